package io.vzaimno.sim.instagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TrafficTests {

    private final StandingClock clock = new StandingClock(Instant.parse("2026-10-01T12:00:00Z"));
    private final InstagramSimulator instagram = InstagramSimulator.start(clock).spring();
    private final SimProfile mila = instagram.profile("mila").followers("ann");
    private final SimSession login = instagram.login("viewer");
    private final Asking asking = new Asking(instagram, login);
    private final DoorClient client = new DoorClient(instagram, login);

    TrafficTests() {
        instagram.traffic().clear();
    }

    @AfterEach
    void stop() {
        instagram.close();
    }

    @Test
    void countsBySessionAndDoor() {
        var other = new DoorClient(instagram, instagram.login("other"));
        instagram.traffic().clear();

        client.ask(Door.PAGE, mila.member());
        client.ask(Door.DOCUMENT, mila.member());
        client.ask(Door.DOCUMENT, mila.member());
        other.ask(Door.LISTS, mila.member());

        assertThat(instagram.traffic().byDoor())
                .containsOnly(Map.entry(Door.PAGE, 1L), Map.entry(Door.DOCUMENT, 2L), Map.entry(Door.LISTS, 1L));
        assertThat(instagram.traffic().byDoor(login)).containsOnlyKeys(Door.PAGE, Door.DOCUMENT);
    }

    @Test
    void tellsWhichNamesWereAskedThroughADoor() {
        client.ask(Door.DOCUMENT, mila.member());
        client.ask(Door.DOCUMENT, login.viewer().member());
        client.ask(Door.DOCUMENT, new Member(900_000_000, "not.there", "", false, false));
        client.ask(Door.PAGE, new Member(1, "not.there", "", false, false));

        assertThat(instagram.traffic().names(Door.DOCUMENT)).containsExactly("mila", "viewer", "40900000000");
        assertThat(instagram.traffic().names(Door.PAGE)).containsExactly("not.there");
        assertThat(instagram.traffic().asked(Door.DOCUMENT))
                .extracting(Asked::isOwn)
                .containsExactly(false, true, false);
    }

    @Test
    void tellsWhichStrangersWereAskedForAtShutDoors() {
        instagram.doors().shut(Door.PAGE, Closing.FEEDBACK_REQUIRED);

        client.ask(Door.PAGE, login.viewer().member());
        client.ask(Door.DOCUMENT, mila.member());
        assertThat(instagram.traffic().strangersAtShutDoors()).isEmpty();

        client.ask(Door.PAGE, mila.member());
        assertThat(instagram.traffic().strangersAtShutDoors())
                .extracting(Asked::name)
                .containsExactly("mila");
    }

    @Test
    void seesWhoAsksTwiceAtOnce() throws Exception {
        instagram.habits().latency(Duration.ofSeconds(20));
        var info = "/api/v1/users/%s/info/".formatted(mila.member().pk());

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var one = threads.submit(() -> asking.get(info));
            var two = threads.submit(() -> asking.get(info));
            while (instagram.traffic().requests().size() < 2) {
                Thread.onSpinWait();
            }
            while (!one.isDone() || !two.isDone()) {
                instagram.release();
                Thread.onSpinWait();
            }
        }

        assertThat(instagram.traffic().overlaps()).hasSize(1);
    }

    @Test
    void tellsTheRhythmInWhichItWasAsked() {
        var info = "/api/v1/users/%s/info/".formatted(mila.member().pk());

        asking.get(info);
        clock.advance(Duration.ofSeconds(4));
        asking.get(info);

        assertThat(instagram.traffic().pauses(login)).containsExactly(Duration.ofSeconds(4));
        assertThat(instagram.traffic().overlaps()).isEmpty();
    }
}
