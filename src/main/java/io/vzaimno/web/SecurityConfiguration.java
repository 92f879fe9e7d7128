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

/** Who may call what. Whatever is not named here needs a key. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /** What every process serves. The webhook checks a secret of its own. */
    private static final String[] ALWAYS = {"/health", "/telegram/webhook"};

    /** Robokassa's calls bear signatures. */
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

    /** What the page at {@code /docs} needs: its own scripts, styles and pictures, and this server to talk to. */
    private static final String CONTENT_POLICY = """
            default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; \
            connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'""";

    /** Lets methods through that it does not know, so that they are answered as wrong ones and not as malformed requests. */
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
