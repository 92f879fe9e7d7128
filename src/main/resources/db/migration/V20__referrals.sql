-- Who was brought by whom. Only somebody who is new is brought, so that no circle can close.
CREATE TABLE referrals (
    referral_id      uuid        PRIMARY KEY,
    referrer_user_id bigint      NOT NULL REFERENCES users,
    referred_user_id bigint      NOT NULL UNIQUE REFERENCES users,
    is_active        boolean     NOT NULL,
    -- What is_active follows from, by the setting.
    is_gone          boolean     NOT NULL DEFAULT false,
    checked_at       timestamptz,
    payments         integer     NOT NULL DEFAULT 0 CHECK (payments >= 0),
    created_at       timestamptz NOT NULL,
    CHECK (referrer_user_id <> referred_user_id)
);

CREATE INDEX referrals_by_referrer ON referrals (referrer_user_id, created_at);

-- The bonuses that were given, numbered for each referrer. Each has used up the referrals that it was given for.
CREATE TABLE referral_bonuses (
    referrer_user_id bigint      NOT NULL REFERENCES users,
    number           integer     NOT NULL CHECK (number > 0),
    referrals_used   integer     NOT NULL CHECK (referrals_used > 0),
    checks           integer     NOT NULL CHECK (checks > 0),
    created_at       timestamptz NOT NULL,
    PRIMARY KEY (referrer_user_id, number)
);
