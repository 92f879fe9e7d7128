-- What the bot has last said in each chat of the things it does not say twice in a row: the answer to an album, in groups the
-- invitation to its private chat. Unlogged: after a crash one of them may come twice, and no update waits for a disk.
CREATE UNLOGGED TABLE latest_hints (
    chat_id   bigint      PRIMARY KEY,
    about     text        NOT NULL,
    update_id bigint      NOT NULL,
    said_at   timestamptz NOT NULL
);
