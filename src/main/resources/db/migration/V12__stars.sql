-- One row: how much of Telegram's book of Star transactions is read.
CREATE TABLE star_book (
    only_row     boolean     PRIMARY KEY DEFAULT true CHECK (only_row),
    read_entries integer     NOT NULL,
    read_at      timestamptz
);

INSERT INTO star_book (read_entries) VALUES (0);

-- The payments that the book names.
CREATE TABLE star_charges (
    charge_id text PRIMARY KEY
);
