package io.vzaimno;

import static org.assertj.core.api.Assertions.assertThat;

import io.vzaimno.instagram.export.ArchiveBuilder;
import io.vzaimno.instagram.export.BadExport;
import io.vzaimno.instagram.export.ExportFixtures;
import io.vzaimno.instagram.export.ListVariant;
import io.vzaimno.sim.telegram.TelegramSimulator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the bot says of exports in Russian: the right words, and not one of another language. */
@PeacefulJourney
class RussianExportJourneyTests {

    private static final String ZIP = "application/zip";

    @Autowired
    TelegramSimulator telegram;

    private Chatting olga;

    @BeforeEach
    void arrive() {
        olga = Chatting.russian(telegram);
        olga.asks("/start", "Здравствуйте, Ольга!");
    }

    @AfterEach
    void understandsEveryWord() {
        olga.hasReadNothingButRussian();
    }

    @Test
    void asksBeforeItAnalysesAnExportThatMayBeCut() {
        olga.user().sends(ExportFixtures.cutFollowers().bytes(), "instagram-olga.moor-2026-08-12-Ab.zip", ZIP);
        var question = olga.hears(
                "Выгрузка может быть неполной",
                "список подписчиков начинается на 2\u00A0000 дней позже списка подписок",
                "Лучше выгрузите ещё раз, за «Всё время»",
                "Пока ничего не списано. Цена: 1 проверка");
        olga.presses("🔄 Как выгрузить за всё время");
        olga.hears(
                "нажмите «Создать экспорт»",
                "«Экспорт на устройство»",
                "«Подписчики и подписки»",
                "Период — «Всё время»");
        olga.presses(question, "✅ Всё равно разобрать · 1 проверка");

        olga.hears(
                "Неполная выгрузка? Похоже, нет давних подписчиков",
                "Выгрузка от 12 августа 2026",
                "Не подписаны в ответ: 20",
                "20 из 20 перепроверить не удалось");
    }

    @Test
    void saysWhatElseMayBeMissing() {
        olga.user().sends(ExportFixtures.cutFollowing().bytes(), "a.zip", ZIP);
        olga.presses(olga.hears("Давних подписок может не хватать"), "Отмена");
        olga.hears("Хорошо, отменено. Ничего не списано. На балансе: 3 проверки.");
        var full = ExportFixtures.export(ExportFixtures.crowd(0, 10_000), ExportFixtures.crowd(0, 21));
        olga.user().sends(full.bytes(), "b.zip", ZIP);
        var question = olga.hears(
                "Может не хватать части: в конце списка подписчиков",
                "10\u00A0000",
                "пришлите остальные в течение 10 минут");
        olga.presses(question, "✅ Всё равно разобрать · 1 проверка");
        olga.hears("Неполная выгрузка? Может не хватать части списка");
    }

    @Test
    void waitsForTheOtherParts() {
        olga.user().sends(list("followers_1.json", ListVariant.VALUE, 0, 12), "instagram-olga-2026-08-12-Ab.zip", ZIP);
        olga.hears("это ещё не вся выгрузка", "нет списка ваших подписок", "пришлите остальные в течение 10 минут");
        olga.user().sends(list("following.json", ListVariant.TITLE, 4, 20), "instagram-kim-2026-08-12-Cd.zip", ZIP);
        olga.hears("выгрузки разных аккаунтов", "я ещё жду");
        olga.user().sends(list("following.json", ListVariant.TITLE, 4, 20), "instagram-olga-2026-08-12-Cd.zip", ZIP);

        olga.hears("прочитан вместе с файлом ниже");
        olga.hears("Подписчики: 12", "Подписки: 16");
        olga.user().sends(BadExport.WITHOUT_LISTS.bytes(), "media.zip", ZIP);
        olga.hears("нет ни списка подписчиков, ни списка подписок");
        olga.asks("/cancel", "Хорошо, отменено.");
        olga.user().sends(BadExport.THREADS.bytes(), "threads.zip", ZIP);
        olga.hears("Это выгрузка Threads, а нужна выгрузка Instagram");
    }

    @Test
    void readsNamesAsPeoplePasteThem() {
        olga.asks("Посмотри https://www.instagram.com/nora.bakes.rye/reels/?igsh=1", "Проверить @nora.bakes.rye?");
        olga.asks("@nora.bakes.rye или @natgeo?", "несколько аккаунтов");
        assertThat(olga.asks("\u200E@nora.bakes.rye\u00A0", "Проверить @nora.bakes.rye?")
                        .buttons())
                .isNotEmpty();
    }

    private static byte[] list(String file, ListVariant variant, int from, int to) {
        return new ArchiveBuilder()
                .file(ExportFixtures.LISTS + file, variant.text("x", ExportFixtures.crowd(from, to)))
                .bytes();
    }
}
