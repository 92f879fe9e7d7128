-- What admins are asked is kept with all other conversations.
DROP TABLE admin_dialogues;
