-- Bulk is counted and taken back by how its keys begin.
CREATE INDEX messages_bulk_by_key ON messages (dedup_key text_pattern_ops) WHERE priority = 10;

-- Messages that were given up and can be sent again.
CREATE INDEX messages_dead ON messages (message_id DESC) WHERE state = 'DEAD' AND content IS NOT NULL;
