package io.vzaimno;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vzaimno.accounts.Accounts;
import io.vzaimno.accounts.UserId;
import io.vzaimno.instagram.ListKind;
import io.vzaimno.operations.Audit;
import io.vzaimno.payments.TariffOffer;
import io.vzaimno.payments.Tariffs;
import io.vzaimno.sim.instagram.InstagramSimulator;
import io.vzaimno.sim.telegram.TelegramSimulator;
import java.math.BigDecimal;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People and things whose names would like to be markup, patterns, chaos or very long: wherever others read them. */
@Journey
class HostileNamesJourneyTests {

    @Autowired
    TelegramSimulator telegram;

    @Autowired
    InstagramSimulator instagram;

    @Autowired
    Accounts accounts;

    @Autowired
    Tariffs tariffs;

    @Autowired
    Audit audit;

    @Autowired
    JdbcClient jdbc;

    private Operating operator;
    private Chatting olivia;

    @BeforeEach
    void sitDown() {
        operator = Operating.in(telegram, audit);
        olivia = operator.chat();
        jdbc.sql("DELETE FROM bot_allowances").update();
    }

    /** As somebody is called, and as others read it: what is too long is cut, what turns the line around is taken out. */
    static Stream<Arguments> names() {
        return Stream.of(
                Arguments.of("<3", "<3"),
                Arguments.of("R&B &amp; </b>", "R&B &amp; </b>"),
                Arguments.of("\u202Eleon\u202C", "leon"),
                Arguments.of("שרה", "\u2068שרה\u2069"),
                Arguments.of("😀".repeat(64), "😀".repeat(64)),
                Arguments.of("w".repeat(256), "w".repeat(64) + "…"),
                Arguments.of("{0} {name} '{' \"quoted\" # %s", "{0} {name} '{' \"quoted\" # %s"));
    }

    @ParameterizedTest
    @MethodSource("names")
    void areReadByFriends(String name, String shown) {
        var ann = called(name);
        var ben = called(name);
        ann.asks("/start", "Hi, " + shown + "!");

        ben.asks(
                "/start REF" + accounts.find(new UserId(ann.id())).orElseThrow().referralCode(),
                shown + " invited you.");
        ann.hears("New by your link", shown, "Came: 1");
        var gift = Chatting.start(ann.asks("/gift 1", "Your gift is ready: 1 check"));
        ben.asks(gift, "A gift for you: 1 check", "From: " + shown);

        ann.hears("Your gift (1 check) was opened by " + shown);
    }

    /** For what takes seconds: in one chat a message a second is said. */
    static Stream<Arguments> hardestNames() {
        return names().skip(4);
    }

    @ParameterizedTest
    @MethodSource("hardestNames")
    void areReadByOperators(String name, String shown) {
        var ann = called(name);
        ann.user().username("named_%d".formatted(ann.id()));
        ann.asks("/start", "Balance: 3 checks");
        operator.goes("👥 Users");

        var card = olivia.asks(String.valueOf(ann.id()), String.valueOf(ann.id()), "Balance: 3 checks");
        assertThat(card.marked("bold").getFirst()).isEqualTo("%s %s @named_%d".formatted(shown, shown, ann.id()));
        operator.presses("Block");
        olivia.hears("@named_%d (%d)".formatted(ann.id(), ann.id()));
        operator.presses("Cancel");

        operator.goes("📣 Broadcasts", "➕ New broadcast");
        olivia.asks("Dear " + name + "!", "So it will look:", "Dear " + name + "!");
        operator.presses("Cancel");
    }

    @ParameterizedTest
    @MethodSource("hardestNames")
    void areReadInResults(String name, String shown) {
        var target = "named.%s".formatted(UUID.randomUUID().toString().substring(0, 8));
        var profile = instagram.profile(target).followers(3).following(2).mutual(0);
        profile.people(ListKind.FOLLOWING)
                .forEach(person -> instagram.profile(person.name()).fullName(name));
        var followed = profile.people(ListKind.FOLLOWING).getFirst().name();

        var ann = called(name).reads(target);

        ann.presses(ann.button(":n:0"));
        await().untilAsserted(() -> assertThat(ann.screen().text()).contains("@" + followed + " " + shown));
    }

    @ParameterizedTest
    @MethodSource("hardestNames")
    void areSold(String name, String shown) {
        var title = name.substring(0, Math.min(name.length(), 255));
        tariffs.onSale().forEach(tariff -> tariffs.deactivate(tariff.id()));
        var tariff = tariffs.create(new TariffOffer(title, name, 7, BigDecimal.ZERO, OptionalInt.of(70), 1), true);
        olivia.asks("/start", "Olivia");
        var ann = called(name);

        ann.asks("/buy", "Buy checks");
        ann.user().pays(Buying.invoice(ann, "7 checks · ⭐ 70 (10 each)"));
        ann.hears("Paid: 7 checks");
        olivia.hears("⭐ 70 from ", "for “" + shown + "”");
        operator.goes("🏷 Tariffs");
        olivia.presses(olivia.button("admin:tariffs:one:" + tariff.id()));

        await().untilAsserted(() -> assertThat(operator.screen().text()).contains("7 checks · 0 ₽ · ⭐ 70"));
        tariffs.deactivate(tariff.id());
    }

    @ParameterizedTest
    @MethodSource("hardestNames")
    void areMetInGroups(String name, String shown) {
        var ann = called(name);
        var group = ann.user().opensGroup(-6000 - ann.id(), name);

        ann.user().in(group).types("/start@vzaimno_bot");

        await().until(() -> telegram.chat(group.id()).saying("in private").isPresent());
        ann.asks("/start", "Hi, " + shown + "!");
    }

    private Chatting called(String name) {
        var person = Chatting.newcomer(telegram);
        person.user().named(name, name);
        return person;
    }
}
