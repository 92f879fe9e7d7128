package io.vzaimno.benchmarks;

import io.vzaimno.Application;
import io.vzaimno.TestDatabase;
import io.vzaimno.accounts.UserId;
import io.vzaimno.checks.LongLine;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.springframework.boot.SpringApplication;

/**
 * What a line of ten thousand costs: to admit one, to tell a place, to list it. Run it by
 * {@code mvn spring-boot:test-run -Dspring-boot.run.main-class=io.vzaimno.benchmarks.LineBenchmark}.
 */
class LineBenchmark {

    private static final int DEPTH = 10_000;
    private static final int WARM_UP = 500;
    private static final int TIMES = 200;

    private final LongLine line;

    private LineBenchmark(LongLine line) {
        this.line = line;
    }

    static void main() {
        try (var service = SpringApplication.run(
                Application.class,
                "--APP_ROLES=api",
                "--SERVER_PORT=0",
                "--MAX_CONCURRENT_CHECKS=1",
                "--DATABASE_URL=" + TestDatabase.fresh(),
                "--DATA_DIR=target/benchmark")) {
            var line = new LongLine(service);
            line.addSessions(50);
            line.fill(DEPTH + WARM_UP + TIMES);
            new LineBenchmark(line).run();
        }
    }

    private void run() {
        measure("admit one", line::admit, () -> line.admitted().forEach(line::end));
        var last = line.waiting().getLast();
        var user = line.ask(last).user();
        measure("tell the last one's place", () -> line.ask(last), () -> {});
        measure("list the checks of the last one's user", () -> line.askAll(new UserId(user.value())), () -> {});
        measure("tell the state of the line", line::status, () -> {});
        measure("list the first 30", () -> line.list(30), () -> {});
        measure("list the first 100", () -> line.list(100), () -> {});
    }

    private static void measure(String what, Runnable work, Runnable afterwards) {
        IntStream.range(0, WARM_UP).forEach(_ -> time(work, afterwards));
        var nanos = LongStream.range(0, TIMES)
                .map(_ -> time(work, afterwards))
                .sorted()
                .toArray();
        System.out.printf(
                "%s: p50 %.2f ms, p99 %.2f ms%n",
                what, nanos[nanos.length / 2] / 1e6, nanos[nanos.length * 99 / 100] / 1e6);
    }

    private static long time(Runnable work, Runnable afterwards) {
        var begun = System.nanoTime();
        work.run();
        var took = System.nanoTime() - begun;
        afterwards.run();
        return took;
    }
}
