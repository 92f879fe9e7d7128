package io.vzaimno.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Checks before an endpoint reads a request. */
@Configuration(proxyBeanMethods = false)
class Interceptors implements WebMvcConfigurer {

    private final LiteralPaths paths;
    private final JsonBodies bodies;

    Interceptors(LiteralPaths paths, JsonBodies bodies) {
        this.paths = paths;
        this.bodies = bodies;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(paths);
        registry.addInterceptor(bodies);
    }
}
