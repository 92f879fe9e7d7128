-- What was decided of the latest update of each person: one that is handled again is no further request.
ALTER TABLE bot_allowances
    ADD COLUMN update_id bigint,
    ADD COLUMN hearing   text;
