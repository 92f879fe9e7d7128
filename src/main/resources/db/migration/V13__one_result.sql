-- A check has one result: each person is named in it once.
DELETE FROM non_mutual_users AS again
 USING non_mutual_users AS first
 WHERE again.check_id = first.check_id
   AND again.target_user_id = first.target_user_id
   AND again.id > first.id;

CREATE UNIQUE INDEX non_mutual_users_once ON non_mutual_users (check_id, target_user_id);
