CREATE TABLE tariffs (
    tariff_id    uuid          PRIMARY KEY,
    name         varchar(255)  NOT NULL CHECK (name <> ''),
    description  text          NOT NULL DEFAULT '',
    checks_count integer       NOT NULL CHECK (checks_count > 0),
    price_rub    numeric(10,2) NOT NULL CHECK (price_rub >= 0),
    price_stars  integer       CHECK (price_stars BETWEEN 1 AND 10000),
    is_active    boolean       NOT NULL DEFAULT true,
    sort_order   integer       NOT NULL DEFAULT 0,
    created_at   timestamptz   NOT NULL,
    updated_at   timestamptz   NOT NULL
);

-- Robokassa's own limit is 9223372036854775807; older parts of it take no more than an int holds.
CREATE SEQUENCE robokassa_invoices AS integer;

-- Orders and what became of them. Price and checks are frozen here; a tariff may change afterwards.
CREATE TABLE payments (
    payment_id                 uuid          PRIMARY KEY,
    user_id                    bigint        NOT NULL REFERENCES users,
    tariff_id                  uuid          REFERENCES tariffs,
    tariff_name                text          NOT NULL,
    checks_count               integer       NOT NULL CHECK (checks_count > 0),
    amount                     numeric(10,2) NOT NULL CHECK (amount >= 0),
    currency                   varchar(3)    NOT NULL,
    payment_method             text          NOT NULL CHECK (payment_method IN ('ROBOKASSA', 'TELEGRAM_STARS')),
    status                     text          NOT NULL
                               CHECK (status IN ('PENDING', 'COMPLETED', 'FAILED', 'CANCELLED', 'REFUNDED')),
    robokassa_invoice_id       bigint        UNIQUE,
    robokassa_payment_url      text,
    telegram_payment_charge_id text          UNIQUE,
    is_test                    boolean       NOT NULL DEFAULT false,
    created_at                 timestamptz   NOT NULL,
    expires_at                 timestamptz   NOT NULL,
    completed_at               timestamptz,
    CHECK ((payment_method = 'ROBOKASSA') = (robokassa_invoice_id IS NOT NULL)),
    CHECK ((status IN ('COMPLETED', 'REFUNDED')) = (completed_at IS NOT NULL))
);

CREATE INDEX payments_by_user ON payments (user_id, created_at DESC);
CREATE INDEX payments_open ON payments (expires_at) WHERE status = 'PENDING';

-- Everything that ever happened to a payment, and why.
CREATE TABLE payment_events (
    event_id   bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    payment_id uuid        NOT NULL REFERENCES payments,
    kind       text        NOT NULL,
    cause      text        NOT NULL,
    created_at timestamptz NOT NULL
);

CREATE INDEX payment_events_by_payment ON payment_events (payment_id, event_id);

CREATE TRIGGER payment_events_append_only
    BEFORE UPDATE OR DELETE ON payment_events
    FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Refunds by the operator: written down before anybody is asked, so that none is lost or made twice.
CREATE TABLE payment_refunds (
    payment_id   uuid        PRIMARY KEY REFERENCES payments,
    state        text        NOT NULL CHECK (state IN ('REQUESTED', 'DONE', 'REFUSED')),
    taken_checks integer     NOT NULL CHECK (taken_checks >= 0),
    reason       text        NOT NULL,
    answer       text,
    requested_at timestamptz NOT NULL,
    settled_at   timestamptz
);
