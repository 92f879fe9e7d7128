-- The last button that was pressed in each chat: a double tap comes as two presses.
CREATE TABLE latest_presses (
    chat_id             bigint      PRIMARY KEY,
    telegram_message_id integer     NOT NULL,
    button              text        NOT NULL,
    press_id            text        NOT NULL,
    pressed_at          timestamptz NOT NULL
);
