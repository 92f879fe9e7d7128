package io.vzaimno.web;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks whether the database answers. Callers share one question at a time: a crowd of them costs no more than one. */
@Component
class DatabasePing {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final DataSource database;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private @Nullable Future<Boolean> question;

    DatabasePing(DataSource database) {
        this.database = database;
    }

    /** Knows within two seconds. */
    boolean answers() {
        try {
            return question().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
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
        try (var connection = database.getConnection()) {
            return connection.isValid((int) PATIENCE.toSeconds());
        }
    }
}
