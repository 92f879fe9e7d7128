package io.vzaimno.instagram.site;

/** The number of an Instagram account, which outlives renames; as text, for it is only ever compared and sent back. */
public record AccountId(String value) {

    private static final int MAX_DIGITS = 20;

    public AccountId {
        if (!isPk(value)) {
            throw new IllegalArgumentException("Not an account's number: " + value);
        }
    }

    static boolean isPk(String text) {
        return !text.isEmpty() && text.length() <= MAX_DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    @Override
    public String toString() {
        return value;
    }
}
