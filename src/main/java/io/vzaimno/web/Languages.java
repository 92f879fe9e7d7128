package io.vzaimno.web;

import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** The language of reports: Russian if the client prefers it, otherwise English. */
@Configuration(proxyBeanMethods = false)
class Languages {

    @Bean
    static LocaleResolver localeResolver() {
        var resolver = new AcceptHeaderLocaleResolver();
        resolver.setSupportedLocales(List.of(Locale.ENGLISH, Locale.forLanguageTag("ru")));
        resolver.setDefaultLocale(Locale.ENGLISH);
        return resolver;
    }
}
