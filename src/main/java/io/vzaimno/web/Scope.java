package io.vzaimno.web;

import org.springframework.security.core.GrantedAuthority;

/** What an API key allows. */
enum Scope implements GrantedAuthority {
    /** Acting for users: ordering checks, reading balances and results. */
    STANDARD,
    /** Acting as an admin. */
    ADMIN;

    @Override
    public String getAuthority() {
        return name();
    }
}
