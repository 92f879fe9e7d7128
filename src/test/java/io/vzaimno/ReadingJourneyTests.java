package io.vzaimno;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vzaimno.accounts.Accounts;
import io.vzaimno.accounts.UserId;
import io.vzaimno.checks.CheckId;
import io.vzaimno.checks.Checks;
import io.vzaimno.checks.ResultGroup;
import io.vzaimno.instagram.ListKind;
import io.vzaimno.sim.instagram.DemoProfiles;
import io.vzaimno.sim.instagram.InstagramSimulator;
import io.vzaimno.sim.telegram.SimFile;
import io.vzaimno.sim.telegram.TelegramSimulator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What can be done with results once they are there, and what becomes of them. */
@PeacefulJourney
class ReadingJourneyTests {

    @Autowired
    TelegramSimulator telegram;

    @Autowired
    InstagramSimulator instagram;

    @Autowired
    Checks checks;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Test
    void leafsThroughListsInOneMessage() {
        var ann = Chatting.newcomer(telegram).reads(DemoProfiles.MEDIUM);
        var truth = names(latest(ann), ResultGroup.NON_MUTUAL);
        var messages = ann.user().chat().fromBot().size();

        ann.goes("🙈 Don’t follow back · 83", truth.get(0), truth.get(19));
        assertThat(ann.screen().marked("text_link"))
                .as("the account and a page of people")
                .hasSize(21);
        ann.goes("21–40 ›", truth.get(20), truth.get(39));
        ann.goes("41–60 ›", truth.get(40));
        ann.goes("61–80 ›", truth.get(60));
        ann.goes("81–83 ›", truth.get(82));
        ann.goes("‹ 61–80", truth.get(79));
        ann.goes("‹ Result", "Following: 280");
        ann.goes("💜 Fans · 123", "💜 Fans · 123\n@mila.far.away");
        ann.goes("‹ Result", "Following: 280");
        ann.goes("🤝 Mutual · 197", "🤝 Mutual · 197\n@mila.far.away");
        ann.goes("‹ Result", "Following: 280");
        ann.goes("‹ Home", "Hi, Ann!");

        assertThat(ann.user().chat().fromBot()).hasSize(messages);
    }

    /** Every screen of a result full of names that would like to be markup, chaos or very long. */
    @ParameterizedTest
    @CsvSource({"en, 🔎 Search, ‹ Result, ‹ All checks", "ru, 🔎 Поиск, ‹ К результату, ‹ Все проверки"})
    void showsNamesOfAnyKindInBothLanguages(String language, String search, String back, String all) {
        var visitor = Chatting.newcomer(telegram);
        visitor.user().named("😀".repeat(64), "<3 & \u202Eשרה").speaks(language);
        visitor.user().types("/check " + hostile(language));
        visitor.presses(visitor.button("confirm:"));
        visitor.workbook();

        visitor.presses(visitor.button("open:"));
        for (var way :
                List.of(":n:0", "hiding:", "result:", ":f:0", "result:", ":m:0", "result:", "files:", "result:")) {
            visitor.presses(visitor.button(way));
        }
        visitor.button("search:");
        visitor.presses(search);
        await().until(() -> visitor.screen().buttons().size() == 2);
        visitor.user().types("<b>");
        await().until(() -> visitor.screen().text().contains("<b>"));
        visitor.presses(back);
        await().until(() -> visitor.screen().button(all).isPresent());
        visitor.presses(all);

        await().until(() -> visitor.screen().text().startsWith("📚"));
    }

    @Test
    void findsPeopleByAPartOfTheirName() {
        var ann = Chatting.newcomer(telegram).reads(DemoProfiles.SMALL);
        var name = instagram.profile(DemoProfiles.SMALL).notFollowingBack().getFirst();

        ann.goes("🔎 Search", "Whom are you looking for?");
        ann.asks(name.substring(1).toUpperCase(Locale.ROOT), "1 person", "🙈 @" + name);
        ann.asks("@" + name, "“" + name + "”: 1 person");
        ann.asks("<b>'\"%_\\", "nobody · @" + DemoProfiles.SMALL);
        ann.asks("/cancel", "forgotten");
        ann.asks("@" + name, "Check @" + name + "?");
    }

    @Test
    void hidesPeopleForEverInEveryViewAndShowsThemAgain() throws IOException {
        var ann = Chatting.newcomer(telegram).reads(DemoProfiles.SMALL);
        var truth = instagram.profile(DemoProfiles.SMALL).notFollowingBack();
        var hidden = "🫥 @%s · hidden".formatted(truth.getFirst());

        ann.goes("🙈 Don’t follow back · 11", "@" + truth.getFirst());
        ann.goes("🫥 Hide somebody…", "Whom shall I hide?");
        ann.toggles("👁 @" + truth.getFirst(), hidden);
        ann.goes("✓ Done", "Don’t follow back: 10\n🫥 Hidden by you: 1", "Mutual: 27 (71.1% follow back)");
        ann.goes("🫥 Hidden · 1", "🫥 Hidden · 1", "@" + truth.getFirst());
        ann.goes("‹ Result", "Hidden by you: 1");
        ann.goes("💾 Files", "Which file?");

        assertThat(lines(ann.fetches("📝 Names only"))).hasSize(10).doesNotContain(truth.getFirst());
        assertThat(lines(ann.fetches("📄 CSV")))
                .anyMatch(line -> line.startsWith("hidden," + truth.getFirst()))
                .filteredOn(line -> line.startsWith("non_mutual,"))
                .hasSize(10);
        assertThat(sheets(ann.fetches("📊 Excel"))).contains("Hidden");
        var latest = latest(ann);
        assertThat(checks.people(latest, ResultGroup.NON_MUTUAL, 100, 0).orElseThrow())
                .satisfies(people -> assertThat(people.people()).hasSize(10))
                .satisfies(people -> assertThat(people.total()).isEqualTo(10));
        assertThat(stored(latest)).isEqualTo(11);

        ann.orders(DemoProfiles.SMALL);
        await().until(() -> ann.user().chat().documents().size() == 5);
        assertThat(ann.pictures().getLast().text()).contains("Don’t follow back: 10", "Hidden by you: 1");
        ann.presses("👀 Look through");
        await().until(() -> ann.screen().button("🫥 Hidden · 1").isPresent());
        ann.goes("🫥 Hidden · 1", "@" + truth.getFirst());
        ann.goes("👁 Show again…", "Whom shall I hide?");
        ann.toggles(hidden, "👁 @" + truth.getFirst());
        ann.goes("✓ Done", "Don’t follow back: 11\n💜");
        assertThat(checks.find(latest)
                        .flatMap(check -> check.totals())
                        .orElseThrow()
                        .nonMutual())
                .isEqualTo(11);
    }

    @Test
    void offersNoFileOfNamesWhereThereIsNobodyToName() {
        instagram.profile("all.but.one").followers(30).following(20).mutual(19);
        var ann = Chatting.newcomer(telegram).reads("all.but.one");
        ann.goes("💾 Files", "📝 Names only: those who don’t follow back");
        var early = ann.screen();
        ann.presses("👀 Look through");
        await().until(() -> ann.screen().button("🔎 Search").isPresent());
        ann.goes("🙈 Don’t follow back · 1", "🙈 Don’t follow back · 1");
        ann.goes("🫥 Hide somebody…", "Whom shall I hide?");
        var other = instagram.profile("all.but.one").notFollowingBack().getFirst();
        ann.toggles("👁 @" + other, "🫥 @%s · hidden".formatted(other));
        ann.goes("✓ Done", "Don’t follow back: 0\n🫥 Hidden by you: 1");
        var documents = ann.user().chat().documents().size();

        ann.goes("💾 Files", "Which file?", "nobody to name");
        assertThat(ann.screen().button("📝 Names only")).isEmpty();
        assertThat(ann.presses(early, "📝 Names only").alert()).isFalse();

        await().untilAsserted(() -> assertThat(ann.user().chat().fromBot())
                .filteredOn(message -> message.text().contains("nobody to name"))
                .hasSize(2));
        ann.fetches("📄 CSV");
        assertThat(ann.user().chat().documents()).hasSize(documents + 1);
    }

    @Test
    void leadsHomeFromEveryPlaceInAResult() {
        var ann = Chatting.newcomer(telegram).reads(DemoProfiles.SMALL);
        var check = latest(ann);
        var screen = ann.screen();

        for (var place : List.of("list:%s:n:0", "hiding:%s:n:0", "search:%s", "files:%s", "changes:%s")) {
            Chatting.answer(ann.user().pressesForged(screen, place.formatted(check)));
            await().until(() -> ann.screen().button("‹ Home").isPresent());
            ann.goes("‹ Home", "Hi, Ann!");
        }
    }

    @Test
    void takesALinkForWhomToCheckAlsoWhileItSearches() {
        var ann = Chatting.newcomer(telegram).reads(DemoProfiles.SMALL);
        ann.goes("🔎 Search", "Whom are you looking for?");

        ann.asks("https://www.instagram.com/p/C1abc/", "This link leads to a post");
        ann.goes("‹ Home", "Hi, Ann!");
        ann.user().pressesForged(ann.screen(), "search:" + latest(ann));
        ann.hears("Whom are you looking for?");

        ann.asks("https://www.instagram.com/nora.bakes.rye/", "Check @nora.bakes.rye?");
    }

    @Test
    void searchesForADay() {
        var ann = Chatting.newcomer(telegram).reads(DemoProfiles.SMALL);
        ann.goes("🔎 Search", "Whom are you looking for?");
        ann.asks("nora.bakes.rye", "“nora.bakes.rye”: nobody");
        jdbc.sql("UPDATE conversations SET updated_at = updated_at - interval '25 hours' WHERE chat_id = :chat")
                .param("chat", ann.id())
                .update();

        ann.asks("nora.bakes.rye", "Check @nora.bakes.rye?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"history:0", "buy", "gift", "speak:en", "referral", "home"})
    void stopsSearchingWhenAnotherWayIsTaken(String way) {
        var ann = Chatting.newcomer(telegram).reads(DemoProfiles.SMALL);
        ann.goes("🔎 Search", "Whom are you looking for?");

        Chatting.answer(ann.user().pressesForged(ann.screen(), way));

        ann.asks("nora.bakes.rye", "Check @nora.bakes.rye?");
    }

    @Test
    void takesADoubleTapForOne() {
        var ann = Chatting.newcomer(telegram).reads(DemoProfiles.SMALL);
        ann.goes("💾 Files", "Which file?");
        var files = ann.screen();

        var first = ann.user().presses(files, "📝 Names only");
        assertThat(Chatting.answer(first).alert()).isFalse();
        await().until(() -> ann.user().chat().documents().size() == 2);
        keepsTheLatestPressYoung(ann);
        var second = ann.user().presses(files, "📝 Names only");

        assertThat(Chatting.answer(second).alert()).isFalse();
        assertThat(ann.fetches("📄 CSV").name()).endsWith(".csv");
        assertThat(ann.user().chat().documents()).hasSize(3);
    }

    /** Once it is done with: the second half of a double tap would come too late on a busy machine. */
    private void keepsTheLatestPressYoung(Chatting chat) {
        await().until(() -> jdbc.sql("SELECT count(*) FROM telegram_updates WHERE lane = :lane AND handled_at IS NULL")
                .param("lane", "chat " + chat.id())
                .query(Integer.class)
                .single()
                .equals(0));
        jdbc.sql("UPDATE latest_presses SET pressed_at = pressed_at + interval '1 hour' WHERE chat_id = :chat")
                .param("chat", chat.id())
                .update();
    }

    /** An account of its own for each language, with names as long as they may be among the worst. */
    private String hostile(String language) {
        var profile = instagram
                .profile("hostile." + language)
                .followers(30)
                .following(60)
                .mutual(10);
        profile.people(ListKind.FOLLOWING)
                .forEach(person -> instagram.profile(person.name()).fullName("<3 & \u202Eשרה" + "😀".repeat(100)));
        return "hostile." + language;
    }

    private CheckId latest(Chatting chat) {
        return checks.lastCompleted(new UserId(chat.id())).orElseThrow().id();
    }

    private List<String> names(CheckId check, ResultGroup group) {
        return checks.people(check, group, Integer.MAX_VALUE, 0).orElseThrow().people().stream()
                .map(relation -> relation.person().handle().toString())
                .toList();
    }

    private long stored(CheckId check) {
        return jdbc.sql("SELECT count(*) FROM non_mutual_users WHERE check_id = :check")
                .param("check", check.value())
                .query(Long.class)
                .single();
    }

    private static List<String> lines(SimFile file) {
        return new String(file.bytes(), StandardCharsets.UTF_8).lines().toList();
    }

    private static List<String> sheets(SimFile file) throws IOException {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file.bytes()))) {
            return workbook.getSheets().map(Sheet::getName).toList();
        }
    }
}
