-- Files wait in line to be read: of each chat one at a time, in the order in which they became their chat's next.
ALTER TABLE uploads
    ADD COLUMN queued_at  timestamptz,
    ADD COLUMN told_ahead integer;

UPDATE uploads SET queued_at = received_at WHERE state IN ('UNREAD', 'ACCEPTED');

CREATE INDEX uploads_in_line ON uploads (queued_at) WHERE state IN ('UNREAD', 'ACCEPTED');
