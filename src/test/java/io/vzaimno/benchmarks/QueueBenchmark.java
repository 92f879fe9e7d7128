package io.vzaimno.benchmarks;

import io.vzaimno.Application;
import io.vzaimno.TestDatabase;
import io.vzaimno.accounts.Accounts;
import io.vzaimno.accounts.EntryKind;
import io.vzaimno.accounts.Introduction;
import io.vzaimno.accounts.Posting;
import io.vzaimno.accounts.UserId;
import io.vzaimno.checks.Check;
import io.vzaimno.checks.CheckId;
import io.vzaimno.checks.Checks;
import io.vzaimno.checks.Order;
import io.vzaimno.instagram.Handle;
import io.vzaimno.sim.instagram.InstagramSimulator;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the queue costs and how quickly it begins: transactions per second while nothing happens, and the time from an
 * order to its check's first request when a slot is free. Run it by
 * {@code mvn spring-boot:test-run -Dspring-boot.run.main-class=io.vzaimno.benchmarks.QueueBenchmark}.
 */
class QueueBenchmark {

    private static final int CHECKS = 100;
    private static final Duration IDLE = Duration.ofSeconds(60);
    /** Connections count for themselves, and add their figures to the database's up to ten seconds later. */
    private static final Duration SETTLING = Duration.ofSeconds(15);

    private static final UserId USER = new UserId(1);

    private final Checks checks;
    private final Accounts accounts;
    private final JdbcClient jdbc;
    private final InstagramSimulator instagram;

    private QueueBenchmark(ConfigurableApplicationContext service, InstagramSimulator instagram) {
        this.checks = service.getBean(Checks.class);
        this.accounts = service.getBean(Accounts.class);
        this.jdbc = service.getBean(JdbcClient.class);
        this.instagram = instagram;
    }

    static void main() {
        try (var instagram = InstagramSimulator.start();
                var service = SpringApplication.run(
                        Application.class,
                        "--SERVER_PORT=0",
                        "--DATABASE_URL=" + TestDatabase.fresh(),
                        "--DATA_DIR=target/benchmark",
                        "--INSTAGRAM_BASE_URL=" + instagram.url(),
                        "--INSTAGRAM_SESSION_ID=" + instagram.login("bench").id(),
                        "--INSTAGRAM_DELAY_MIN=0s",
                        "--INSTAGRAM_DELAY_MAX=0s",
                        "--INSTAGRAM_DAILY_NAMES=0")) {
            new QueueBenchmark(service, instagram).run();
        }
    }

    private void run() {
        accounts.ensure(USER, new Introduction(null, "Bench", null, null));
        accounts.credit(USER, 2 * CHECKS, Posting.of(EntryKind.CORRECTION, "bench", "bench"));
        IntStream.range(0, CHECKS).forEach(number -> check("warm" + number));
        var delays = IntStream.range(0, CHECKS)
                .mapToObj(number -> check("profile" + number))
                .sorted()
                .toList();
        System.out.printf(
                "order to first request: p50 %d ms, p99 %d ms, max %d ms (%d checks)%n",
                delays.get(CHECKS / 2).toMillis(),
                delays.get(CHECKS * 99 / 100).toMillis(),
                delays.getLast().toMillis(),
                CHECKS);

        LockSupport.parkNanos(SETTLING.toNanos());
        var before = transactions();
        LockSupport.parkNanos(IDLE.toNanos());
        System.out.printf("idle: %.2f transactions/s%n", (transactions() - before) / (double) IDLE.toSeconds());
    }

    /** From the order to the first request of its check, which then runs to its end. */
    private Duration check(String name) {
        instagram.profile(name).followers(5).following(5);
        instagram.traffic().clear();
        var ordered = Instant.now();
        var order = (Order.Placed) checks.order(USER, new Handle(name), Optional.empty());
        await(order.check().id());
        return Duration.between(
                ordered, instagram.traffic().requests().getFirst().at());
    }

    private Check await(CheckId id) {
        while (true) {
            var check = checks.find(id).orElseThrow();
            if (check.status().isOver()) {
                return check;
            }
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
    }

    private long transactions() {
        return jdbc.sql("SELECT xact_commit + xact_rollback FROM pg_stat_database WHERE datname = current_database()")
                .query((row, _) -> row.getLong(1))
                .single();
    }
}
