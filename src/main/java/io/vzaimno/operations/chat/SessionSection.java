package io.vzaimno.operations.chat;

import io.vzaimno.conversation.Conversation;
import io.vzaimno.conversation.Step;
import io.vzaimno.instagram.live.LoginTest;
import io.vzaimno.instagram.live.PooledSession;
import io.vzaimno.instagram.site.Session;
import io.vzaimno.language.Html;
import io.vzaimno.language.Words;
import io.vzaimno.operations.SessionAdministration;
import io.vzaimno.telegram.api.Keyboard;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The pool of Instagram sessions. Credentials are accepted but never shown. */
@Component
class SessionSection implements Section {

    static final String NAME = "sessions";

    private static final String ADD = "sessions:add";
    private static final String REMOVE = "sessions:remove";

    private final SessionAdministration sessions;

    SessionSection(SessionAdministration sessions) {
        this.sessions = sessions;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Step pressed(Visit visit, Path path) {
        return switch (path.word(1)) {
            case "" -> list(visit.words(), Html.EMPTY);
            case "add" -> ask(visit.words(), Html.EMPTY);
            case "one" -> one(visit, path, Html.EMPTY);
            case "test" -> test(visit, path);
            case "remove" -> remove(visit, path);
            default -> new Step.Outdated();
        };
    }

    /** Calls Instagram. */
    @Override
    public boolean takesLong(Path path) {
        return path.word(1).equals("test");
    }

    @Override
    public Step typed(Visit visit, Conversation.Asking asked, String text) {
        var words = visit.words();
        return Session.parse(text)
                .map(session -> sessions.add(visit.admin(), Optional.empty(), session))
                .map(test -> test instanceof LoginTest.Passed
                        ? list(words, LoginTestTexts.told(words, test))
                        : ask(words, LoginTestTexts.refused(words, test)))
                .orElseGet(() -> ask(words, words.html("admin.session_unreadable")));
    }

    @Override
    public Step confirmed(Visit visit, Conversation.Question asked) {
        var removed =
                sessions.remove(visit.admin(), Long.parseLong(asked.facts().getFirst()));
        return removed ? list(visit.words(), visit.words().html("admin.session_removed")) : new Step.Outdated();
    }

    private Step list(Words words, Html news) {
        var keyboard = Keyboard.NONE;
        for (var session : sessions.list()) {
            keyboard = keyboard.with(
                    AdminScreens.button(mark(session) + " " + session.label(), NAME, "one", session.id()));
        }
        return new Step.Show(AdminScreens.screen(
                keyboard.with(AdminScreens.button(words.plain("button.admin_add_session"), NAME, "add"))
                        .with(
                                AdminScreens.back(words, HomeSection.NAME),
                                AdminScreens.button(words.plain("button.admin_refresh"), NAME)),
                news,
                words.html(sessions.list().isEmpty() ? "admin.session_none" : "admin.session_list")));
    }

    private Step ask(Words words, Html fault) {
        return new Step.Ask(
                AdminScreens.note(words, Html.paragraphs(fault, words.html("admin.session_ask")), NAME),
                ADD,
                List.of());
    }

    private Step one(Visit visit, Path path, Html news) {
        return path.number(2)
                .flatMap(sessions::find)
                .<Step>map(session -> new Step.Show(AdminScreens.screen(
                        Keyboard.row(
                                        AdminScreens.button(
                                                visit.words().plain("button.admin_test"), NAME, "test", session.id()),
                                        AdminScreens.danger(
                                                visit.words().plain("button.admin_remove"),
                                                NAME,
                                                "remove",
                                                session.id()))
                                .with(AdminScreens.back(visit.words(), NAME)),
                        news,
                        described(visit.words(), session))))
                .orElseGet(Step.Outdated::new);
    }

    private Step test(Visit visit, Path path) {
        return path.number(2)
                .map(id -> sessions.test(visit.admin(), id))
                .map(test -> one(visit, path, LoginTestTexts.told(visit.words(), test)))
                .orElseGet(Step.Outdated::new);
    }

    private Step remove(Visit visit, Path path) {
        return path.number(2)
                .flatMap(sessions::find)
                .<Step>map(session -> new Step.Confirm(
                        visit.words().html("admin.session_may_remove", Map.of("label", session.label())),
                        REMOVE,
                        List.of(String.valueOf(session.id())),
                        "sessions:one:" + session.id()))
                .orElseGet(Step.Outdated::new);
    }

    private static Html described(Words words, PooledSession session) {
        return Html.paragraphs(
                words.html(
                        "admin.session",
                        Map.of(
                                "label",
                                session.label(),
                                "key",
                                session.account().value())),
                Html.lines(
                        state(words, session),
                        words.html(
                                "admin.session_budget",
                                Map.of(
                                        "read", session.namesToday(),
                                        "count", session.requests(),
                                        "busy", session.holder().isPresent() ? "yes" : "no")),
                        session.lastError()
                                .map(error -> words.html("admin.check_error", Map.of("reason", Html.text(error))))
                                .orElse(Html.EMPTY)));
    }

    private static Html state(Words words, PooledSession session) {
        return switch (session.state()) {
            case ACTIVE -> words.html("admin.session_active");
            case COOLING -> words.html("admin.session_cooling", Map.of("until", session.nextRequestAt()));
            case NEEDS_LOGIN -> words.html("admin.session_needs_login");
            case CHALLENGED -> words.html("admin.session_challenged");
            case DISABLED -> words.html("admin.session_disabled");
        };
    }

    private static String mark(PooledSession session) {
        return switch (session.state()) {
            case ACTIVE -> session.holder().isPresent() ? "🔵" : "🟢";
            case COOLING -> "☕";
            case NEEDS_LOGIN -> "🔑";
            case CHALLENGED -> "🚨";
            case DISABLED -> "⚪";
        };
    }
}
