package io.vzaimno.web;

import io.github.bucket4j.TimeMeter;
import io.vzaimno.settings.Role;
import io.vzaimno.settings.Roles;
import jakarta.servlet.DispatcherType;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Access rules. Every path that is not listed here needs a key. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /** Served by every process. The webhook checks its own secret. */
    private static final String[] ALWAYS = {"/health", "/telegram/webhook"};

    /** Robokassa's calls are signed. */
    private static final String[] PUBLIC = {
        "/",
        "/docs",
        "/swagger-ui/**",
        "/v3/api-docs/**",
        "/v3/api-docs.yaml",
        "/api/v1/queue/status",
        "/api/v1/tariffs",
        "/api/v1/tariffs/*",
        "/api/v1/payments/robokassa/callback",
        "/api/v1/payments/robokassa/notification",
        "/payments/robokassa/success",
        "/payments/robokassa/fail"
    };

    /** Allowed for the page at {@code /docs}: its own scripts, styles and pictures, and calls of this server. */
    private static final String CONTENT_POLICY = """
            default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; \
            connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'""";

    /** Passes unknown HTTP methods on, so that they get 405 instead of 400. */
    @Bean
    static HttpFirewall firewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setUnsafeAllowAnyHttpMethod(true);
        return firewall;
    }

    @Bean
    static SecurityFilterChain security(
            HttpSecurity http,
            Keys keys,
            Roles roles,
            SecurityProblems problems,
            @Value("${spring.datasource.hikari.maximum-pool-size}") int connections) {
        return http.csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER)))
                .authorizeHttpRequests(requests -> {
                    requests.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll();
                    requests.requestMatchers(ALWAYS).permitAll();
                    if (roles.include(Role.API)) {
                        requests.requestMatchers(PUBLIC).permitAll();
                        requests.requestMatchers("/api/v1/admin/**").hasAuthority(Scope.ADMIN.name());
                        requests.anyRequest().hasAuthority(Scope.STANDARD.name());
                    } else {
                        requests.anyRequest().denyAll();
                    }
                })
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .addFilterBefore(new KeyFilter(keys), AuthorizationFilter.class)
                .addFilterAfter(new BodyLimit(problems), AuthorizationFilter.class)
                .addFilterAfter(new PublicRateLimit(TimeMeter.SYSTEM_NANOTIME, problems), BodyLimit.class)
                .addFilterAfter(new ApiBulkhead(connections * 3 / 5, problems), PublicRateLimit.class)
                .build();
    }
}
