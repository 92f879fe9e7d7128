package io.vzaimno.promotions.referrals;

import io.vzaimno.accounts.UserId;

/**
 * A referrer was given a bonus. Published within the transaction that credits it.
 *
 * @param number of the bonus among his
 * @param friends how many it was given for
 */
public record ReferralBonusGiven(UserId referrer, int number, int friends, int checks, int balance) {}
