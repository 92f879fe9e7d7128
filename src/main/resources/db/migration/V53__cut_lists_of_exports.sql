-- The list that somebody seems not to be on, for entries of an export that name nobody.
ALTER TABLE check_notes ADD COLUMN cut text CHECK (cut IN ('FOLLOWERS', 'FOLLOWING'));

UPDATE check_notes
   SET cut = CASE WHEN files[1] ~* 'following' THEN 'FOLLOWING' ELSE 'FOLLOWERS' END
 WHERE kind = 'NAMELESS';

ALTER TABLE check_notes ADD CHECK (kind <> 'NAMELESS' OR cut IS NOT NULL);
