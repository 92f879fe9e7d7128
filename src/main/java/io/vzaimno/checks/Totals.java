package io.vzaimno.checks;

/** The sizes that a result consists of. */
public record Totals(int followers, int following, int nonMutual, int mutual, int fans) {

    /** How much of those whom the account follows also follow it, in whole percent; 100 when it follows nobody. */
    public int mutualPercent() {
        return following == 0 ? 100 : Math.round(100f * mutual / following);
    }

    int of(Group group) {
        return switch (group) {
            case NON_MUTUAL -> nonMutual;
            case FANS -> fans;
            case MUTUAL -> mutual;
        };
    }
}
