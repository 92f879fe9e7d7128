-- Codes of one batch have the same terms, and a user may use one of them.
CREATE TABLE promo_codes (
    code       text        PRIMARY KEY CHECK (code ~ '^[A-Z0-9_-]{3,32}$'),
    batch_id   uuid        NOT NULL,
    checks     integer     NOT NULL CHECK (checks > 0),
    max_uses   integer     NOT NULL CHECK (max_uses > 0),
    uses       integer     NOT NULL DEFAULT 0 CHECK (uses BETWEEN 0 AND max_uses),
    expires_at timestamptz,
    is_active  boolean     NOT NULL DEFAULT true,
    note       text        NOT NULL,
    created_at timestamptz NOT NULL
);

CREATE INDEX promo_codes_by_batch ON promo_codes (batch_id);

CREATE TABLE promo_uses (
    batch_id uuid        NOT NULL,
    user_id  bigint      NOT NULL REFERENCES users,
    code     text        NOT NULL REFERENCES promo_codes,
    used_at  timestamptz NOT NULL,
    PRIMARY KEY (batch_id, user_id)
);

CREATE INDEX promo_uses_by_code ON promo_uses (code);

-- Checks on their way from one user to another. They have left the giver's balance.
CREATE TABLE gifts (
    gift_id        uuid        PRIMARY KEY,
    code           text        NOT NULL UNIQUE,
    giver_user_id  bigint      NOT NULL REFERENCES users,
    cause          text        NOT NULL,
    checks         integer     NOT NULL CHECK (checks > 0),
    status         text        NOT NULL CHECK (status IN ('WAITING', 'OPENED', 'TAKEN_BACK', 'EXPIRED')),
    opener_user_id bigint      REFERENCES users,
    created_at     timestamptz NOT NULL,
    expires_at     timestamptz NOT NULL,
    ended_at       timestamptz,
    UNIQUE (giver_user_id, cause),
    CHECK (opener_user_id <> giver_user_id),
    CHECK ((status = 'OPENED') = (opener_user_id IS NOT NULL)),
    CHECK ((status = 'WAITING') = (ended_at IS NULL))
);

CREATE INDEX gifts_waiting ON gifts (expires_at) WHERE status = 'WAITING';
CREATE INDEX gifts_by_giver ON gifts (giver_user_id, created_at);

-- Links by which the operator tells where people come from.
CREATE TABLE campaigns (
    code       text        PRIMARY KEY CHECK (code ~ '^[A-Za-z0-9_-]{1,40}$'),
    name       text        NOT NULL CHECK (name <> ''),
    created_at timestamptz NOT NULL
);

-- Who came by which link, and how far he went after that.
CREATE TABLE campaign_visits (
    code       text        NOT NULL REFERENCES campaigns,
    user_id    bigint      NOT NULL REFERENCES users,
    is_new     boolean     NOT NULL,
    visited_at timestamptz NOT NULL,
    checked_at timestamptz,
    paid_rub   numeric(12,2) NOT NULL DEFAULT 0,
    paid_stars integer     NOT NULL DEFAULT 0,
    payments   integer     NOT NULL DEFAULT 0 CHECK (payments >= 0),
    PRIMARY KEY (code, user_id)
);

CREATE INDEX campaign_visits_by_user ON campaign_visits (user_id);
