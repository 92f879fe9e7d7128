package io.vzaimno.operations.chat;

import io.vzaimno.conversation.AdminMessages;
import io.vzaimno.instagram.live.DoorOpened;
import io.vzaimno.instagram.live.DoorShut;
import io.vzaimno.instagram.live.PoolEmptied;
import io.vzaimno.instagram.live.PoolRefilled;
import io.vzaimno.instagram.live.SourceOpened;
import io.vzaimno.instagram.live.SourceShut;
import io.vzaimno.language.Html;
import io.vzaimno.telegram.api.WithBot;
import java.time.Clock;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells admins when the live source shuts, wholly or partly, and when it opens again: once each. */
@WithBot
@Component
class SourceNotifications {

    private final AdminMessages admins;
    private final Clock clock;

    SourceNotifications(AdminMessages admins, Clock clock) {
        this.admins = admins;
        this.clock = clock;
    }

    @EventListener
    void on(PoolEmptied event) {
        admins.tell(key("pool:emptied"), words -> words.html("operator.pool_emptied"));
    }

    @EventListener
    void on(PoolRefilled event) {
        admins.tell(key("pool:refilled"), words -> words.html("operator.pool_refilled"));
    }

    @EventListener
    void on(SourceShut event) {
        admins.tell(
                key("source:shut"),
                words -> Html.lines(
                        words.html(
                                "operator.source_shut",
                                Map.of(
                                        "obstacle", Html.text(event.obstacle()),
                                        "reason", Html.reported(event.reason()))),
                        event.nextProbeAt()
                                .map(at -> words.html("operator.source_probe", Map.of("until", at)))
                                .orElse(Html.EMPTY)));
    }

    @EventListener
    void on(SourceOpened event) {
        admins.tell(key("source:opened"), words -> words.html("operator.source_opened"));
    }

    @EventListener
    void on(DoorShut event) {
        admins.tell(
                key("door:shut:" + event.door().word()),
                words -> words.html(
                        "operator.door_shut",
                        Map.of("door", event.door().word(), "reason", Html.reported(event.reason()))));
    }

    @EventListener
    void on(DoorOpened event) {
        admins.tell(
                key("door:opened:" + event.door().word()),
                words -> words.html(
                        "operator.door_opened", Map.of("door", event.door().word())));
    }

    private String key(String event) {
        return event + ":" + clock.instant();
    }
}
