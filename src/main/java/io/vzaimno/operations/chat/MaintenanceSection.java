package io.vzaimno.operations.chat;

import io.vzaimno.conversation.Conversation;
import io.vzaimno.conversation.Step;
import io.vzaimno.language.Html;
import io.vzaimno.language.Words;
import io.vzaimno.operations.MaintenanceAdministration;
import io.vzaimno.telegram.api.Keyboard;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Closes the service to users and opens it again. */
@Component
class MaintenanceSection implements Section {

    static final String NAME = "closure";

    private static final String REASON = "closure:reason";
    private static final int LONGEST_REASON = 300;

    private final MaintenanceAdministration maintenance;

    MaintenanceSection(MaintenanceAdministration maintenance) {
        this.maintenance = maintenance;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Step pressed(Visit visit, Path path) {
        return switch (path.word(1)) {
            case "" -> show(visit.words());
            case "close" -> ask(visit.words(), Html.EMPTY);
            case "open" -> {
                maintenance.end(visit.admin());
                yield show(visit.words());
            }
            default -> new Step.Outdated();
        };
    }

    @Override
    public Step typed(Visit visit, Conversation.Asking asked, String text) {
        var words = visit.words();
        var reason = text.strip();
        return reason.isEmpty() || reason.length() > LONGEST_REASON
                ? ask(words, words.html("admin.reason_unreadable"))
                : new Step.Confirm(
                        words.html("admin.close_confirm", Map.of("reason", Html.text(reason))),
                        REASON,
                        List.of(reason),
                        NAME);
    }

    @Override
    public Step confirmed(Visit visit, Conversation.Question asked) {
        maintenance.begin(visit.admin(), asked.facts().getFirst());
        return show(visit.words());
    }

    private Step show(Words words) {
        return maintenance
                .current()
                .<Step>map(closure -> new Step.Show(AdminScreens.screen(
                        Keyboard.row(AdminScreens.button(words.plain("button.admin_open"), NAME, "open"))
                                .with(AdminScreens.back(words, HomeSection.NAME)),
                        words.html("admin.closed", Map.of("reason", Html.text(closure.reason()))),
                        words.html("admin.closed_what", Map.of("since", AdminScreens.moment(closure.since()))))))
                .orElseGet(() -> new Step.Show(AdminScreens.screen(
                        Keyboard.row(AdminScreens.danger(words.plain("button.admin_close"), NAME, "close"))
                                .with(AdminScreens.back(words, HomeSection.NAME)),
                        words.html("admin.open"))));
    }

    private static Step ask(Words words, Html fault) {
        return new Step.Ask(
                AdminScreens.note(words, Html.paragraphs(fault, words.html("admin.close_ask")), NAME),
                REASON,
                List.of());
    }
}
