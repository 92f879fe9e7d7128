package io.vzaimno.instagram.site;

/** The id of an Instagram account, which survives renames; as text, because it is only compared and sent back. */
public record AccountId(String value) {

    private static final int MAX_DIGITS = 20;

    public AccountId {
        if (!isPk(value)) {
            throw new IllegalArgumentException("Not an account id: " + value);
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
