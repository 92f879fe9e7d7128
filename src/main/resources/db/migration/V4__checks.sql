CREATE TABLE checks (
    check_id            uuid        PRIMARY KEY,
    user_id             bigint      NOT NULL REFERENCES users,
    target_username     text,
    platform            text        NOT NULL DEFAULT 'INSTAGRAM',
    source              text        NOT NULL CHECK (source IN ('LIVE', 'EXPORT')),
    status              text        NOT NULL
                        CHECK (status IN ('PENDING', 'PROCESSING', 'COMPLETED', 'FAILED', 'CANCELLED')),
    progress            integer     NOT NULL DEFAULT 0 CHECK (progress BETWEEN 0 AND 100),
    total_subscriptions integer,
    total_followers     integer,
    total_non_mutual    integer,
    total_mutual        integer,
    total_fans          integer,
    charged             integer     NOT NULL CHECK (charged >= 0),
    refunded            boolean     NOT NULL DEFAULT false,
    order_key           text,
    deleted_names       integer     NOT NULL DEFAULT 0,
    error_code          text,
    error_message       text,
    created_at          timestamptz NOT NULL,
    started_at          timestamptz,
    completed_at        timestamptz,
    UNIQUE (user_id, order_key)
);

CREATE INDEX checks_by_user ON checks (user_id, created_at DESC);

-- One live check per user and target at a time.
CREATE UNIQUE INDEX checks_running ON checks (user_id, target_username)
    WHERE source = 'LIVE' AND status IN ('PENDING', 'PROCESSING');

-- The recent past, from which waiting times are told.
CREATE INDEX checks_recent ON checks (completed_at DESC) WHERE source = 'LIVE' AND status = 'COMPLETED';

CREATE SEQUENCE check_positions;

-- The line of live checks. A slot is one of MAX_CONCURRENT_CHECKS places; the index below is what limits them.
CREATE TABLE check_queue (
    queue_id   uuid        PRIMARY KEY,
    check_id   uuid        NOT NULL UNIQUE REFERENCES checks ON DELETE CASCADE,
    position   bigint      NOT NULL DEFAULT nextval('check_positions'),
    status     text        NOT NULL CHECK (status IN ('QUEUED', 'PROCESSING', 'COMPLETED', 'FAILED')),
    slot       integer,
    created_at timestamptz NOT NULL,
    started_at timestamptz,
    CHECK ((status = 'PROCESSING') = (slot IS NOT NULL))
);

CREATE UNIQUE INDEX check_queue_slots ON check_queue (slot) WHERE status = 'PROCESSING';
CREATE INDEX check_queue_line ON check_queue (position) WHERE status = 'QUEUED';

-- How far a live check has come. step counts its committed steps: whoever writes with an old number is overtaken.
CREATE TABLE check_runs (
    check_id       uuid        PRIMARY KEY REFERENCES checks ON DELETE CASCADE,
    step           bigint      NOT NULL DEFAULT 0,
    stage          text        NOT NULL,
    account_id     text,
    account_name   text,
    by_search      boolean     NOT NULL DEFAULT false,
    session_id     bigint,
    login_doubted  boolean     NOT NULL DEFAULT false,
    recounted      boolean     NOT NULL DEFAULT false,
    attempts       integer     NOT NULL DEFAULT 0,
    requests       integer     NOT NULL DEFAULT 0,
    waiting_reason text,
    waiting_until  timestamptz,
    last_error     text,
    give_up_at     timestamptz NOT NULL
);

-- How far each of the two lists of a check is read.
CREATE TABLE check_walks (
    check_id        uuid    NOT NULL REFERENCES checks ON DELETE CASCADE,
    list            text    NOT NULL CHECK (list IN ('FOLLOWERS', 'FOLLOWING')),
    declared_before integer NOT NULL CHECK (declared_before >= 0),
    declared_after  integer CHECK (declared_after >= 0),
    state           text    NOT NULL CHECK (state IN ('OPEN', 'ENDED', 'BROKEN')),
    round           integer NOT NULL DEFAULT 1,
    cursor          text,
    cursor_at       timestamptz,
    names           integer NOT NULL DEFAULT 0,
    pages           integer NOT NULL DEFAULT 0,
    empty_pages     integer NOT NULL DEFAULT 0,
    stale_pages     integer NOT NULL DEFAULT 0,
    PRIMARY KEY (check_id, list)
);

-- Everybody in either list of a check: filled page by page, afterwards the snapshot that results are told from.
CREATE TABLE check_people (
    check_id        uuid    NOT NULL REFERENCES checks ON DELETE CASCADE,
    person_key      text    NOT NULL,
    username        text    NOT NULL,
    full_name       text    NOT NULL,
    avatar_url      text,
    is_private      boolean,
    is_verified     boolean,
    is_pending      boolean NOT NULL DEFAULT false,
    in_followers    boolean NOT NULL DEFAULT false,
    in_following    boolean NOT NULL DEFAULT false,
    followers_place integer,
    following_place integer,
    followers_since timestamptz,
    following_since timestamptz,
    PRIMARY KEY (check_id, person_key)
);

CREATE TABLE non_mutual_users (
    id                  bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    check_id            uuid        NOT NULL REFERENCES checks ON DELETE CASCADE,
    target_user_id      text        NOT NULL,
    target_username     text        NOT NULL,
    target_full_name    text        NOT NULL,
    target_avatar_url   text,
    user_follows_target boolean     NOT NULL,
    target_follows_user boolean     NOT NULL,
    is_mutual           boolean     NOT NULL,
    created_at          timestamptz NOT NULL
);

CREATE INDEX non_mutual_users_by_check ON non_mutual_users (check_id, id);

-- One row: whether the operator has stopped admitting checks.
CREATE TABLE check_admission (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    paused   boolean NOT NULL
);

INSERT INTO check_admission (paused) VALUES (false);
