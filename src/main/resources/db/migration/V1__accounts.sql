CREATE TABLE users (
    user_id          bigint      PRIMARY KEY,
    username         text,
    first_name       text,
    last_name        text,
    language         text,
    checks_balance   integer     NOT NULL DEFAULT 0 CHECK (checks_balance >= 0),
    referrer_user_id bigint      REFERENCES users,
    referral_code    text        NOT NULL UNIQUE,
    is_active        boolean     NOT NULL DEFAULT true,
    created_at       timestamptz NOT NULL,
    updated_at       timestamptz NOT NULL
);

-- The ledger. users.checks_balance is the sum of a user's deltas and changes only together with an entry.
CREATE TABLE balance_entries (
    entry_id        bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    user_id         bigint      NOT NULL REFERENCES users,
    delta           integer     NOT NULL CHECK (delta <> 0),
    balance_after   integer     NOT NULL CHECK (balance_after >= 0),
    kind            text        NOT NULL,
    idempotency_key text        NOT NULL UNIQUE,
    reference       text,
    actor           text,
    created_at      timestamptz NOT NULL
);

CREATE INDEX balance_entries_by_user ON balance_entries (user_id, entry_id);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'The ledger is append-only';
END
$$;

CREATE TRIGGER balance_entries_append_only
    BEFORE UPDATE OR DELETE ON balance_entries
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
