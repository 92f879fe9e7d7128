package io.vzaimno.sim.telegram;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How fast the bot has sent messages: for comparison with what Telegram bears (30 a second, one a second per chat). */
public final class Pace {

    private final List<Call> sent;

    Pace(List<Call> calls) {
        sent = calls.stream()
                .filter(Pace::isMessage)
                .sorted(Comparator.comparing(Call::at))
                .toList();
    }

    private static boolean isMessage(Call call) {
        var method = call.method();
        var sends = method.startsWith("send") || method.startsWith("copy") || method.startsWith("forward");
        return sends && !method.equals("sendChatAction") && call.ok();
    }

    /** The most messages within any one second, over all chats. */
    public int busiestSecond() {
        Deque<Instant> window = new ArrayDeque<>();
        var most = 0;
        for (var call : sent) {
            window.addLast(call.at());
            while (!window.getFirst().plusSeconds(1).isAfter(call.at())) {
                window.removeFirst();
            }
            most = Math.max(most, window.size());
        }
        return most;
    }

    /**
     * How far the bot ran ahead of one message per second in a single chat, in messages: 1 when it never did, 3 after a
     * burst of three at once.
     */
    public double largestBurst() {
        Map<Long, List<Call>> byChat = sent.stream()
                .filter(call -> call.chat().isPresent())
                .collect(Collectors.groupingBy(call -> call.chat().getAsLong()));
        return byChat.values().stream().mapToDouble(Pace::burst).max().orElse(0);
    }

    private static double burst(List<Call> calls) {
        var ahead = 0.0;
        var most = 0.0;
        var last = calls.getFirst().at();
        for (var call : calls) {
            var passed = Duration.between(last, call.at()).toMillis() / 1000.0;
            ahead = Math.max(0, ahead - passed) + 1;
            most = Math.max(most, ahead);
            last = call.at();
        }
        return most;
    }
}
