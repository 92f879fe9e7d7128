-- A language that a user has chosen stays; any other follows the one he uses Telegram in.
ALTER TABLE users ADD COLUMN language_chosen boolean NOT NULL DEFAULT false;
