package io.vzaimno.sim.instagram;

/**
 * Somebody in the simulated world.
 *
 * @param number which makes the {@code pk}; it stays when the name changes
 */
public record Member(int number, String name, String fullName, boolean isPrivate, boolean isVerified) {

    private static final long FIRST_PK = 4_000_000_000L;
    private static final long STEP = 41;

    /** The account's number at Instagram, beyond the range of an int as real ones are. */
    public String pk() {
        return pk(number);
    }

    static String pk(int number) {
        return String.valueOf(FIRST_PK + number * STEP);
    }

    /** Some have no picture of their own. */
    boolean isFaceless() {
        return number % 17 == 3;
    }

    /** The number behind a {@code pk}; negative when it belongs to nobody. */
    static int number(String pk) {
        var distance = Long.parseLong(pk) - FIRST_PK;
        return distance < 0 || distance % STEP != 0 ? -1 : (int) Math.min(distance / STEP, Integer.MAX_VALUE);
    }

    Member renamed(String newName) {
        return new Member(number, newName, fullName, isPrivate, isVerified);
    }

    Member called(String newFullName) {
        return new Member(number, name, newFullName, isPrivate, isVerified);
    }

    Member hidden() {
        return new Member(number, name, fullName, true, isVerified);
    }

    Member shown() {
        return new Member(number, name, fullName, false, isVerified);
    }

    Member badged() {
        return new Member(number, name, fullName, isPrivate, true);
    }
}
