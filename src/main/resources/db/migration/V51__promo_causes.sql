-- What made somebody enter a code; the same, handled once more, is told the same again.
ALTER TABLE promo_uses ADD COLUMN cause text;
