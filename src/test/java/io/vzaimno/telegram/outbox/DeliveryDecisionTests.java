package io.vzaimno.telegram.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.vzaimno.telegram.api.Content;
import io.vzaimno.telegram.api.Outcome;
import io.vzaimno.telegram.api.Sent;
import io.vzaimno.telegram.outbox.StoredMessage.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DeliveryDecisionTests {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void theServersRequestToPauseCountsAsNoAttempt() {
        var busy = new Outcome.TooManyRequests<Sent>(Duration.ofSeconds(7));

        assertThat(DeliveryDecision.of(message(Priority.RESULT, 3, 1), busy, NOW))
                .isEqualTo(new DeliveryDecision.Again(NOW.plusSeconds(7), 3, 1, "Asked to pause"));
    }

    @Test
    void pausesGrowAfterFailuresUpToFiveMinutes() {
        assertThat(IntStream.range(0, 12).mapToObj(DeliveryDecision::pause).map(Duration::toSeconds))
                .containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 64L, 128L, 256L, 300L, 300L, 300L);
    }

    @Test
    void aServerThatAilsForADayIsGivenUp() {
        var failed = new Outcome.Failed<Sent>("502 Bad Gateway");

        assertThat(DeliveryDecision.of(message(Priority.RESULT, 300, 0), failed, NOW))
                .isInstanceOf(DeliveryDecision.Again.class);
        assertThat(DeliveryDecision.of(message(Priority.RESULT, 300, 0), failed, NOW.plus(Duration.ofHours(13))))
                .isEqualTo(new DeliveryDecision.GiveUp("502 Bad Gateway"));
    }

    @Test
    void lostAnswersAreWorthRepetitionsByPriority() {
        assertThat(List.of(Priority.values()))
                .map(DeliveryDecisionTests::repetitions)
                .containsExactly(3, 3, 1, 0);
    }

    @Test
    void anUnreachableUserIsWaitedForAndARefusalIsFinal() {
        assertThat(DeliveryDecision.of(message(Priority.RESULT, 0, 0), new Outcome.Unreachable<>("blocked"), NOW))
                .isEqualTo(new DeliveryDecision.Hold("blocked"));
        assertThat(DeliveryDecision.of(
                        message(Priority.RESULT, 0, 0), new Outcome.Refused<>("BUTTON_URL_INVALID"), NOW))
                .isEqualTo(new DeliveryDecision.GiveUp("BUTTON_URL_INVALID"));
        assertThat(DeliveryDecision.of(
                        message(Priority.RESULT, 0, 0), new Outcome.Done<>(new Sent(5, Optional.empty())), NOW))
                .isEqualTo(new DeliveryDecision.Delivered(new Sent(5, Optional.empty())));
    }

    private static int repetitions(Priority priority) {
        return (int) IntStream.range(0, 10)
                .mapToObj(lost -> DeliveryDecision.of(message(priority, 0, lost), new Outcome.Unknown<>("lost"), NOW))
                .takeWhile(DeliveryDecision.Again.class::isInstance)
                .count();
    }

    private static StoredMessage message(Priority priority, int failures, int lostAnswers) {
        var due = NOW.minus(Duration.ofHours(12));
        return new StoredMessage(
                1, "key", 5, priority, new Content.Text("hi"), State.SENDING, 1, failures, lostAnswers, due, due, null);
    }
}
