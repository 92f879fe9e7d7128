package io.vzaimno.promotions.referrals;

/**
 * The progress of a referrer.
 *
 * @param total number of referrals
 * @param active those that count
 * @param used those that bonuses have used up
 * @param bonuses number of bonuses
 * @param checks checks of all bonuses
 */
public record ReferralStats(ReferralTerms terms, int total, int active, int used, int bonuses, int checks) {

    /** Referrals that count towards the next bonus. */
    public int progress() {
        return Math.clamp((long) active - used, 0, terms.required());
    }

    /** Referrals missing for the next bonus: more than one bonus needs if some no longer count. */
    public int missing() {
        return Math.max(1, terms.required() - active + used);
    }

    boolean isBonusDue() {
        return active - used >= terms.required();
    }
}
