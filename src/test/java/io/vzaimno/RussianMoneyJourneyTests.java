package io.vzaimno;

import static org.assertj.core.api.Assertions.assertThat;

import io.vzaimno.accounts.Account;
import io.vzaimno.accounts.Accounts;
import io.vzaimno.accounts.EntryKind;
import io.vzaimno.accounts.Posting;
import io.vzaimno.accounts.UserId;
import io.vzaimno.payments.PaymentId;
import io.vzaimno.payments.Refunds;
import io.vzaimno.payments.Tariffs;
import io.vzaimno.promotions.codes.PromoCodes;
import io.vzaimno.promotions.codes.PromoTerms;
import io.vzaimno.sim.telegram.TelegramSimulator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counting, buying and giving in Russian, whose plurals have three forms. */
@BusinessJourney
class RussianMoneyJourneyTests {

    @Autowired
    TelegramSimulator telegram;

    @Autowired
    Accounts accounts;

    @Autowired
    Tariffs tariffs;

    @Autowired
    Refunds refunds;

    @Autowired
    PromoCodes promoCodes;

    @Autowired
    JdbcClient jdbc;

    private final List<Chatting> friends = new ArrayList<>();
    private Chatting olga;

    @BeforeEach
    void arrive() {
        olga = Chatting.russian(telegram);
        olga.asks("/start", "На балансе: 3 проверки");
    }

    @AfterEach
    void everybodyUnderstandsEveryWord() {
        olga.hasReadNothingButRussian();
        friends.forEach(Chatting::hasReadNothingButRussian);
    }

    @ParameterizedTest
    @CsvSource({
        "0, проверок нет",
        "1, 1 проверка",
        "2, 2 проверки",
        "4, 4 проверки",
        "5, 5 проверок",
        "11, 11 проверок",
        "12, 12 проверок",
        "21, 21 проверка",
        "22, 22 проверки",
        "111, 111 проверок"
    })
    void countsAsRussiansDo(int balance, String counted) {
        change(balance - 3);

        olga.asks("/balance", "На балансе: " + counted + "\n");
    }

    @ParameterizedTest
    @CsvSource({"1, 1 проверка", "2, 2 проверки", "5, 5 проверок", "21, 21 проверка"})
    void countsWhatItRemembers(int number, String counted) {
        jdbc.sql("""
                        INSERT INTO checks (check_id, user_id, target_username, source, status, charged, created_at)
                        SELECT gen_random_uuid(), :user, 'somebody', 'EXPORT', 'FAILED', 0, now()
                          FROM generate_series(1, :number)
                        """).param("user", olga.id()).param("number", number).update();

        olga.asks("/history", "📚 " + counted, "✖️ без результата, ничего не списано");
    }

    @Test
    void sellsChecks() {
        Buying.putOnSale(tariffs);

        olga.asks("/buy", "Купить проверки", "На балансе: 3 проверки");
        var invoice = Buying.invoice(olga, "10 проверок · ⭐ 100 (по 10)");
        olga.user().pays(invoice);

        olga.hears("Оплачено: 10 проверок", "На балансе: 13 проверок");
        olga.asks("/balance", "+10 · покупка");
        refunds.request(
                PaymentId.parse(invoice.invoice().orElseThrow().payload()).orElseThrow(), "asked for it", "test");
        olga.hears("Возврат: ⭐ 100", "На балансе: 3 проверки");
        olga.asks("/paysupport", "Вопросы об оплате", "Можно написать и напрямую: @our_support.");
        olga.asks("/terms", "Условия");
        olga.asks("/privacy", "Личные данные");
    }

    @Test
    void sendsAwayWhoHasNothingAndSaysWhereToGetSome() {
        change(-3);

        olga.asks("/check nora.bakes.rye", "Не хватает проверок", "Цена: 1 проверка", "проверок нет");
        olga.presses("👥 Пригласить друзей");

        var invitation = olga.hears("Приглашайте друзей", "Вам — 1 проверка за каждых 10 друзей", "Пришло: 0");
        assertThat(invitation.text())
                .contains("0 из 10", "До следующей награды (1 проверка): 10 друзей")
                .contains("?start=REF");
        assertThat(invitation.buttons())
                .map(button -> button.text())
                .containsExactly("📨 Отправить другу", "📋 Скопировать ссылку", "‹ В начало");
    }

    @Test
    void tellsOfFriendsAsTheyCome() {
        var code = accountOf(olga).referralCode();
        for (var friend = 0; friend < 10; friend++) {
            friends.add(Chatting.russian(telegram));
            friends.getLast().asks("/start REF" + code, "Вы пришли по приглашению: Ольга. Добро пожаловать!");
        }

        olga.hears("Вам 1 проверка!", "По вашей ссылке пришли 10 друзей", "На балансе: 4 проверки");
        olga.hears("По вашей ссылке пришли", "Ольга, Ольга, Ольга и ещё 7 человек", "Пришло: 10");
        olga.asks("/balance", "+1 · за друзей");
        olga.asks(
                "/start REF" + accountOf(friends.getFirst()).referralCode(),
                "Приглашения — для тех, кто здесь впервые");
    }

    @Test
    void handsOverAGiftAndTakesAPromoCode() {
        promoCodes.create("PRIVET", new PromoTerms(5, 100, Optional.empty(), "a test"));
        var ben = Chatting.russian(telegram);
        friends.add(ben);

        olga.asks("/gift", "Подарить проверки", "Если за 30 дней её никто не откроет", "На балансе: 3 проверки");
        olga.presses("🎁 2");
        var gift = olga.hears("Подарок готов: 2 проверки");
        ben.asks(Chatting.start(gift), "Вам подарок: 2 проверки", "От кого: Ольга", "На балансе: 5 проверок");
        olga.hears("Ваш подарок (2 проверки) открыли: Ольга");
        ben.asks("/promo privet", "Промокод принят: +5 проверок", "На балансе: 10 проверок");
        ben.asks("/promo privet", "Этот промокод вы уже использовали");
        ben.asks("/promo", "Пришлите код после команды");
        olga.asks("/gift 5", "не хватает проверок", "На балансе: 1 проверка");

        olga.asks("/balance", "−2 · ваш подарок");
        ben.asks("/balance", "+5 · промокод", "+2 · подарок вам");
    }

    private Account accountOf(Chatting chat) {
        return accounts.find(new UserId(chat.id())).orElseThrow();
    }

    private void change(int delta) {
        accounts.correct(new UserId(olga.id()), delta, Posting.of(EntryKind.CORRECTION, "change:" + olga.id(), "test"));
    }
}
