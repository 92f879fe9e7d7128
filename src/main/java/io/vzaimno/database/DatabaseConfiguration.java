package io.vzaimno.database;

import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean
    Database database(DatabaseProperties properties, ApplicationEventPublisher events) {
        Runnable giveUp = () -> events.publishEvent(new DatabaseLost());
        return properties.url().isBlank()
                ? EmbeddedDatabase.open(properties.folder(), properties.programsFolder(), giveUp)
                : ExternalDatabase.open(ConnectionUrl.parse(properties.url()));
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

    @Bean
    FlywayConnectionDetails migrationConnection(Database database) {
        return new FlywayConnectionDetails() {
            @Override
            public String getUsername() {
                return database.ownerUrl().user();
            }

            @Override
            public String getPassword() {
                return database.ownerUrl().password();
            }

            @Override
            public String getJdbcUrl() {
                return database.ownerUrl().jdbc();
            }
        };
    }

    @Bean
    FlywayMigrationStrategy migration(Database database) {
        return new Migration(database)::run;
    }
}
