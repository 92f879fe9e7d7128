-- The outbox: what the bot says on its own, one row per call of the Bot API.
CREATE TABLE messages (
    message_id          bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    dedup_key           text        NOT NULL UNIQUE,
    chat_id             bigint      NOT NULL,
    priority            smallint    NOT NULL,
    content             jsonb,
    state               text        NOT NULL CHECK (state IN ('PENDING', 'SENDING', 'SENT', 'HELD', 'DEAD')),
    claim               integer     NOT NULL DEFAULT 0,
    failures            integer     NOT NULL DEFAULT 0,
    lost_answers        integer     NOT NULL DEFAULT 0,
    due_since           timestamptz NOT NULL,
    not_before          timestamptz NOT NULL,
    expires_at          timestamptz,
    last_error          text,
    telegram_message_id integer,
    telegram_file_id    text,
    created_at          timestamptz NOT NULL,
    sent_at             timestamptz,
    CHECK (content IS NOT NULL OR state IN ('SENT', 'DEAD'))
);

CREATE INDEX messages_waiting ON messages (priority DESC, message_id) WHERE state IN ('PENDING', 'SENDING');
CREATE INDEX messages_by_chat ON messages (chat_id, message_id) WHERE state IN ('PENDING', 'SENDING', 'HELD');
CREATE INDEX messages_by_age ON messages (created_at);

-- One row: when the bot as a whole may send its next message.
CREATE TABLE telegram_pace (
    only_row     boolean     PRIMARY KEY DEFAULT true CHECK (only_row),
    next_free    timestamptz NOT NULL,
    paused_until timestamptz NOT NULL
);

INSERT INTO telegram_pace (next_free, paused_until) VALUES ('-infinity', '-infinity');

CREATE TABLE telegram_chats (
    chat_id           bigint      PRIMARY KEY,
    next_free         timestamptz NOT NULL,
    unreachable_since timestamptz
);

-- Names by which Telegram knows files that were uploaded before.
CREATE TABLE telegram_files (
    file        text        PRIMARY KEY,
    file_id     text        NOT NULL,
    uploaded_at timestamptz NOT NULL
);

-- Messages whose text follows the state of something: what should be shown, and what is.
CREATE TABLE live_messages (
    live_key            text        PRIMARY KEY,
    chat_id             bigint      NOT NULL,
    telegram_message_id integer,
    wanted              jsonb,
    wanted_version      bigint      NOT NULL,
    shown_version       bigint      NOT NULL,
    finished            boolean     NOT NULL DEFAULT false,
    failures            integer     NOT NULL DEFAULT 0,
    next_edit_at        timestamptz NOT NULL,
    changed_at          timestamptz NOT NULL
);

-- What came from Telegram. A body is kept until it is handled, its number for a while longer.
CREATE TABLE telegram_updates (
    bot_id        bigint      NOT NULL,
    update_id     bigint      NOT NULL,
    lane          text        NOT NULL,
    body          jsonb,
    attempts      integer     NOT NULL DEFAULT 0,
    claimed_by    uuid,
    claimed_until timestamptz NOT NULL DEFAULT '-infinity',
    received_at   timestamptz NOT NULL,
    handled_at    timestamptz,
    PRIMARY KEY (bot_id, update_id),
    CHECK (body IS NOT NULL OR handled_at IS NOT NULL)
);

CREATE INDEX telegram_updates_unhandled ON telegram_updates (bot_id, lane, update_id) WHERE handled_at IS NULL;
CREATE INDEX telegram_updates_by_age ON telegram_updates (received_at);

-- Which process polls for the bot, and how far it has come.
CREATE TABLE telegram_pollers (
    bot_id         bigint      PRIMARY KEY,
    holder         uuid        NOT NULL,
    held_until     timestamptz NOT NULL,
    next_update    bigint,
    next_update_at timestamptz
);
