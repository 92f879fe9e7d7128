package io.vzaimno.web;

import org.springframework.security.core.GrantedAuthority;

/** What a key of the API allows. */
enum Scope implements GrantedAuthority {
    /** To act for users: order checks, read balances and results. */
    STANDARD,
    /** To act as the operator. */
    ADMIN;

    @Override
    public String getAuthority() {
        return name();
    }
}
