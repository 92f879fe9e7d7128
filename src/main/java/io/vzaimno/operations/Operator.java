package io.vzaimno.operations;

import io.vzaimno.accounts.UserId;

/**
 * Who acts for the operator.
 *
 * @param name as it stands in the books
 */
public record Operator(String name) {

    /** Whoever holds the key of the operator's part of the API. */
    public static final Operator API = new Operator("admin-api");

    static Operator of(UserId user) {
        return new Operator("telegram:" + user.value());
    }

    @Override
    public String toString() {
        return name;
    }
}
