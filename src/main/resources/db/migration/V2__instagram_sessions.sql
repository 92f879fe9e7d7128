-- The pool of logins by which Instagram is asked. A session serves one holder, a check, at a time.
CREATE TABLE instagram_sessions (
    session_id      bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    account_pk      text        NOT NULL UNIQUE,
    label           text        NOT NULL,
    secret          text        NOT NULL,          -- the cookies, encrypted
    given_mark      text        NOT NULL,          -- tells whether the same login is given again
    state           text        NOT NULL DEFAULT 'ACTIVE' CHECK (state IN ('ACTIVE', 'NEEDS_LOGIN', 'DISABLED')),
    holder          uuid        UNIQUE,
    next_request_at timestamptz NOT NULL,
    resting_until   timestamptz,                   -- after a sitting
    cooling_until   timestamptz,                   -- after throttling or a block
    cooldowns       integer     NOT NULL DEFAULT 0,
    requests_left   integer     NOT NULL DEFAULT 25, -- before a longer pause
    sitting_names   integer     NOT NULL DEFAULT 0,
    requests        bigint      NOT NULL DEFAULT 0,
    names           bigint      NOT NULL DEFAULT 0,
    last_error      text,
    created_at      timestamptz NOT NULL,
    updated_at      timestamptz NOT NULL,
    CHECK (holder IS NULL OR state = 'ACTIVE')
);

-- How many names each session has read lately, in slots of ten minutes.
CREATE TABLE instagram_session_reads (
    session_id bigint      NOT NULL REFERENCES instagram_sessions ON DELETE CASCADE,
    slot       timestamptz NOT NULL,
    names      integer     NOT NULL,
    PRIMARY KEY (session_id, slot)
);

CREATE FUNCTION instagram_names_since(session bigint, since timestamptz) RETURNS bigint LANGUAGE sql STABLE AS $$
    SELECT COALESCE(sum(names), 0) FROM instagram_session_reads WHERE session_id = session AND slot > since
$$;

-- The newest slot of names that must be forgotten before no more than the allowance are remembered; null if none must.
CREATE FUNCTION instagram_budget_at(session bigint, since timestamptz, allowance integer) RETURNS timestamptz
LANGUAGE sql STABLE AS $$
    SELECT max(slot)
      FROM (SELECT slot, sum(names) OVER (ORDER BY slot DESC) AS names_from_slot
              FROM instagram_session_reads
             WHERE session_id = session AND slot > since) AS slots
     WHERE names_from_slot > allowance
$$;
