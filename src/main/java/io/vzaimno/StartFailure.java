package io.vzaimno;

import io.vzaimno.database.UnusableDatabase;
import io.vzaimno.files.UnusableFolder;
import io.vzaimno.settings.InvalidSetting;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * A failed start with a cause that the operator can fix.
 *
 * @param line the problem and the remedy
 * @param exitCode of the process
 */
record StartFailure(String line, int exitCode) {

    private static final int SETTING = 2;

    static Optional<StartFailure> of(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .flatMap(cause -> known(cause).stream())
                .findFirst();
    }

    private static Optional<StartFailure> known(Throwable cause) {
        return switch (cause) {
            case UnusableDatabase database -> Optional.of(new StartFailure(database.line(), database.exitCode()));
            case UnusableFolder folder -> Optional.of(new StartFailure(folder.line(), folder.exitCode()));
            case InvalidSetting setting -> Optional.of(new StartFailure(setting.line(), SETTING));
            case PortInUseException port ->
                Optional.of(new StartFailure(
                        "SERVER_PORT %d is taken by another program. Example: SERVER_PORT=8081"
                                .formatted(port.getPort()),
                        SETTING));
            default -> Optional.empty();
        };
    }

    /** Logs known failures in one line. All others are left to Spring's reporters. */
    @Order(Ordered.HIGHEST_PRECEDENCE)
    static final class Reporter implements SpringBootExceptionReporter {

        private static final Logger log = LoggerFactory.getLogger(StartFailure.class);

        @Override
        public boolean reportException(Throwable failure) {
            var known = of(failure);
            known.ifPresent(start -> log.error(start.line()));
            return known.isPresent();
        }
    }
}
