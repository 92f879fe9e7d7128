package io.vzaimno.sim.instagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ThrottleTests {

    private final StandingClock clock = new StandingClock(Instant.parse("2026-10-01T12:00:00Z"));
    private final InstagramSimulator instagram = InstagramSimulator.start(clock).spring();
    private final SimProfile mila =
            instagram.profile("mila").followers("ann", "bob", "cid", "dan", "eve", "fay", "gus");
    private final SimSession login = instagram.login("viewer");
    private final Asking asking = new Asking(instagram, login);

    @AfterEach
    void stop() {
        instagram.close();
    }

    @Test
    void whoAsksTooMuchIsThrottledThenBlockedThenChallenged() {
        instagram.budget(new Budget(2, Duration.ofMinutes(11), Duration.ofMinutes(10)));
        var info = "/api/v1/users/%s/info/".formatted(mila.member().pk());

        assertThat(answers(info, 3)).containsExactly("ok", "ok", "Please wait a few minutes before you try again.");
        clock.advance(Duration.ofMinutes(9));
        assertThat(answers(info, 1)).containsExactly("Please wait a few minutes before you try again.");
        clock.advance(Duration.ofMinutes(9));
        assertThat(answers(info, 1)).containsExactly("Please wait a few minutes before you try again.");
        clock.advance(Duration.ofMinutes(11));
        assertThat(answers(info, 3)).startsWith("ok", "ok");
        clock.advance(Duration.ofMinutes(11));
        assertThat(answers(info, 3)).endsWith("feedback_required");
        clock.advance(Duration.ofMinutes(11));
        assertThat(answers(info, 3)).endsWith("checkpoint_required");
    }

    private List<String> answers(String path, int times) {
        return IntStream.range(0, times)
                .mapToObj(_ -> asking.json(path))
                .map(answer ->
                        answer.path("message").asString(answer.path("status").asString()))
                .toList();
    }
}
