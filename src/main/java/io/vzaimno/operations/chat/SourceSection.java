package io.vzaimno.operations.chat;

import io.vzaimno.conversation.Step;
import io.vzaimno.instagram.live.DoorHealth;
import io.vzaimno.instagram.live.Source;
import io.vzaimno.instagram.live.SourceHealth;
import io.vzaimno.language.Html;
import io.vzaimno.language.Words;
import io.vzaimno.telegram.api.Keyboard;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The state of the live source: doors, lists, sessions. */
@Component
class SourceSection implements Section {

    static final String NAME = "source";

    private final Source source;

    SourceSection(Source source) {
        this.source = source;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Step pressed(Visit visit, Path path) {
        var words = visit.words();
        var health = source.health();
        return new Step.Show(AdminScreens.screen(
                Keyboard.row(AdminScreens.button(words.plain("button.admin_sessions"), SessionSection.NAME))
                        .with(
                                AdminScreens.back(words, HomeSection.NAME),
                                AdminScreens.button(words.plain("button.admin_refresh"), NAME)),
                title(words, health),
                AdminScreens.lines(
                        health.doors().stream().map(door -> door(words, door)).toList()),
                door(words, health.lists()),
                sessions(words, health)));
    }

    private static Html title(Words words, SourceHealth health) {
        return Html.lines(
                words.html("admin.source", Map.of("state", health.state().word())),
                health.since()
                        .map(since -> words.html("admin.source_since", Map.of("since", AdminScreens.moment(since))))
                        .orElse(Html.EMPTY));
    }

    private static Html door(Words words, DoorHealth door) {
        var name = words.html(
                "admin.door",
                Map.of("door", door.door().word(), "state", door.state().word()));
        return door.isShut() ? Html.lines(name, refusal(words, door), probe(words, door)) : name;
    }

    private static Html refusal(Words words, DoorHealth door) {
        return door.lastRefusal()
                .map(said -> words.html("admin.door_refusal", Map.of("reason", Html.text(said))))
                .orElse(Html.EMPTY);
    }

    private static Html probe(Words words, DoorHealth door) {
        return door.nextProbeAt()
                .map(at -> words.html("admin.door_probe", Map.of("until", AdminScreens.moment(at))))
                .orElse(Html.EMPTY);
    }

    private static Html sessions(Words words, SourceHealth health) {
        return AdminScreens.lines(health.sessions().stream()
                .map(session -> words.html(
                        "admin.source_session",
                        Map.of(
                                "label", session.label(),
                                "state", session.state().name().toLowerCase(Locale.ROOT),
                                "count", session.namesLeft().orElse(-1))))
                .toList());
    }
}
