package io.vzaimno.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Authenticates callers by {@code Authorization: Bearer KEY}. An unknown key counts as none. */
class KeyFilter extends OncePerRequestFilter {

    private static final Pattern BEARER = Pattern.compile("(?i)Bearer +(\\S+) *");

    private final Keys keys;

    KeyFilter(Keys keys) {
        this.keys = keys;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var scopes = scopes(request.getHeader(HttpHeaders.AUTHORIZATION));
        if (!scopes.isEmpty()) {
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated("key", null, scopes));
            SecurityContextHolder.setContext(context);
        }
        chain.doFilter(request, response);
    }

    private Set<Scope> scopes(@Nullable String header) {
        var bearer = BEARER.matcher(header == null ? "" : header);
        return bearer.matches() ? keys.scopes(bearer.group(1)) : Set.of();
    }
}
