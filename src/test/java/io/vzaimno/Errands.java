package io.vzaimno;

import static org.assertj.core.api.Assertions.assertThat;

import io.vzaimno.instagram.export.ArchiveBuilder;
import io.vzaimno.sim.telegram.Checkout;
import io.vzaimno.sim.telegram.Payment;
import io.vzaimno.sim.telegram.SimButton;
import io.vzaimno.sim.telegram.SimMessage;
import io.vzaimno.sim.telegram.TelegramSimulator;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a visitor does that takes more than a message: he buys, sends files and albums, and talks in a group. */
record Errands(TelegramSimulator telegram, Chatting chat, Doings doings, Random random) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String ZIP = "application/zip";
    private static final byte[] EXPORT = new ArchiveBuilder()
            .file("followers_1.json", "[{\"title\": \"kim\"}, {\"title\": \"<ida>\"}, {\"title\": \"ida\"}]")
            .file("following.json", "[{\"title\": \"kim\"}, {\"title\": \"lea\"}]")
            .bytes();
    private static final byte[] HALF = Arrays.copyOf(EXPORT, EXPORT.length / 2);

    private static final List<Function<Checkout, Payment>> WAYS_TO_PAY =
            List.of(Checkout::pays, checkout -> checkout.paysRepeatedly(3), checkout -> checkout.paysInstead(7));

    private static final List<String> TALK = List.of(
            "/start@vzaimno_bot",
            "/check@vzaimno_bot nora.bakes.rye",
            "/start REF1001",
            "/admin",
            "/nonsense",
            "hello @vzaimno_bot",
            "hello, all");

    void run() {
        switch (random.nextInt(5)) {
            case 0 -> sends(EXPORT, "<export> & {0}.zip");
            case 1 -> sends(random.nextBoolean() ? HALF : new byte[] {1, 2, 3}, "half.zip");
            case 2 -> sendsAnAlbum();
            case 3 -> talksInAGroup();
            default -> buys();
        }
    }

    private void sends(byte[] file, String name) {
        doings.answered("a file " + name, () -> chat.user().sends(file, name, ZIP, "<caption>"));
    }

    /** Telegram delivers an album as a message for each of its pictures. */
    private void sendsAnAlbum() {
        var album = random.nextLong();
        doings.answered("an album", () -> {
            for (var picture = 0; picture < 3; picture++) {
                chat.user().sendsAnything((ObjectNode) JSON.readTree("""
                        {"media_group_id": "%d", "photo": [
                            {"file_id": "f", "file_unique_id": "u", "width": 1, "height": 1}]}
                        """.formatted(album)));
            }
        });
    }

    private void talksInAGroup() {
        var group = chat.user().opensGroup(-1_000_000 - chat.id(), "<Friends> & {0}");
        var talk = any(TALK);
        var there = telegram.chat(group.id());
        if (talk.contains("vzaimno_bot ") || talk.startsWith("/start")) {
            doings.answered(
                    "in a group: " + talk,
                    () -> chat.user().in(group).types(talk),
                    // Once: it may have been met there a moment ago, when it was taken in.
                    () -> !there.fromBot().isEmpty());
        } else {
            doings.noted("in a group: " + talk, () -> chat.user().in(group).types(talk));
        }
        if (random.nextInt(3) == 0) {
            doings.noted("kicking the bot", () -> chat.user().in(group).kicksBot());
        }
    }

    /** Chooses a tariff, if there are any, and pays the invoice in some way; the first one he has seen perhaps. */
    private void buys() {
        doings.answered("/buy", () -> chat.user().types("/buy"));
        var before = invoices().size();
        doings.lastFromBot()
                .flatMap(screen -> tariff(screen).map(tariff -> chat.user().pressesForged(screen, tariff.data())))
                .ifPresent(press -> doings.answered(
                        "an invoice",
                        () -> doings.answered(press),
                        () -> invoices().size() > before
                                || press.answer().orElseThrow().alert()));
        if (!invoices().isEmpty()) {
            pays(any(invoices()));
        }
    }

    /** Whatever the bot decides, it does so before Telegram loses patience. */
    private void pays(SimMessage invoice) {
        doings.noted("paying", () -> {
            var payment = any(WAYS_TO_PAY).apply(chat.user().checkout(invoice));
            assertThat(payment).isNotInstanceOf(Payment.TimedOut.class);
            if (payment instanceof Payment.Paid paid && random.nextBoolean()) {
                telegram.redeliver(paid.update());
            }
        });
    }

    private List<SimMessage> invoices() {
        return doings.fromBot().stream()
                .filter(message -> message.invoice().isPresent())
                .toList();
    }

    private static Optional<SimButton> tariff(SimMessage screen) {
        return screen.buttons().stream()
                .filter(button -> button.data().startsWith("tariff:"))
                .findFirst();
    }

    private <T> T any(List<T> choice) {
        return choice.get(random.nextInt(choice.size()));
    }
}
