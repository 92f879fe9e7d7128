package io.vzaimno.checks;

/**
 * The sizes that a result consists of.
 *
 * @param nonMutual but for those whom the user has hidden
 * @param unconfirmed how many of those who do not follow back may have been left out by a list that lacks a few names
 * @param hidden how many do not follow back, but are hidden by the user
 */
public record Totals(int followers, int following, int nonMutual, int mutual, int fans, int unconfirmed, int hidden) {

    /** Of a result in which nobody is hidden. */
    public Totals(int followers, int following, int nonMutual, int mutual, int fans, int unconfirmed) {
        this(followers, following, nonMutual, mutual, fans, unconfirmed, 0);
    }

    /** The same, with some of those who do not follow back as a group of their own. */
    Totals hiding(int people, int unconfirmedPeople) {
        return new Totals(
                followers, following, nonMutual - people, mutual, fans, unconfirmed - unconfirmedPeople, people);
    }

    /** Follow requests without an answer: on the list of those whom the account follows, but accused of nothing. */
    public int pending() {
        return following - followed();
    }

    /**
     * How much of those whom the account follows also follow it, in whole percent: neither 0 nor 100 unless it is so, 100
     * when it follows nobody.
     */
    public int mutualPercent() {
        return followed() == 0
                ? 100
                : Math.clamp(
                        Math.round(100f * mutual / followed()), mutual > 0 ? 1 : 0, mutual < followed() ? 99 : 100);
    }

    public int of(Group group) {
        return switch (group) {
            case NON_MUTUAL -> nonMutual;
            case FANS -> fans;
            case MUTUAL -> mutual;
            case HIDDEN -> hidden;
        };
    }

    private int followed() {
        return mutual + nonMutual + hidden;
    }
}
