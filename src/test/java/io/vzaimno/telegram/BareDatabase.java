package io.vzaimno.telegram;

import com.zaxxer.hikari.HikariDataSource;
import io.vzaimno.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** All tables and nobody at work on them, for tests of several processes' parts side by side. */
public record BareDatabase(HikariDataSource source, JdbcClient jdbc, TransactionOperations transaction)
        implements AutoCloseable {

    public static BareDatabase create() {
        var source = new HikariDataSource();
        source.setJdbcUrl(TestDatabase.freshJdbc());
        source.setMaximumPoolSize(4);
        return new BareDatabase(
                source, JdbcClient.create(source), new TransactionTemplate(new JdbcTransactionManager(source)));
    }

    @Override
    public void close() {
        source.close();
    }
}
