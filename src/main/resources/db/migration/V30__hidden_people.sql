-- Whom a user does not want to hear of as not following back. The key is that of the result in which they were hidden:
-- Instagram's number, or the name where an export knew no number.
CREATE TABLE hidden_people (
    user_id    bigint      NOT NULL REFERENCES users,
    person_key text        NOT NULL,
    username   text        NOT NULL,
    hidden_at  timestamptz NOT NULL,
    PRIMARY KEY (user_id, person_key)
);

-- Counts how often a user has hidden somebody or shown them again: files made before are not those made after.
CREATE TABLE hiding_revisions (
    user_id  bigint PRIMARY KEY REFERENCES users,
    revision bigint NOT NULL
);

-- Those of each result whom its user has hidden. Between results of different sources people are the same by name.
CREATE VIEW hidden_in_checks AS
SELECT DISTINCT checks.check_id, found.target_user_id AS person_key, found.confirmed
  FROM checks
  JOIN hidden_people AS hidden ON hidden.user_id = checks.user_id
  JOIN non_mutual_users AS found
    ON found.check_id = checks.check_id
   AND (found.target_user_id IN (hidden.person_key, hidden.username)
        OR hidden.person_key = hidden.username AND found.target_username = hidden.username);
