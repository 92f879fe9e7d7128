-- In whose chats the menu may offer the operators' command, so that it can be taken away from those who are none any more.
CREATE TABLE operator_menus (
    user_id  bigint      PRIMARY KEY,
    shown_at timestamptz NOT NULL
);
