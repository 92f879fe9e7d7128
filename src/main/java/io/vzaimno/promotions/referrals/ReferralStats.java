package io.vzaimno.promotions.referrals;

/**
 * How far somebody has come with the friends he brings.
 *
 * @param total how many he has brought
 * @param active how many of them count
 * @param used how many his bonuses have used up
 * @param bonuses how many bonuses he was given
 * @param checks how many checks those were
 */
public record ReferralStats(ReferralTerms terms, int total, int active, int used, int bonuses, int checks) {

    /** How many count since the last bonus. */
    public int progress() {
        return Math.clamp((long) active - used, 0, terms.required());
    }

    /** How many are missing for the next bonus: more than one bonus takes where some do not count any more. */
    public int missing() {
        return Math.max(1, terms.required() - active + used);
    }

    boolean isBonusDue() {
        return active - used >= terms.required();
    }
}
