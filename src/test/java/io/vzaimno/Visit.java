package io.vzaimno;

import static org.assertj.core.api.Assertions.assertThat;

import io.vzaimno.sim.telegram.Press;
import io.vzaimno.sim.telegram.SimButton;
import io.vzaimno.sim.telegram.SimMessage;
import io.vzaimno.sim.telegram.TelegramSimulator;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Somebody who does with the bot whatever comes to his mind, and waits each time until it has answered. */
final class Visit {

    private static final JsonMapper JSON = new JsonMapper();

    private static final List<String> NAMES = List.of(
            "Ann", "<3", "&", "</b>", "שרה\u202E", "😀".repeat(64), "w".repeat(256), "{name}", "👩‍👩‍👧‍👦", "'");

    private static final List<String> COMMANDS = List.of(
            "start",
            "check",
            "last",
            "history",
            "balance",
            "buy",
            "language",
            "help",
            "cancel",
            "paysupport",
            "terms",
            "privacy",
            "delete_me",
            "referral",
            "promo",
            "gift",
            "admin",
            "START",
            "check@vzaimno_bot",
            "nonsense",
            "");

    private static final List<String> TEXTS = List.of(
            "nora.bakes.rye",
            "@mila.far.away",
            "https://www.instagram.com/badge.and.fame/?hl=ru",
            "https://www.instagram.com/p/Cabc123/",
            "https://example.org/",
            "nobody.of.that.name",
            "no such name at all",
            "<b>bold</b> & 'quotes' {0} %s %",
            "😀".repeat(200),
            "w".repeat(4096),
            "שלום \u202E",
            "\u0000",
            " ",
            ".",
            "1");

    /** Messages that are not texts, as fields of the Bot API. */
    private static final List<String> CONTENTS = """
            {"photo": [{$file, "width": 1, "height": 1}], "caption": "@x"}
            {"sticker": {$file, $size, "type": "regular", "is_animated": false, "is_video": false}}
            {"voice": {$file, "duration": 3}}
            {"audio": {$file, "duration": 3}}
            {"video": {$file, $size, "duration": 3}}
            {"video_note": {$file, "length": 3, "duration": 1}}
            {"document": {$file, "file_name": "<i>.pdf"}}
            {"document": {$file, "file_size": 99999999, "file_name": "a.zip"}}
            {"animation": {$file, $size, "duration": 1}, "document": {$file}}
            {"location": {"latitude": 1, "longitude": 2}}
            {"venue": {"location": {"latitude": 1, "longitude": 2}, "title": "<t>", "address": "a"}}
            {"contact": {"phone_number": "+100000000", "first_name": "<3"}}
            {"dice": {"emoji": "🎲", "value": 6}}
            {"story": {"id": 1, "chat": {"id": -1001, "type": "channel", "title": "News"}}}
            {"game": {"title": "t", "description": "d", "photo": [{$file, $size}]}}
            """.replace("$file", "\"file_id\": \"f\", \"file_unique_id\": \"u\"")
            .replace("$size", "\"width\": 9, \"height\": 9")
            .lines()
            .toList();

    /** What Telegram itself notes: nobody has said anything. */
    private static final List<String> REMARKS = List.of(
            "{\"message_auto_delete_timer_changed\": {\"message_auto_delete_time\": 86400}}",
            "{\"write_access_allowed\": {}}");

    private final TelegramSimulator telegram;
    private final Random random;
    private final Chatting chat;
    private final Doings doings;
    private final Errands errands;
    private ObjectNode latest = JSON.createObjectNode();

    Visit(TelegramSimulator telegram, long seed) {
        this.telegram = telegram;
        this.random = new Random(seed);
        this.chat = Chatting.newcomer(telegram);
        this.doings = new Doings(chat);
        this.errands = new Errands(telegram, chat, doings, random);
        chat.user().named(any(NAMES), any(NAMES)).speaks(any(List.of("ru", "en", "de", "")));
    }

    /** So many acts, each of them answered. */
    void act(int acts) {
        for (var act = 0; act < acts; act++) {
            act();
        }
    }

    private void act() {
        switch (random.nextInt(14)) {
            case 0, 1, 2 -> says(command());
            case 3 -> says(any(TEXTS));
            case 4 -> sends(any(CONTENTS));
            case 5 -> doings.noted("a remark", () -> chat.user().sendsAnything(fields(any(REMARKS))));
            case 6, 7, 8 -> presses();
            case 9 -> forges();
            case 10 -> edits();
            case 11, 12 -> errands.run();
            default -> otherwise();
        }
    }

    private void otherwise() {
        switch (random.nextInt(5)) {
            case 0 -> doings.answered("a forwarded text", () -> chat.user().forwards(any(TEXTS), any(NAMES)));
            case 1 -> doings.noted("another name", () -> chat.user().named(any(NAMES), any(NAMES)));
            case 2 ->
                doings.noted("a repeated update", () -> {
                    if (!latest.isEmpty()) {
                        telegram.redeliver(latest);
                    }
                });
            case 3 -> {
                doings.noted("blocking", chat.user()::blocks);
                says(any(TEXTS));
            }
            default -> doings.noted("a post in a channel", () -> telegram.happens("channel_post", post()));
        }
    }

    private void says(String text) {
        doings.answered("“%.40s”".formatted(text), () -> latest = chat.user().types(text));
    }

    private void sends(String fields) {
        doings.answered(fields, () -> latest = chat.user().sendsAnything(fields(fields)));
    }

    private String command() {
        var payload = random.nextInt(3) == 0 ? " " + any(TEXTS) : "";
        return "/" + any(COMMANDS) + payload;
    }

    /** Any button that is still to be seen, however old, sometimes twice. */
    private void presses() {
        var buttons = chat.user().chat().fromBot().stream()
                .flatMap(message -> message.buttons().stream().map(button -> new Seen(message, button)))
                .filter(seen -> !seen.button.data().isEmpty())
                .toList();
        if (!buttons.isEmpty()) {
            var seen = any(buttons);
            var presses = new ArrayList<Press>();
            doings.noted("presses " + seen.button.data(), () -> {});
            for (var times = 0; times <= random.nextInt(2); times++) {
                presses.add(chat.user().pressesForged(seen.message, seen.button.data()));
            }
            presses.forEach(doings::answered);
        }
    }

    private void forges() {
        doings.lastFromBot().ifPresent(message -> {
            var data = any(List.of(
                    "nonsense",
                    "list:",
                    "list:00000000-0000-0000-0000-000000000000:n:9999999",
                    "hide:x",
                    "file:00000000-0000-0000-0000-000000000000:EXE",
                    "history:99999999999",
                    "history:-1",
                    "confirm:1",
                    "forget_me:1",
                    "speak:xx",
                    "tariff:00000000-0000-0000-0000-000000000000",
                    "😀"));
            doings.noted("forges " + data, () -> {});
            doings.answered(chat.user().pressesForged(message, data));
        });
    }

    private void edits() {
        chat.user().chat().messages().stream()
                .filter(message -> !message.fromBot() && !message.text().isBlank())
                .findFirst()
                .ifPresent(message ->
                        doings.answered("an edit", () -> chat.user().edits(message, any(TEXTS) + " ")));
    }

    /** At the end nobody is stuck: the first screen comes, and nothing was left unanswered before it. */
    void endsWell() {
        says("/start");
        assertThat(doings.lastFromBot()).isPresent();
    }

    private static ObjectNode fields(String json) {
        return (ObjectNode) JSON.readTree(json);
    }

    private static ObjectNode post() {
        return fields("""
                {"message_id": 1, "date": 0, "chat": {"id": -1001, "type": "channel", "title": "News"}, "text": "/check a"}
                """);
    }

    private <T> T any(List<T> choice) {
        return choice.get(random.nextInt(choice.size()));
    }

    private record Seen(SimMessage message, SimButton button) {}
}
