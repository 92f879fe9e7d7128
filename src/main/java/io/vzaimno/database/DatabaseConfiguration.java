package io.vzaimno.database;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean
    Database database(DatabaseProperties properties) {
        return properties.url().isBlank()
                ? EmbeddedDatabase.open(properties.dataDir().resolve("postgres"))
                : new ExternalDatabase(ConnectionUrl.parse(properties.url()));
    }

    @Bean
    JdbcConnectionDetails connection(Database database) {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return database.url().user();
            }

            @Override
            public String getPassword() {
                return database.url().password();
            }

            @Override
            public String getJdbcUrl() {
                return database.url().jdbc();
            }
        };
    }
}
