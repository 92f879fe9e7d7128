-- What the bot has asked in a chat and waits to be answered.
CREATE TABLE conversations (
    chat_id    bigint      PRIMARY KEY,
    state      jsonb       NOT NULL,
    updated_at timestamptz NOT NULL
);
