package io.vzaimno.web;

import io.vzaimno.settings.Role;
import io.vzaimno.settings.Roles;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Answers what is refused before it reaches a controller in the same form as what is refused there. */
@Component
class SecurityProblems implements AuthenticationEntryPoint, AccessDeniedHandler, RequestRejectedHandler {

    private final HandlerExceptionResolver resolver;
    private final Roles roles;

    SecurityProblems(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver resolver, Roles roles) {
        this.resolver = resolver;
        this.roles = roles;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause) {
        refuse(request, response, cause);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause) {
        refuse(request, response, cause);
    }

    /** Before the filter chain that adds its headers to other answers. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException cause) {
        SecurityHeaders.addTo(response);
        answer(request, response, cause);
    }

    void answer(HttpServletRequest request, HttpServletResponse response, Exception cause) {
        resolver.resolveException(request, response, null, cause);
    }

    /** A process that is not for the API does not let on that there is one. */
    private void refuse(HttpServletRequest request, HttpServletResponse response, Exception cause) {
        answer(request, response, roles.include(Role.API) ? cause : new ProblemException(ProblemCode.NOT_FOUND));
    }
}
