-- When the clock was last seen, to notice at a start that it was set back meanwhile, and when stored times were last moved.
CREATE TABLE clock_marks (
    only_row boolean     PRIMARY KEY DEFAULT true CHECK (only_row),
    seen_at  timestamptz,
    moved_at timestamptz
);

INSERT INTO clock_marks DEFAULT VALUES;
