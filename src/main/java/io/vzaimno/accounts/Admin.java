package io.vzaimno.accounts;

/**
 * The one who acts as an admin: a user, or a program with the admin's key.
 *
 * @param name as it stands in the audit log
 */
public record Admin(String name) {

    /** A program with the key of the admin's part of the API. */
    public static final Admin API = new Admin("admin-api");

    static Admin of(UserId user) {
        return new Admin("telegram:" + user.value());
    }

    @Override
    public String toString() {
        return name;
    }
}
