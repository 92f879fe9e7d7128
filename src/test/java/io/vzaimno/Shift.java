package io.vzaimno;

import io.vzaimno.sim.telegram.SimButton;
import io.vzaimno.sim.telegram.SimMessage;
import io.vzaimno.sim.telegram.TelegramSimulator;
import java.util.List;
import java.util.Random;

/**
 * An operator who opens whatever screen, presses whatever is there, and types whatever comes to his mind, while others
 * visit the bot. He only blocks nobody, who would then not be answered, and removes no session, which would be news.
 */
final class Shift {

    private static final String SCREENS = "admin:";
    private static final List<String> LEFT_ALONE = List.of("admin:users:block", "admin:sessions:remove");

    private static final List<String> TEXTS = List.of(
            "1001",
            "@nobody_at_all",
            "+2 thanks for <waiting>",
            "-1 & so on {0}",
            "Dear all, <b>news</b> & {name}!",
            "Offer <3\n5\n99.00\n50",
            "Another\n2\n0\n0",
            "no offer\nat all",
            "1234567890%3Aabcdefghijklmnop%3A12%3Aabcdefghijklmnopqrstuv",
            "w".repeat(3500),
            "😀",
            ".");

    private static final List<String> FORGED = List.of(
            "admin:",
            "admin:yes:0",
            "admin:yes:99999999999999999999",
            "admin:users:card:-1",
            "admin:queue:check:00000000-0000-0000-0000-000000000000",
            "admin:letters:again:1",
            "admin:casts:to:EVERYBODY",
            "admin:payments:one:x",
            "admin:audit:page:9999999");

    private final Chatting chat;
    private final Doings doings;
    private final Random random;

    Shift(TelegramSimulator telegram, long operator, long seed) {
        this.chat = new Chatting(telegram.user(operator).named("Olivia", "<3").speaks("en"));
        this.doings = new Doings(chat);
        this.random = new Random(seed);
    }

    void act(int acts) {
        doings.answered("/admin", () -> chat.user().types("/admin"));
        for (var act = 0; act < acts; act++) {
            switch (random.nextInt(8)) {
                case 0 -> doings.answered("/admin", () -> chat.user().types("/admin"));
                case 1, 2 -> types(any(TEXTS));
                case 3 -> forges();
                default -> presses();
            }
        }
    }

    /** What is typed into a screen is deleted, and answered by the screen; all else by a message. */
    private void types(String text) {
        var before = doings.fromBot().size();
        doings.answered(
                text,
                () -> chat.user().types(text),
                () -> doings.fromBot().size() > before
                        || chat.user().chat().messages().getLast().fromBot());
    }

    private void presses() {
        var screens = doings.fromBot().stream()
                .filter(message -> message.buttons().stream().anyMatch(Shift::leadsOn))
                .toList();
        var screen = random.nextInt(4) == 0 ? any(screens) : screens.getLast();
        var button = any(screen.buttons().stream().filter(Shift::leadsOn).toList());
        presses(screen, button.data());
    }

    private void forges() {
        presses(doings.lastFromBot().orElseThrow(), any(FORGED));
    }

    private void presses(SimMessage screen, String data) {
        doings.noted("presses " + data, () -> {});
        var first = chat.user().pressesForged(screen, data);
        if (random.nextInt(3) == 0) {
            doings.answered(chat.user().pressesForged(screen, data));
        }
        doings.answered(first);
    }

    private static boolean leadsOn(SimButton button) {
        return button.data().startsWith(SCREENS) && LEFT_ALONE.stream().noneMatch(button.data()::startsWith);
    }

    private <T> T any(List<T> choice) {
        return choice.get(random.nextInt(choice.size()));
    }
}
