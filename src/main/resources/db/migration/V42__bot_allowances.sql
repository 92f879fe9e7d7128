-- How much each person may still ask of the bot. Unlogged: after a crash everybody begins anew, and no update waits for a disk.
CREATE UNLOGGED TABLE bot_allowances (
    user_id     bigint      PRIMARY KEY,
    busy_until  timestamptz NOT NULL,
    muted_until timestamptz NOT NULL
);
