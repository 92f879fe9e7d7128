-- What the operators' screens wait for.
CREATE TABLE admin_dialogues (
    chat_id    bigint      PRIMARY KEY,
    state      jsonb       NOT NULL,
    updated_at timestamptz NOT NULL
);
