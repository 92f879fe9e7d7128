-- What operators did, in whatever way. Append-only, like the ledger.
CREATE TABLE audit_log (
    entry_id   bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    operator   text        NOT NULL,
    act        text        NOT NULL,
    subject    text        NOT NULL,
    before     text,
    after      text,
    created_at timestamptz NOT NULL
);

CREATE TRIGGER audit_log_append_only
    BEFORE UPDATE OR DELETE ON audit_log
    FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- A row while the service is closed for maintenance.
CREATE TABLE maintenance (
    only_row boolean     PRIMARY KEY DEFAULT true CHECK (only_row),
    reason   text        NOT NULL,
    since    timestamptz NOT NULL
);

CREATE TABLE broadcasts (
    broadcast_id bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    order_key    text        NOT NULL UNIQUE,
    text         text        NOT NULL,
    segment      text        NOT NULL,
    state        text        NOT NULL CHECK (state IN ('RUNNING', 'STOPPED', 'DONE')),
    recipients   integer     NOT NULL,
    delivered    integer,
    blocked      integer,
    lost         integer,
    created_at   timestamptz NOT NULL,
    finished_at  timestamptz,
    CHECK ((state = 'DONE') = (finished_at IS NOT NULL))
);

-- Who is to get a broadcast, as it was decided when it began. Queued: put into the outbox.
CREATE TABLE broadcast_recipients (
    broadcast_id bigint  NOT NULL REFERENCES broadcasts ON DELETE CASCADE,
    user_id      bigint  NOT NULL REFERENCES users ON DELETE CASCADE,
    queued       boolean NOT NULL DEFAULT false,
    PRIMARY KEY (broadcast_id, user_id)
);

CREATE INDEX broadcast_recipients_left ON broadcast_recipients (broadcast_id, user_id) WHERE NOT queued;

-- By what operators look people and payments up.
CREATE INDEX users_by_name ON users (lower(username));
CREATE INDEX payments_completed ON payments (completed_at DESC) WHERE status IN ('COMPLETED', 'REFUNDED');
