package io.vzaimno.sim.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class PaceTests {

    private static final Instant START = Instant.parse("2026-07-01T10:00:00Z");

    private final List<Call> calls = new ArrayList<>();

    @Test
    void findsTheBusiestSecond() {
        for (var chat = 1; chat <= 10; chat++) {
            send(chat, 50L * chat);
        }
        send(11, 1_050);
        send(12, 1_549);

        assertThat(new Pace(calls).busiestSecond()).isEqualTo(10);
    }

    @Test
    void measuresHowFarAChatRunsAheadOfOneMessageASecond() {
        send(1, 0);
        send(1, 0);
        send(1, 0);
        send(2, 0);
        send(1, 4_000);

        assertThat(new Pace(calls).largestBurst()).isEqualTo(3);
    }

    @Test
    void isSatisfiedWithOneMessageASecond() {
        for (var i = 0; i < 60; i++) {
            send(1, 1_000L * i);
        }

        assertThat(new Pace(calls).largestBurst()).isEqualTo(1);
    }

    @Test
    void doesNotSaveUpQuietTimeForABurst() {
        send(1, 0);
        send(1, 60_000);
        send(1, 60_000);

        assertThat(new Pace(calls).largestBurst()).isEqualTo(2);
    }

    @Test
    void countsMessagesThatWereSentAndNothingElse() {
        calls.add(new Call(START, "sendMessage", Json.object().put("chat_id", 1), 429, Json.object()));
        calls.add(new Call(START, "sendChatAction", Json.object().put("chat_id", 1), 200, ok()));
        calls.add(new Call(START, "getMe", Json.object(), 200, ok()));

        assertThat(new Pace(calls).busiestSecond()).isZero();
        assertThat(new Pace(calls).largestBurst()).isZero();
    }

    private void send(long chat, long millis) {
        calls.add(
                new Call(START.plusMillis(millis), "sendMessage", Json.object().put("chat_id", chat), 200, ok()));
    }

    private static ObjectNode ok() {
        return Json.object().put("ok", true);
    }
}
