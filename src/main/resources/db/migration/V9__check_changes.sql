-- What a result tells that the previous one of the same user and account did not.
CREATE TABLE check_changes (
    check_id    uuid    NOT NULL REFERENCES checks ON DELETE CASCADE,
    number      integer NOT NULL,
    kind        text    NOT NULL
                CHECK (kind IN ('NEWLY_NON_MUTUAL', 'LEFT', 'CAME', 'VANISHED', 'RENAMED')),
    person_key  text    NOT NULL,
    username    text    NOT NULL,
    former_name text,
    full_name   text    NOT NULL,
    PRIMARY KEY (check_id, number)
);

-- compared_at: when the previous result was there; null where there was none. expired_at: when the names were deleted.
ALTER TABLE checks
    ADD COLUMN compared_at timestamptz,
    ADD COLUMN expired_at  timestamptz;

CREATE INDEX checks_to_expire ON checks (completed_at) WHERE expired_at IS NULL AND completed_at IS NOT NULL;
CREATE INDEX check_runs_by_account ON check_runs (account_id);

-- What is known of accounts, so that a check that cannot succeed is refused before it is charged.
CREATE TABLE known_accounts (
    username    text        PRIMARY KEY,
    obstacle    text,                              -- why its lists cannot be read; null when they can
    account_id  text,
    followers   integer,
    following   integer,
    seen_at     timestamptz NOT NULL
);

-- A session may also be lent for a moment, to a holder that need not live to give it back.
ALTER TABLE instagram_sessions ADD COLUMN lent_until timestamptz;
