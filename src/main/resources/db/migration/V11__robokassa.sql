-- How far the refund of a payment by Robokassa has come.
CREATE TABLE robokassa_refunds (
    payment_id   uuid        PRIMARY KEY REFERENCES payments,
    requested_at timestamptz NOT NULL,
    asked_at     timestamptz,
    request_id   text,
    CHECK (request_id IS NULL OR asked_at IS NOT NULL)
);
