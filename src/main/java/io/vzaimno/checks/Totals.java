package io.vzaimno.checks;

import java.util.OptionalDouble;

/**
 * The sizes that a result consists of.
 *
 * @param following without those who have not answered the request yet
 * @param nonMutual but for those whom the user has hidden
 * @param pending follow requests without an answer
 * @param unconfirmed how many of those who do not follow back may have been left out by a list that lacks names
 * @param hidden how many do not follow back, but are hidden by the user
 */
public record Totals(
        int followers, int following, int nonMutual, int mutual, int fans, int pending, int unconfirmed, int hidden) {

    /** Of a result without open requests and hidden people. */
    public Totals(int followers, int following, int nonMutual, int mutual, int fans, int unconfirmed) {
        this(followers, following, nonMutual, mutual, fans, 0, unconfirmed, 0);
    }

    /** The same, with some of those who do not follow back as a group of their own. */
    Totals hiding(int people, int unconfirmedPeople) {
        return new Totals(
                followers,
                following,
                nonMutual - people,
                mutual,
                fans,
                pending,
                unconfirmed - unconfirmedPeople,
                people);
    }

    /** The part (0 to 1) of the followed accounts that follow back; absent where the account follows no one. */
    public OptionalDouble mutualShare() {
        return following == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) mutual / following);
    }

    public int of(ResultGroup group) {
        return switch (group) {
            case NON_MUTUAL -> nonMutual;
            case FANS -> fans;
            case MUTUAL -> mutual;
            case HIDDEN -> hidden;
        };
    }
}
