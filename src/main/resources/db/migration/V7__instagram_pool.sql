-- The last two times that Instagram began to ask for pauses: at the third within a day the session rests for a day.
ALTER TABLE instagram_sessions
    ADD COLUMN throttled_at     timestamptz,
    ADD COLUMN throttled_before timestamptz;

-- One row: whether any session of the pool could serve when that was last looked at; null before anybody looked.
CREATE TABLE instagram_pool (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    usable   boolean
);

INSERT INTO instagram_pool (usable) VALUES (NULL);
