package io.vzaimno.promotions.referrals;

import io.vzaimno.accounts.UserId;

/**
 * A referrer was given a bonus. Published within the transaction that credits it.
 *
 * @param number the referrer's bonuses, counted from 1
 * @param friends how many referrals it was given for
 */
public record ReferralBonusGiven(UserId referrer, int number, int friends, int checks, int balance) {}
