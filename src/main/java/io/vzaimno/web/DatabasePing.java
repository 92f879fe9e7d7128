package io.vzaimno.web;

import io.vzaimno.database.DatabaseCondition;
import io.vzaimno.database.DatabaseTrouble;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Pings the database. Concurrent callers share one query. */
@Component
class DatabasePing {

    private static final Duration TIMEOUT = Duration.ofSeconds(2);

    private final DataSource database;
    private final Supplier<Optional<DatabaseTrouble>> trouble;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private @Nullable Future<Boolean> question;

    @Autowired
    DatabasePing(DataSource database, DatabaseCondition condition) {
        this(database, condition::trouble);
    }

    /** @param trouble a known problem of the database, which makes a query unnecessary */
    DatabasePing(DataSource database, Supplier<Optional<DatabaseTrouble>> trouble) {
        this.database = database;
        this.trouble = trouble;
    }

    /** Returns within two seconds. */
    boolean answers() {
        try {
            return question().get(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private synchronized Future<Boolean> question() {
        if (question == null || question.isDone()) {
            question = threads.submit(this::ask);
        }
        return question;
    }

    private boolean ask() throws SQLException {
        if (trouble.get().isPresent()) {
            return false;
        }
        try (var connection = database.getConnection()) {
            return connection.isValid((int) TIMEOUT.toSeconds());
        }
    }
}
