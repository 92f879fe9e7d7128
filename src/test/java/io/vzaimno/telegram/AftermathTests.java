package io.vzaimno.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import io.vzaimno.telegram.StoredMessage.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AftermathTests {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void theServersRequestToPauseCountsAsNoAttempt() {
        var busy = new Outcome.TooManyRequests<Sent>(Duration.ofSeconds(7));

        assertThat(Aftermath.of(message(Priority.RESULT, 3, 1), busy, NOW))
                .isEqualTo(new Aftermath.Again(NOW.plusSeconds(7), 3, 1, "Asked to pause"));
    }

    @Test
    void pausesGrowAfterFailuresUpToFiveMinutes() {
        assertThat(IntStream.range(0, 12).mapToObj(Aftermath::pause).map(Duration::toSeconds))
                .containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 64L, 128L, 256L, 300L, 300L, 300L);
    }

    @Test
    void aServerThatAilsForADayIsGivenUp() {
        var failed = new Outcome.Failed<Sent>("502 Bad Gateway");

        assertThat(Aftermath.of(message(Priority.RESULT, 300, 0), failed, NOW)).isInstanceOf(Aftermath.Again.class);
        assertThat(Aftermath.of(message(Priority.RESULT, 300, 0), failed, NOW.plus(Duration.ofHours(13))))
                .isEqualTo(new Aftermath.GiveUp("502 Bad Gateway"));
    }

    @Test
    void lostAnswersAreWorthRepetitionsByPriority() {
        assertThat(List.of(Priority.values())).map(AftermathTests::repetitions).containsExactly(3, 3, 1, 0);
    }

    @Test
    void anUnreachableUserIsWaitedForAndARefusalIsFinal() {
        assertThat(Aftermath.of(message(Priority.RESULT, 0, 0), new Outcome.Unreachable<>("blocked"), NOW))
                .isEqualTo(new Aftermath.Hold("blocked"));
        assertThat(Aftermath.of(message(Priority.RESULT, 0, 0), new Outcome.Refused<>("BUTTON_URL_INVALID"), NOW))
                .isEqualTo(new Aftermath.GiveUp("BUTTON_URL_INVALID"));
        assertThat(Aftermath.of(message(Priority.RESULT, 0, 0), new Outcome.Done<>(new Sent(5, Optional.empty())), NOW))
                .isEqualTo(new Aftermath.Delivered(new Sent(5, Optional.empty())));
    }

    private static int repetitions(Priority priority) {
        return (int) IntStream.range(0, 10)
                .mapToObj(lost -> Aftermath.of(message(priority, 0, lost), new Outcome.Unknown<>("lost"), NOW))
                .takeWhile(Aftermath.Again.class::isInstance)
                .count();
    }

    private static StoredMessage message(Priority priority, int failures, int lostAnswers) {
        var due = NOW.minus(Duration.ofHours(12));
        return new StoredMessage(
                1, "key", 5, priority, new Content.Text("hi"), State.SENDING, 1, failures, lostAnswers, due, due, null);
    }
}
