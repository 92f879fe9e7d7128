package io.vzaimno;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Lets no thread take a connection of the pool while it holds one: enough threads that do so at once wait for each other, and
 * the service stands still. Every context of the tests is watched like this, so each route, chat act and task that a test
 * walks is walked with it.
 */
final class OneConnectionAtATime implements BeanPostProcessor {

    private static final ThreadLocal<Integer> HELD = ThreadLocal.withInitial(() -> 0);

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource pool ? new Watched(pool) : bean;
    }

    private static final class Watched extends DelegatingDataSource {

        Watched(DataSource pool) {
            super(pool);
        }

        @Override
        public Connection getConnection() throws SQLException {
            if (HELD.get() > 0) {
                if (isMigrating()) {
                    return super.getConnection();
                }
                throw new IllegalStateException("This thread takes a second connection while it holds one");
            }
            var connection = super.getConnection();
            HELD.set(HELD.get() + 1);
            return watched(connection);
        }

        /** Flyway locks with one connection and migrates with another, before anything else runs. */
        private static boolean isMigrating() {
            return StackWalker.getInstance()
                    .walk(frames ->
                            frames.anyMatch(frame -> frame.getClassName().startsWith("org.flywaydb.")));
        }

        private static Connection watched(Connection connection) {
            var isHeld = new AtomicBoolean(true);
            return (Connection) Proxy.newProxyInstance(
                    Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (_, method, arguments) -> {
                        if (method.getName().equals("close") && isHeld.getAndSet(false)) {
                            HELD.set(HELD.get() - 1);
                        }
                        try {
                            return method.invoke(connection, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }
    }
}
