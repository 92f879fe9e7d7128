package io.vzaimno.operations.chat;

import io.vzaimno.conversation.Conversation;
import io.vzaimno.conversation.Conversations;
import io.vzaimno.conversation.Step;
import io.vzaimno.language.Html;
import io.vzaimno.language.Words;
import io.vzaimno.operations.Broadcast;
import io.vzaimno.operations.Broadcasts;
import io.vzaimno.operations.Segment;
import io.vzaimno.telegram.api.Content;
import io.vzaimno.telegram.api.Keyboard;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Broadcasts: the text, its preview, its segment and its progress. */
@Component
class BroadcastSection implements Section {

    static final String NAME = "casts";

    private static final String TEXT = "casts:new";
    private static final String START = "casts:start";
    private static final int ROWS = 6;

    /** Leaves room for the rest of the preview. */
    private static final int LONGEST = 3000;

    private final Broadcasts broadcasts;
    private final Conversations conversations;

    BroadcastSection(Broadcasts broadcasts, Conversations conversations) {
        this.broadcasts = broadcasts;
        this.conversations = conversations;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Step pressed(Visit visit, Path path) {
        var words = visit.words();
        return switch (path.word(1)) {
            case "", "page" -> list(words, path.page(2));
            case "new" -> ask(words, Html.EMPTY);
            case "to" -> choose(visit, path.word(2));
            case "one" -> path.number(2).map(id -> one(words, id)).orElseGet(Step.Outdated::new);
            case "stop" ->
                path.number(2)
                        .map(id -> {
                            broadcasts.stop(visit.admin(), id);
                            return one(words, id);
                        })
                        .orElseGet(Step.Outdated::new);
            case "resume" ->
                path.number(2)
                        .map(id -> {
                            broadcasts.resume(visit.admin(), id);
                            return one(words, id);
                        })
                        .orElseGet(Step.Outdated::new);
            default -> new Step.Outdated();
        };
    }

    @Override
    public Step typed(Visit visit, Conversation.Asking asked, String text) {
        var words = visit.words();
        return text.isBlank() || text.length() > LONGEST
                ? ask(words, words.html("admin.cast_too_long", Map.of("most", LONGEST)))
                : new Step.Ask(preview(words, text.strip()), TEXT, List.of(text.strip()));
    }

    @Override
    public Step confirmed(Visit visit, Conversation.Question asked) {
        var key = "%s:%d".formatted(visit.admin(), asked.number());
        var segment = Segment.valueOf(asked.facts().getFirst());
        var broadcast = broadcasts.start(visit.admin(), key, asked.facts().get(1), segment);
        return new Step.Show(screen(visit.words(), broadcast));
    }

    private Step list(Words words, int page) {
        var found = broadcasts.list(ROWS + 1, (long) page * ROWS);
        var keyboard = Keyboard.NONE;
        for (var broadcast : found.stream().limit(ROWS).toList()) {
            keyboard = keyboard.with(
                    AdminScreens.button(mark(broadcast) + " " + broadcast.text(), NAME, "one", broadcast.id()));
        }
        return new Step.Show(AdminScreens.screen(
                AdminScreens.leafing(keyboard, "casts:page", page, found.size() > ROWS)
                        .with(AdminScreens.button(words.plain("button.admin_new_cast"), NAME, "new"))
                        .with(AdminScreens.back(words, HomeSection.NAME)),
                words.html("admin.casts"),
                found.isEmpty() ? words.html("admin.casts_none") : Html.EMPTY));
    }

    private static Step ask(Words words, Html fault) {
        return new Step.Ask(
                AdminScreens.note(words, Html.paragraphs(fault, words.html("admin.cast_ask")), NAME), TEXT, List.of());
    }

    private Content.Text preview(Words words, String text) {
        var keyboard = Keyboard.NONE;
        for (var segment : Segment.values()) {
            var label = "%s · %d".formatted(label(words, segment), broadcasts.size(segment));
            keyboard = keyboard.with(AdminScreens.button(label, NAME, "to", segment));
        }
        return AdminScreens.screen(
                keyboard.with(AdminScreens.button(words.plain("button.cancel"), NAME)),
                words.html("admin.cast_preview"),
                Html.text(text),
                words.html("admin.cast_whom"));
    }

    /** Sends the text that was previewed last. */
    private Step choose(Visit visit, String name) {
        var segment = Stream.of(Segment.values())
                .filter(any -> any.name().equals(name))
                .findAny();
        return segment.isPresent()
                        && conversations.in(visit.chat()) instanceof Conversation.Asking asked
                        && asked.what().equals(TEXT)
                        && !asked.facts().isEmpty()
                ? confirm(visit.words(), segment.get(), asked.facts().getFirst())
                : new Step.Outdated();
    }

    private Step confirm(Words words, Segment segment, String text) {
        return new Step.Confirm(
                Html.paragraphs(
                        Html.text(text),
                        words.html(
                                "admin.cast_confirm",
                                Map.of(
                                        "label", label(words, segment),
                                        "count", broadcasts.size(segment)))),
                START,
                List.of(segment.name(), text),
                NAME);
    }

    private Step one(Words words, long id) {
        return broadcasts
                .find(id)
                .<Step>map(broadcast -> new Step.Show(screen(words, broadcast)))
                .orElseGet(Step.Outdated::new);
    }

    private static Content.Text screen(Words words, Broadcast broadcast) {
        var id = broadcast.id();
        var keyboard = switch (broadcast.state()) {
            case RUNNING -> Keyboard.row(AdminScreens.danger(words.plain("button.admin_stop"), NAME, "stop", id));
            case STOPPED -> Keyboard.row(AdminScreens.button(words.plain("button.admin_go_on"), NAME, "resume", id));
            case DONE -> Keyboard.NONE;
        };
        var progress = broadcast.progress();
        return AdminScreens.screen(
                keyboard.with(
                        AdminScreens.back(words, NAME),
                        AdminScreens.button(words.plain("button.admin_refresh"), NAME, "one", id)),
                words.html(title(broadcast), Map.of("label", label(words, broadcast.segment()))),
                words.html(
                        "admin.cast_counts",
                        Map.of(
                                "count", progress.delivered(),
                                "total", broadcast.recipients(),
                                "blocked", progress.blocked(),
                                "lost", progress.lost(),
                                "waiting", broadcast.left())),
                Html.text(AdminScreens.cut(broadcast.text(), 1000)));
    }

    private static String title(Broadcast broadcast) {
        return switch (broadcast.state()) {
            case RUNNING -> "admin.cast_running";
            case STOPPED -> "admin.cast_stopped";
            case DONE -> "admin.cast_done";
        };
    }

    private static String mark(Broadcast broadcast) {
        return switch (broadcast.state()) {
            case RUNNING -> "▶️";
            case STOPPED -> "⏸";
            case DONE -> "✅";
        };
    }

    private static String label(Words words, Segment segment) {
        return switch (segment) {
            case ALL -> words.plain("admin.segment_all");
            case BUYERS -> words.plain("admin.segment_buyers");
            case NEVER_CHECKED -> words.plain("admin.segment_never");
            case RUSSIAN -> words.plain("admin.segment_russian");
            case ENGLISH -> words.plain("admin.segment_english");
        };
    }
}
