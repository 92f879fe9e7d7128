package io.vzaimno;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vzaimno.sim.telegram.Press;
import io.vzaimno.sim.telegram.SimButton;
import io.vzaimno.sim.telegram.SimFile;
import io.vzaimno.sim.telegram.SimMessage;
import io.vzaimno.sim.telegram.SimUser;
import io.vzaimno.sim.telegram.TelegramSimulator;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/** What a test sees and does in the private chat of one user. */
record Chatting(SimUser user) {

    private static final AtomicLong IDS = new AtomicLong(1000);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Somebody nobody has met, who speaks English. */
    static Chatting newcomer(TelegramSimulator telegram) {
        return new Chatting(
                telegram.user(IDS.incrementAndGet()).named("Ann", "Lee").speaks("en"));
    }

    /** Somebody nobody has met, who speaks Russian. */
    static Chatting russian(TelegramSimulator telegram) {
        return new Chatting(
                telegram.user(IDS.incrementAndGet()).named("Ольга", "").speaks("ru"));
    }

    long id() {
        return user.id();
    }

    /** The newest message of the bot with these words, as soon as there is one. */
    SimMessage hears(String... parts) {
        return hears(Set.of(), parts);
    }

    /** Types something and hears these words after it: in a new message, or in one that was another before. */
    SimMessage asks(String text, String... parts) {
        var before = user.chat().fromBot().stream().map(Sight::of).collect(Collectors.toSet());
        user.types(text);
        return hears(before, parts);
    }

    private SimMessage hears(Set<Sight> before, String... parts) {
        return await("hearing " + List.of(parts))
                .atMost(PATIENCE)
                .conditionEvaluationListener(null)
                .until(() -> saying(before, parts), Optional::isPresent)
                .orElseThrow();
    }

    /** Presses the button as soon as it is shown, and waits until the bot has answered that. */
    Press.Answer presses(String label) {
        return answer(await("the button " + label)
                .atMost(PATIENCE)
                .ignoreExceptionsInstanceOf(IllegalArgumentException.class)
                .until(() -> user.presses(label), Objects::nonNull));
    }

    Press.Answer presses(SimMessage message, String label) {
        return answer(user.presses(message, label));
    }

    static Press.Answer answer(Press press) {
        return await("an answer to a press")
                .atMost(PATIENCE)
                .until(press::answer, Optional::isPresent)
                .orElseThrow();
    }

    /** Orders a check and confirms it. */
    void orders(String name) {
        asks("/check " + name, "Check @" + name + "?");
        presses("✅ Start · 1 check");
    }

    /** Orders a check and looks at the numbers of its result. */
    Chatting reads(String name) {
        orders(name);
        workbook();
        presses("👀 Look through");
        await().until(() -> screen().button("🔎 Search").isPresent());
        return this;
    }

    /** The newest message of the bot. */
    SimMessage screen() {
        return user.chat().fromBot().getLast();
    }

    /** Presses the button and waits until these words are to be read in the newest message. */
    void goes(String label, String... words) {
        presses(label);
        await("%s after %s".formatted(List.of(words), label))
                .untilAsserted(() -> assertThat(screen().text()).contains(words));
    }

    /** Presses a button that becomes another one. */
    void toggles(String label, String becomes) {
        presses(label);
        await().until(() -> screen().button(becomes).isPresent());
    }

    /** Presses a button that brings a file. */
    SimFile fetches(String label) {
        var before = user.chat().documents().size();
        presses(label);
        return await().until(() -> user.chat().documents(), documents -> documents.size() > before)
                .getLast();
    }

    /** The data of the first button of the newest message that says so, as soon as there is one. */
    String button(String data) {
        return await("a button for " + data)
                .until(
                        () -> user.chat().fromBot().reversed().stream()
                                .limit(1)
                                .flatMap(message -> message.buttons().stream())
                                .map(SimButton::data)
                                .filter(found -> found.contains(data))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    /** The workbook, as soon as it is there. */
    SimFile workbook() {
        return await("a workbook")
                .atMost(PATIENCE)
                .until(() -> user.chat().documents(), documents -> !documents.isEmpty())
                .getLast();
    }

    List<SimMessage> pictures() {
        return user.chat().fromBot().stream()
                .filter(message -> message.photo().isPresent())
                .toList();
    }

    /** What the bot has said so far, all in one. */
    String everything() {
        return String.join(
                "\n", user.chat().fromBot().stream().map(SimMessage::text).toList());
    }

    private Optional<SimMessage> saying(Set<Sight> before, String... parts) {
        return user.chat().fromBot().reversed().stream()
                .filter(message ->
                        List.of(parts).stream().allMatch(part -> message.text().contains(part)))
                .filter(message -> !before.contains(Sight.of(message)))
                .findFirst();
    }

    /** A message as it was to be seen at a time. */
    private record Sight(int id, String text, List<List<SimButton>> buttons) {

        static Sight of(SimMessage message) {
            return new Sight(message.id(), message.text(), message.rows());
        }
    }

    void hasReadNothingButRussian() {
        assertThat(ForeignWords.in(user.chat().fromBot())).isEmpty();
    }

    /** What somebody sends to the bot who follows the link in this message. */
    static String start(SimMessage message) {
        var text = message.text();
        var code = text.substring(text.indexOf("?start=") + "?start=".length());
        return "/start " + code.lines().findFirst().orElseThrow();
    }

    void hasHeardOnce(String part) {
        assertThat(user.chat().fromBot())
                .filteredOn(message -> message.text().contains(part))
                .hasSize(1);
    }
}
