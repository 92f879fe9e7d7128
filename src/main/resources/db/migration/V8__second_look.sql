-- How many people a list had named before the round that reads it now: a round that names nobody new was the last.
ALTER TABLE check_walks ADD COLUMN known_before integer NOT NULL DEFAULT 0;

-- The second look at people whom a list may have left out: whom it looks for now, in which list, how many it may look
-- for altogether, and how many requests it has made.
ALTER TABLE check_runs
    ADD COLUMN look_state   text    NOT NULL DEFAULT 'TO_COME' CHECK (look_state IN ('TO_COME', 'OPEN', 'OVER')),
    ADD COLUMN look_key     text,
    ADD COLUMN look_list    text    CHECK (look_list IN ('FOLLOWERS', 'FOLLOWING')),
    ADD COLUMN look_people  integer NOT NULL DEFAULT 0,
    ADD COLUMN look_requests integer NOT NULL DEFAULT 0;

-- Whether somebody's group is beyond doubt, and whether a second look was taken and told.
ALTER TABLE check_people
    ADD COLUMN confirmed boolean NOT NULL DEFAULT true,
    ADD COLUMN looked    text    CHECK (looked IN ('CLEAR', 'UNCLEAR'));

ALTER TABLE non_mutual_users ADD COLUMN confirmed boolean NOT NULL DEFAULT true;

-- How many of those who do not follow back could not be confirmed.
ALTER TABLE checks ADD COLUMN total_unconfirmed integer;
