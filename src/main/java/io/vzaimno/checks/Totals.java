package io.vzaimno.checks;

/**
 * The sizes that a result consists of.
 *
 * @param unconfirmed how many of those who do not follow back may have been left out by a list that lacks a few names
 */
public record Totals(int followers, int following, int nonMutual, int mutual, int fans, int unconfirmed) {

    /** Follow requests without an answer: on the list of those whom the account follows, but accused of nothing. */
    public int pending() {
        return following - mutual - nonMutual;
    }

    /** How much of those whom the account follows also follow it, in whole percent; 100 when it follows nobody. */
    public int mutualPercent() {
        var followed = mutual + nonMutual;
        return followed == 0 ? 100 : Math.round(100f * mutual / followed);
    }

    int of(Group group) {
        return switch (group) {
            case NON_MUTUAL -> nonMutual;
            case FANS -> fans;
            case MUTUAL -> mutual;
        };
    }
}
