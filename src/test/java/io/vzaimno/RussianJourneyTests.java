package io.vzaimno;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vzaimno.checks.QueueControl;
import io.vzaimno.instagram.export.ExportFixtures;
import io.vzaimno.sim.instagram.DemoProfiles;
import io.vzaimno.sim.instagram.InstagramSimulator;
import io.vzaimno.sim.telegram.TelegramSimulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ways of the other journeys, for somebody who speaks Russian: the right words, and not one of another language. */
@Journey
class RussianJourneyTests {

    private static final String START = "✅ Проверить · 1 проверка";

    @Autowired
    TelegramSimulator telegram;

    @Autowired
    InstagramSimulator instagram;

    @Autowired
    QueueControl line;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    private Chatting olga;

    @BeforeEach
    void arrive() {
        olga = Chatting.russian(telegram);
        olga.asks(
                "/start",
                "Здравствуйте, Ольга!",
                "На балансе: 3 проверки",
                "Аккаунт: 1 проверка · 📦 выгрузка: 1 проверка");
    }

    @AfterEach
    void understandsEveryWord() {
        line.resume();
        olga.hasReadNothingButRussian();
    }

    @Test
    void leadsFromANameToTheLists() {
        var name = instagram.profile(DemoProfiles.SMALL).notFollowingBack().getFirst();
        orders(DemoProfiles.SMALL);
        olga.hears(
                "✅ @nora.bakes.rye",
                "Подписчики: 41",
                "Подписки: 38",
                "Не подписаны в ответ: 11",
                "Фанаты: 14",
                "Взаимно: 27 (71,1\u00A0% подписок)");
        olga.hears("@nora.bakes.rye: проверка готова. Результат ниже.");

        olga.presses(olga.button("open:"));
        await().until(() -> olga.screen().button("🔎 Поиск").isPresent());
        olga.goes("🙈 Не подписаны в ответ · 11", "🙈 Не подписаны в ответ · 11\n@nora.bakes.rye", "@" + name);
        olga.goes("🫥 Скрыть кого-то…", "Кого скрыть?");
        olga.toggles("👁 @" + name, "🫥 @%s · скрыт".formatted(name));
        olga.goes("✓ Готово", "Не подписаны в ответ: 10\n🫥 Скрыты вами: 1");
        olga.goes("🔎 Поиск", "Кого ищем?", "Где ищу: @nora.bakes.rye.");
        olga.asks(name, "«" + name + "»: 1 человек · @nora.bakes.rye");
        olga.asks("нет.такого", "«нет.такого»: никого");
        olga.presses("‹ К результату");
        await().until(() -> olga.screen().button("💾 Файлы").isPresent());
        olga.goes("💾 Файлы", "Какой файл? · @nora.bakes.rye");
        assertThat(olga.fetches("📝 Имена").bytes()).isNotEmpty();
        olga.asks("/history", "📚 1 проверка", "1. @nora.bakes.rye", "не подписаны в ответ: 10 · 💜 14 фанатов");
        olga.asks("/balance", "На балансе: 2 проверки", "−1 · проверка", "+3 · подарок новому пользователю");
    }

    @Test
    void waitsInLineAndLeavesIt() {
        line.pause();

        orders(DemoProfiles.SMALL);

        olga.hears("Очередь сейчас на паузе", "Место за вами: 1", "Списано: 1 проверка · на балансе: 2 проверки");
        var left = olga.presses("✖️ Выйти из очереди");
        assertThat(left.text()).isEqualTo("Отменено. Проверка вернулась на баланс.");
        olga.hears("@nora.bakes.rye: проверка отменена", "Проверка вернулась на баланс.", "На балансе: 3 проверки");
        olga.asks("/history", "✖️ отменена, проверка возвращена");
    }

    @Test
    void saysWhyThereIsNoResult() {
        // What an earlier test has learned of it would spare this one the try.
        jdbc.sql("DELETE FROM known_accounts WHERE username = 'badge.and.fame'").update();
        orders("badge.and.fame");

        olga.hears("@badge.and.fame: не удалось проверить", "только начало", "Проверка вернулась на баланс.");
        olga.hears("@badge.and.fame: не удалось проверить. Причина — ниже.");
        olga.asks("/last", "Результатов пока нет");
    }

    @Test
    void readsExports() throws IOException {
        var whole = Files.readAllBytes(ExportFixtures.writeSample(folder));

        olga.user().sends(new byte[] {1, 2, 3}, "письмо.zip", "application/zip");
        olga.hears("Эта выгрузка не подходит", "Это не архив ZIP", "Ничего не списано");
        olga.presses("❓ Как выгрузить");
        olga.hears("Настройки → Центр аккаунтов", "Цена: 1 проверка");
        olga.user().sends(whole, ExportFixtures.SAMPLE_NAME, "application/zip");

        olga.hears("Выгрузка разобрана. Результат ниже.");
        olga.hears("Ваша выгрузка", "Подписчики: 399", "Ваши заявки без ответа: 5");
        olga.asks("/help", "Что я умею", "Напишите @our_support");
    }

    @Test
    void forgetsQuestionsAndPeople() {
        olga.asks("/cancel", "Отменять нечего");
        olga.asks("/check", "Чей аккаунт проверить?");
        olga.asks("нора", "латинских букв");
        olga.asks("/cancel", "Хорошо, отменено.");
        olga.asks("привет", "Не понял");
        olga.asks("/chek", "Такой команды я не знаю");
        line.pause();
        orders(DemoProfiles.SMALL);
        olga.hears("Очередь сейчас на паузе");

        var question = olga.asks("/delete_me", "Удалить всё, что я о вас знаю?", "на баланс", "2 проверки");
        olga.presses(question, "🗑 Удалить");

        olga.hears("Удалено.", "Остановлена 1 проверка, списанное возвращено.", "На балансе: 3 проверки.");
    }

    @Test
    void changesTheLanguageAndComesBack() {
        olga.asks("/language", "На каком языке говорить?");
        var answer = olga.presses("English");
        olga.hears("Hi, Ольга!");
        olga.asks("/balance", "Balance: 3 checks");
        olga.asks("/language", "Which language shall I speak?");
        var back = olga.presses("Русский");
        olga.hears("Здравствуйте, Ольга!");

        assertThat(answer.text()).isEqualTo("I speak English now.");
        assertThat(back.text()).isEqualTo("Теперь говорю по-русски.");
        olga.asks("/balance", "На балансе: 3 проверки");
        olga = Chatting.russian(telegram);
    }

    private void orders(String name) {
        olga.asks("/check " + name, "Проверить @" + name + "?", "Цена: 1 проверка", "На балансе: 3 проверки");
        olga.presses(START);
    }
}
