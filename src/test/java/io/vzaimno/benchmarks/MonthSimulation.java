package io.vzaimno.benchmarks;

import io.vzaimno.checks.ModelMonth;
import java.util.List;

/**
 * What so many sessions can carry: months with more and more checks a day, as tables. Run it by
 * {@code mvn spring-boot:test-run -Dspring-boot.run.main-class=io.vzaimno.benchmarks.MonthSimulation}.
 */
class MonthSimulation {

    private static final int SESSIONS = 50;
    private static final List<Integer> LOADS = List.of(25, 50, 75, 100, 150, 200, 500, 5000);
    private static final List<Double> MEDIAN_SIZES = List.of(150.0, 400.0);

    static void main() {
        MEDIAN_SIZES.forEach(size -> {
            System.out.printf("%nlists of %.0f at the median, %d sessions:%n", size, SESSIONS);
            System.out.println(
                    "| ordered a day | refused | completed a day | given up | still open | wait p50 | p90 | p99"
                            + " | run p50 | requests : fewest | of the names |");
            LOADS.forEach(load -> System.out.println(
                    new ModelMonth(1, SESSIONS, size).run(load).row()));
        });
    }
}
