package io.vzaimno;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vzaimno.sim.telegram.SimCommand;
import io.vzaimno.sim.telegram.SimMessage;
import io.vzaimno.sim.telegram.TelegramSimulator;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** All that is said beside checks. */
@PeacefulJourney
class ChatJourneyTests {

    /** One grey pixel. */
    private static final byte[] PICTURE = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==");

    @Autowired
    TelegramSimulator telegram;

    static List<String> names() {
        return List.of(
                "<3",
                "&",
                "</b>",
                "\"Bob\" <bob@example.org>",
                "{name}",
                "שרה\u202E",
                "😀".repeat(64),
                "w".repeat(256),
                "👩‍👩‍👧‍👦");
    }

    @ParameterizedTest
    @MethodSource("names")
    void greetsEverybodyByName(String name) {
        var visitor = Chatting.newcomer(telegram);
        visitor.user().named(name, "<i>");

        var home = visitor.asks("/start r_friend", "doesn’t follow you back", "Balance: 3 checks");

        assertThat(home.marked("bold").getFirst())
                .contains(name.substring(0, Character.charCount(name.codePointAt(0))));
        assertThat(home.buttons())
                .map(button -> button.text())
                .containsExactly("🔍 Check an account", "📦 Analyse an export", "📚 All checks", "👥 Invite friends");
    }

    @Test
    void leadsThroughItsScreensInOneMessage() {
        var ann = Chatting.newcomer(telegram);
        var home = ann.asks("/start", "Hi, Ann");

        ann.presses("📦 Analyse an export");
        ann.hears("Followers and following", "All time", "Price: 1 check");
        ann.presses("‹ Home");
        ann.hears("Hi, Ann");
        ann.presses("🔍 Check an account");
        ann.hears("Whose account");

        assertThat(ann.user().chat().fromBot()).map(SimMessage::id).containsExactly(home.id());
    }

    @ParameterizedTest
    @CsvSource({
        "/help, What I can do",
        "/balance, Balance: 3 checks",
        "/last, no result yet",
        "/cancel, nothing to cancel",
        "/buy_everything, I don’t know this command",
        "thanks a lot!, I didn’t get that",
        "🙂, I didn’t get that"
    })
    void answersEveryText(String text, String answer) {
        Chatting.newcomer(telegram).asks(text, answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/help",
                "/nonsense",
                "/balance",
                "/paysupport",
                "/terms",
                "/privacy",
                "/language",
                "/cancel",
                "/history",
                "/last",
                "/promo",
                "thanks a lot!"
            })
    void leadsHomeFromEverywhere(String text) {
        var ann = Chatting.newcomer(telegram);
        ann.user().types(text);
        await().until(() -> !ann.user().chat().fromBot().isEmpty());

        ann.goes("‹ Home", "Hi, Ann");
    }

    @Test
    void helpsWithEveryCommandOfTheMenu() {
        var ann = Chatting.newcomer(telegram);

        var help = ann.asks("/help", "What I can do").text();

        assertThat(ann.user().menu())
                .map(command -> "/" + command.command())
                .filteredOn(command -> !command.equals("/help"))
                .allSatisfy(command -> assertThat(help).contains(command + " "));
    }

    @Test
    void answersAnAlbumOnce() {
        var ann = Chatting.newcomer(telegram);

        for (var picture = 0; picture < 10; picture++) {
            ann.user().sendsAnything(picture("an album of " + ann.id()));
        }
        ann.user().sendsAnything(picture("another one of " + ann.id()));
        ann.asks("/help", "What I can do");

        assertThat(ann.user().chat().fromBot())
                .filteredOn(message -> message.text().startsWith("A nice picture"))
                .hasSize(2);
    }

    @Test
    void answersACaptionThatWasCorrected() {
        var ann = Chatting.newcomer(telegram);
        var sent = ann.user().sends(new byte[] {1}, "notes.pdf", "application/pdf", "@nora");
        ann.hears("I don’t know what to do with this file");
        var edited = (ObjectNode) sent.path("message").deepCopy();

        telegram.happens("edited_message", edited.put("caption", "@nora.bakes.rye"));

        ann.hears("I don’t read what stands below");
    }

    @Test
    void answersEveryKindOfContent() {
        var ann = Chatting.newcomer(telegram);
        var user = ann.user();
        ann.asks("/check", "Whose account");

        user.sendsPhoto(PICTURE);
        user.sendsSticker("🙂");
        user.sendsVoice(3);
        user.sendsLocation(1, 2);
        user.sendsContact("+100000000");
        user.sends(new byte[] {1}, "notes.pdf", "application/pdf");
        await().until(() -> user.chat().fromBot().size() == 7);

        assertThat(user.chat().fromBot())
                .map(message -> message.text().substring(0, 11))
                .containsExactly(
                        "🔍 Whose ac",
                        "A nice pict",
                        "A nice pict",
                        "I can’t lis",
                        "I only read",
                        "I only read",
                        "I don’t kno");
        ann.asks("nora.bakes.rye", "Check @nora.bakes.rye?");
    }

    @Test
    void takesACorrectedTextAndAForwardedOneForNew() {
        var ann = Chatting.newcomer(telegram);
        ann.asks("/chekc nora.bakes.rye", "I don’t know this command");
        var mistyped = ann.user().chat().messages().getFirst();

        ann.user().edits(mistyped, "/check nora.bakes.rye");
        ann.hears("Check @nora.bakes.rye?");

        ann.user().forwards("https://www.instagram.com/mila.far.away/", "Somebody");
        ann.hears("Check @mila.far.away?");
    }

    /** As the Bot API describes it. */
    private static ObjectNode picture(String album) {
        return (ObjectNode) new JsonMapper().readTree("""
                {"photo": [{"file_id": "f", "file_unique_id": "u", "width": 1, "height": 1}], "media_group_id": "%s"}
                """.formatted(album));
    }

    @Test
    void setsTheMenuInBothLanguages() {
        var olga = telegram.user(3001).speaks("ru");
        var ann = telegram.user(3002).speaks("de");

        await().untilAsserted(() ->
                assertThat(olga.menu()).map(SimCommand::description).contains("Проверить аккаунт"));

        assertThat(ann.menu())
                .map(SimCommand::command)
                .containsExactly(
                        "check",
                        "last",
                        "history",
                        "balance",
                        "buy",
                        "referral",
                        "gift",
                        "promo",
                        "language",
                        "help",
                        "cancel",
                        "paysupport",
                        "terms",
                        "privacy",
                        "delete_me");
        assertThat(ann.menu()).map(SimCommand::description).contains("Check an account");
    }
}
