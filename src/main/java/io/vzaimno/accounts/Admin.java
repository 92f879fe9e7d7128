package io.vzaimno.accounts;

/**
 * The acting admin: a user, or a program with the admin API key.
 *
 * @param name in the audit log
 */
public record Admin(String name) {

    /** A program with the admin API key. */
    public static final Admin API = new Admin("admin-api");

    static Admin of(UserId user) {
        return new Admin("telegram:" + user.value());
    }

    @Override
    public String toString() {
        return name;
    }
}
