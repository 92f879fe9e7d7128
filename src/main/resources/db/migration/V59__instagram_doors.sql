-- The ways to learn of accounts, and the lists: a door that is shut is shut for all sessions until a probe finds it open.
CREATE TABLE instagram_doors (
    door            text        PRIMARY KEY,
    shut            boolean     NOT NULL DEFAULT false,
    since           timestamptz NOT NULL,              -- when it was first asked, opened or shut
    last_success_at timestamptz,
    last_refusal_at timestamptz,
    last_refusal    text,
    throttled       integer     NOT NULL DEFAULT 0,    -- times in a row that it asked sessions to slow down
    probes          integer     NOT NULL DEFAULT 0,    -- in vain since it was shut
    next_probe_at   timestamptz,
    CHECK (shut = (next_probe_at IS NOT NULL))
);

-- What was last seen of the whole source: takes the place of whether the pool was usable.
ALTER TABLE instagram_pool
    ADD COLUMN state text CHECK (state IN ('OPEN', 'DEGRADED', 'SHUT')),
    ADD COLUMN since timestamptz;

-- How far the look-up of a check's account has come takes the place of two flags.
ALTER TABLE check_runs ADD COLUMN lookup jsonb;
ALTER TABLE check_runs DROP COLUMN by_search, DROP COLUMN login_doubted;

-- Look-ups take a session's turns between those of whom it serves; nothing is lent any more.
ALTER TABLE instagram_sessions DROP COLUMN lent_until;

-- A session whose owner is wanted waits for the owner, not for a new login.
ALTER TABLE instagram_sessions
    DROP CONSTRAINT instagram_sessions_state_check,
    ADD CHECK (state IN ('ACTIVE', 'NEEDS_LOGIN', 'CHALLENGED', 'DISABLED'));
