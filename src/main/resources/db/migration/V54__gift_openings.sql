-- What made somebody open a gift; the same, handled once more, is told the same again.
ALTER TABLE gifts ADD COLUMN opening_cause text;
