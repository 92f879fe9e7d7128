-- What was odd but harmless in an export, for the reader of its result: entries without names or dates, a list in several
-- files, requests that could not be read, accounts that no longer exist. Deleted with the user's names: files may bear them.
CREATE TABLE check_notes (
    check_id uuid    NOT NULL REFERENCES checks,
    number   integer NOT NULL,
    kind     text    NOT NULL CHECK (kind IN ('NAMELESS', 'SEVERAL', 'NO_PENDING', 'UNDATED', 'DELETED')),
    files    text[]  NOT NULL,
    entries  integer NOT NULL CHECK (entries >= 0),
    PRIMARY KEY (check_id, number)
);

INSERT INTO check_notes (check_id, number, kind, files, entries)
SELECT check_id, 1, 'DELETED', '{}', deleted_names
  FROM checks
 WHERE deleted_names > 0;

ALTER TABLE checks DROP COLUMN deleted_names;
