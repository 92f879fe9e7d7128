package io.vzaimno;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vzaimno.operations.Audit;
import io.vzaimno.operations.AuditEntry;
import io.vzaimno.operations.AuditedAction;
import io.vzaimno.sim.telegram.SimMessage;
import io.vzaimno.sim.telegram.TelegramSimulator;
import java.util.List;
import java.util.Optional;

/** What an operator sees and does in his screens. */
record Operating(Chatting chat, Audit audit) {

    static final String YES = "✅ Yes, do it";

    /** The operator whom the settings name. */
    static Operating in(TelegramSimulator telegram, Audit audit) {
        return new Operating(
                new Chatting(telegram.user(900).named("Olivia", "Operator").speaks("en")), audit);
    }

    /** A new message: an older one of the screens may show the same words. */
    SimMessage opened() {
        var before = chat.user().chat().messages().size();
        chat.user().types("/admin");
        return await("the first of the screens")
                .until(
                        () -> chat.user().chat().messages().stream()
                                .skip(before)
                                .filter(message ->
                                        message.fromBot() && message.text().contains("the last 24 hours"))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    /** The newest message of the screens; news of other things may have come below it. */
    SimMessage screen() {
        return chat.user().chat().fromBot().reversed().stream()
                .filter(message -> message.buttons().stream()
                        .anyMatch(button -> button.data().startsWith("admin:")))
                .findFirst()
                .orElseThrow();
    }

    /** Opens the screens anew and presses one button after the other, each as soon as it is there. */
    void goes(String... labels) {
        press(opened(), labels);
    }

    /** Presses one button after the other in the newest of the screens. */
    void presses(String... labels) {
        press(screen(), labels);
    }

    private void press(SimMessage first, String... labels) {
        for (var label : labels) {
            var shown = await("the button " + label)
                    .until(
                            () -> shown(first.id()),
                            screen ->
                                    screen.flatMap(found -> found.button(label)).isPresent())
                    .orElseThrow();
            chat.presses(shown, label);
        }
    }

    /** Says yes twice, as impatient people do; both taps are answered, and neither with a complaint. */
    void confirms() {
        var question = await("a question")
                .until(this::screen, screen -> screen.button(YES).isPresent());
        var first = chat.user().presses(question, YES);
        var second = chat.user().presses(question, YES);
        assertThat(Chatting.answer(first).text()).isEmpty();
        assertThat(Chatting.answer(second).text()).isEmpty();
    }

    /** The operator's latest acts, the latest first. */
    List<AuditedAction> acts(int count) {
        return audit.page(50, 0).entries().stream()
                .filter(entry -> entry.admin().equals("telegram:900"))
                .limit(count)
                .map(AuditEntry::act)
                .toList();
    }

    private Optional<SimMessage> shown(int message) {
        return chat.user().chat().fromBot().stream()
                .filter(candidate -> candidate.id() == message)
                .findFirst();
    }
}
