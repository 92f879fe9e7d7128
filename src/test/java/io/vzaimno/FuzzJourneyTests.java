package io.vzaimno;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.vzaimno.accounts.Admin;
import io.vzaimno.checks.QueueControl;
import io.vzaimno.operations.MaintenanceAdministration;
import io.vzaimno.payments.Invariants;
import io.vzaimno.payments.Tariffs;
import io.vzaimno.proofs.Scale;
import io.vzaimno.sim.telegram.TelegramSimulator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * People do whatever they like, in any order: everybody is answered every time, nothing breaks, and Telegram is asked for
 * nothing that it does not know.
 */
@Journey
@Isolated("it reads the whole log")
class FuzzJourneyTests {

    private static final int AT_ONCE = 6;
    private static final int ACTS = 6;

    /** Visits of one run; more would only make its world slow. */
    private static final int VISITS = Scale.of(60, 500);

    private static final int SHIFTS = Scale.of(6, 40);
    private static final int ACTS_OF_A_SHIFT = 12;

    /** At full length it takes half an hour. */
    private static final org.slf4j.Logger PROGRESS = LoggerFactory.getLogger(FuzzJourneyTests.class);

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @Autowired
    TelegramSimulator telegram;

    @Autowired
    Tariffs tariffs;

    @Autowired
    QueueControl line;

    @Autowired
    MaintenanceAdministration maintenance;

    @Autowired
    JdbcClient jdbc;

    static IntStream seeds() {
        return IntStream.range(0, Scale.of(1, 20));
    }

    @BeforeEach
    void listen() {
        log.start();
        logger().addAppender(log);
        Buying.putOnSale(tariffs);
    }

    /** Whatever the operator has left behind. */
    @AfterEach
    void tidyUp() {
        line.resume();
        maintenance.end(Admin.API);
        tariffs.onSale().forEach(tariff -> tariffs.deactivate(tariff.id()));
    }

    @AfterEach
    void stopListening() {
        logger().detachAppender(log);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void answersEverybodyEveryTime(int seed) throws InterruptedException, ExecutionException {
        telegram.history().clear();

        try (var people = Executors.newFixedThreadPool(AT_ONCE)) {
            var visits = IntStream.range(0, VISITS)
                    .<Future<?>>mapToObj(number -> people.submit(() -> visit(seed * VISITS + number)))
                    .toList();
            operate(seed);
            for (var visit : visits) {
                visit.get();
            }
        }

        assertThat(log.list)
                .filteredOn(event -> event.getLevel().isGreaterOrEqual(Level.WARN))
                // Other worlds, whose tests write what cannot be, look at their books now and then; these are looked at
                // after.
                .filteredOn(event -> !event.getLoggerName().equals(Invariants.class.getName()))
                .map(FuzzJourneyTests::told)
                .isEmpty();
        PROGRESS.info("{} visits of round {} have ended well", VISITS, seed + 1);
    }

    /** The only operator does what he likes meanwhile, more than anybody is allowed who is in his senses. */
    private void operate(long seed) {
        for (var shift = 0; shift < SHIFTS; shift++) {
            jdbc.sql("DELETE FROM bot_allowances WHERE user_id = 900").update();
            new Shift(telegram, 900, seed * SHIFTS + shift).act(ACTS_OF_A_SHIFT);
        }
    }

    private void visit(long seed) {
        var visit = new Visit(telegram, seed);
        visit.act(ACTS);
        visit.endsWell();
    }

    private static String told(ILoggingEvent event) {
        var cause = event.getThrowableProxy();
        return event.getLoggerName() + ": " + event.getFormattedMessage() + " " + event.getKeyValuePairs()
                + (cause == null ? "" : " " + cause.getClassName() + ": " + cause.getMessage());
    }

    private static Logger logger() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }
}
