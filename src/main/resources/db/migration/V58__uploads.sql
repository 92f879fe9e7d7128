-- The files that were sent into chats as exports, or as parts of one. They are read one after the other; which files are to be
-- read together, and whether their user was asked, stands here. The files themselves stay with Telegram.
CREATE TABLE uploads (
    chat_id        bigint      NOT NULL,
    message_id     integer     NOT NULL,
    file_id        text        NOT NULL,
    name           text        NOT NULL,
    answer_id      integer,
    state          text        NOT NULL CHECK (state IN ('UNREAD', 'WAITING', 'ASKED', 'ACCEPTED', 'DONE')),
    question       integer,
    joinable_until timestamptz,
    received_at    timestamptz NOT NULL,
    PRIMARY KEY (chat_id, message_id),
    CHECK ((state IN ('ASKED', 'ACCEPTED')) = (question IS NOT NULL)),
    CHECK (state <> 'WAITING' OR joinable_until IS NOT NULL)
);

CREATE INDEX uploads_by_age ON uploads (received_at);
