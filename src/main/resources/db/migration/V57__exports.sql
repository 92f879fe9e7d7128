-- What makes an export seem incomplete stands among its notes.
ALTER TABLE check_notes DROP CONSTRAINT check_notes_kind_check;
ALTER TABLE check_notes
    ADD CONSTRAINT check_notes_kind_check
        CHECK (kind IN ('MAY_BE_CUT', 'PART_MAY_BE_MISSING', 'UNJUDGED',
                        'NAMELESS', 'SEVERAL', 'NO_PENDING', 'UNDATED', 'DELETED')),
    ADD CHECK (kind NOT IN ('MAY_BE_CUT', 'PART_MAY_BE_MISSING') OR cut IS NOT NULL);

-- When an export was made, and what told it. Requests without an answer count apart from those whom the account follows.
ALTER TABLE checks
    ADD COLUMN exported_at   timestamptz,
    ADD COLUMN exported_by   text CHECK (exported_by IN ('HEADER', 'NAME', 'NEWEST_ENTRY')),
    ADD COLUMN total_pending integer CHECK (total_pending >= 0),
    ADD CHECK ((exported_at IS NULL) = (exported_by IS NULL));

UPDATE checks
   SET total_pending = greatest(0, total_subscriptions - total_mutual - total_non_mutual),
       total_subscriptions = total_mutual + total_non_mutual
 WHERE status = 'COMPLETED';
