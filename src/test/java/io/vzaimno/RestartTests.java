package io.vzaimno;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vzaimno.accounts.Accounts;
import io.vzaimno.accounts.Admin;
import io.vzaimno.accounts.UserId;
import io.vzaimno.operations.Broadcast;
import io.vzaimno.operations.Broadcasts;
import io.vzaimno.operations.Segment;
import io.vzaimno.sim.instagram.DemoProfiles;
import io.vzaimno.sim.instagram.InstagramSimulator;
import io.vzaimno.sim.telegram.TelegramSimulator;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is under way goes on when the service comes back. */
class RestartTests {

    private static final String DATABASE = TestDatabase.fresh();

    @Test
    void aCheckAndABroadcastGoOnAndAreToldOnce() {
        try (var telegram = TelegramSimulator.start();
                var instagram = InstagramSimulator.start()) {
            DemoProfiles.addTo(instagram);
            instagram.habits().latency(Duration.ofMillis(150));
            var settings = settings(telegram, instagram);
            var ann = Chatting.newcomer(telegram);

            try (var service = start(settings)) {
                ann.orders(DemoProfiles.MEDIUM);
                ann.hears("▱", " of 320");
                beginBroadcast(service);
            }
            var asked = instagram.traffic().requests().size();
            ann.user().types("/balance");
            try (var service = start(settings)) {
                new HeldOutbox(service.getBean(JdbcClient.class)).release();
                ann.workbook();
                ann.hears("News for everybody");
                await().until(() -> newest(service).state() == Broadcast.State.DONE);
                ann.hears("is checked. The result is below.");
                ann.hears("💳 Balance: 1 check");

                ann.hasHeardOnce("News for everybody");
                assertThat(newest(service).progress().delivered()).isOne();
                assertThat(ann.pictures()).hasSize(1);
                assertThat(ann.user().chat().documents()).hasSize(1);
                assertThat(balance(service, ann)).isEqualTo(1);
            }
            assertThat(asked).isPositive();
            assertThat(instagram.traffic().requests()).hasSizeLessThan(40);
            assertThat(telegram.violations()).isEmpty();
        }
    }

    /** No message leaves any more, so that the broadcast is under way when the service stops. */
    private static void beginBroadcast(ConfigurableApplicationContext service) {
        new HeldOutbox(service.getBean(JdbcClient.class)).hold();
        service.getBean(Broadcasts.class).start(Admin.API, "news", "News for everybody", Segment.ALL);
        await().until(() -> newest(service).progress().waiting() == 1);
    }

    private static Broadcast newest(ConfigurableApplicationContext service) {
        return service.getBean(Broadcasts.class).list(1, 0).getFirst();
    }

    private static ConfigurableApplicationContext start(List<String> settings) {
        return SpringApplication.run(Application.class, settings.toArray(String[]::new));
    }

    private static List<String> settings(TelegramSimulator telegram, InstagramSimulator instagram) {
        return List.of(
                "--DATABASE_URL=" + DATABASE,
                "--DATA_DIR=target/test-data",
                "--server.port=0",
                "--TELEGRAM_TOKEN=" + telegram.token(),
                "--TELEGRAM_API_URL=" + telegram.url(),
                "--INSTAGRAM_BASE_URL=" + instagram.url(),
                "--INSTAGRAM_SESSION_ID=" + instagram.login("vera.views").id(),
                "--INSTAGRAM_DELAY_MIN=0s",
                "--INSTAGRAM_DELAY_MAX=10ms",
                "--FREE_CHECKS=2",
                "--db-scheduler.polling-interval=100ms");
    }

    private static int balance(ConfigurableApplicationContext service, Chatting chat) {
        return service.getBean(Accounts.class)
                .find(new UserId(chat.id()))
                .orElseThrow()
                .balance();
    }
}
