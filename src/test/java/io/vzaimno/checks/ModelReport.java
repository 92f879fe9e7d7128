package io.vzaimno.checks;

import io.vzaimno.instagram.live.ModelSession;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a month was like; times are those of completed checks. */
public record ModelReport(int checksPerDay, int sessions, Duration time, List<ModelCheck> checks) {

    /** A row of a Markdown table. */
    public String row() {
        var done = checks.stream().filter(check -> check.completed).toList();
        var givenUp = checks.stream()
                .filter(check -> check.ended != null && !check.completed)
                .count();
        var spent = checks.stream().mapToLong(check -> check.requests).sum();
        var fewest = done.stream().mapToLong(ModelCheck::fewestRequests).sum();
        var names = done.stream().mapToLong(check -> check.size().total()).sum();
        var refused = 1 - checks.size() / (double) (checksPerDay * time.toDays());
        return "| %d | %.0f %% | %d | %.1f %% | %d | %s | %s | %s | %s | %.2f | %.0f %% |"
                .formatted(
                        checksPerDay,
                        100 * refused,
                        done.size() / time.toDays(),
                        100.0 * givenUp / Math.max(1, givenUp + done.size()),
                        checks.size() - done.size() - givenUp,
                        waited(done, 50),
                        waited(done, 90),
                        waited(done, 99),
                        took(done),
                        (double) spent / Math.max(1, fewest),
                        100.0 * names / (time.toDays() * sessions * (double) ModelSession.NAMES_PER_DAY));
    }

    private static String waited(List<ModelCheck> done, int percent) {
        return percentile(
                done.stream()
                        .map(check -> between(check.ordered, check.begun))
                        .sorted()
                        .toList(),
                percent);
    }

    private static String took(List<ModelCheck> done) {
        return percentile(
                done.stream()
                        .map(check -> between(Objects.requireNonNull(check.begun), check.ended))
                        .sorted()
                        .toList(),
                50);
    }

    private static Duration between(Instant from, @Nullable Instant to) {
        return Duration.between(from, Objects.requireNonNull(to));
    }

    private static String percentile(List<Duration> sorted, int percent) {
        if (sorted.isEmpty()) {
            return "–";
        }
        var seconds = sorted.get((sorted.size() - 1) * percent / 100).toSeconds();
        if (seconds < 120) {
            return seconds + " s";
        }
        return seconds < 7200 ? seconds / 60 + " min" : "%.1f h".formatted(seconds / 3600.0);
    }
}
