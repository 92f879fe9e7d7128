package io.vzaimno.checks;

import static org.assertj.core.api.Assertions.assertThat;

import io.vzaimno.instagram.Handle;
import io.vzaimno.instagram.live.Sessions;
import io.vzaimno.sim.instagram.Closing;
import io.vzaimno.sim.instagram.Door;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@LiveTest
class PreviewTests {

    @Autowired
    LiveWorld world;

    @Autowired
    Sessions sessions;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void begin() {
        world.begin();
    }

    @Test
    void tellsTheSizesBeforeAnybodyPays() {
        world.instagram().profile("petra").followers(120).following(80).mutual(50);
        var ann = world.userWith(1);

        var preview = (Preview.Feasible) world.checks().preview(ann, new Handle("petra"));

        assertThat(preview.followers()).isEqualTo(120);
        assertThat(preview.following()).isEqualTo(80);
        assertThat(world.balance(ann)).isOne();
        assertThat(sessions.available().now()).isOne();
    }

    @ParameterizedTest
    @CsvSource({"nobody.there,NO_SUCH_ACCOUNT", "closed.door,PRIVATE_ACCOUNT", "whole.world,TOO_LARGE"})
    void refusesWhatCannotBeReadBeforeItIsCharged(String name, FailReason reason) {
        world.instagram().profile("closed.door").followers(10).following(10).hidden();
        world.instagram().profile("whole.world").followers(2001).following(10);
        var ann = world.userWith(1);

        assertThat(world.checks().preview(ann, new Handle(name)).obstacle()).contains(reason);

        var order = world.checks().order(ann, new Handle(name), Optional.empty());
        assertThat(order).isEqualTo(new Order.Unreadable(reason));
        assertThat(world.balance(ann)).isOne();
    }

    @Test
    void learnsFromChecksThatFailed() {
        world.instagram().profile("famous").followers(900).following(10).capped();
        var ann = world.userWith(2);
        assertThat(world.checks().preview(ann, new Handle("famous"))).isInstanceOf(Preview.Feasible.class);
        world.over(world.order(ann, "famous"));

        var order = world.checks().order(ann, new Handle("famous"), Optional.empty());

        assertThat(order).isEqualTo(new Order.Unreadable(FailReason.CAPPED));
        assertThat(world.balance(ann)).isEqualTo(2);
    }

    @Test
    void asksOncePerDayAndNotAgainForTheCheckThatFollows() {
        world.instagram().profile("odile").followers(12).following(12).mutual(6);
        var ann = world.userWith(2);
        world.checks().preview(ann, new Handle("odile"));
        world.checks().preview(ann, new Handle("odile"));

        var check = world.over(world.order(ann, "odile"));

        assertThat(check.status()).isEqualTo(CheckStatus.COMPLETED);
        assertThat(lookUps()).isOne();
        world.clock().advance(Duration.ofHours(25));
        world.instagram().traffic().clear();
        world.checks().preview(ann, new Handle("odile"));
        assertThat(world.instagram().traffic().byDoor()).isEqualTo(Map.of(Door.DOCUMENT, 1L));
    }

    @Test
    void forgetsSoonThatAnAccountWasPrivateForItsOwnerIsToldToChangeThat() {
        var profile = world.instagram().profile("opened.door").followers(10).following(10);
        profile.hidden();
        var ann = world.userWith(1);
        assertThat(world.checks().preview(ann, new Handle("opened.door")).obstacle())
                .contains(FailReason.PRIVATE_ACCOUNT);
        profile.shown();

        assertThat(world.checks().preview(ann, new Handle("opened.door")).obstacle())
                .contains(FailReason.PRIVATE_ACCOUNT);
        world.clock().advance(Duration.ofMinutes(11));

        assertThat(world.checks().preview(ann, new Handle("opened.door"))).isInstanceOf(Preview.Feasible.class);
    }

    @Test
    void doesNotAskForThoseWhoCannotPay() {
        world.instagram().profile("rosalind").followers(12).following(12);
        world.instagram().profile("elsewhere").followers(12).following(12);
        var poor = world.userWith(1);
        world.over(world.order(poor, "elsewhere"));
        world.instagram().traffic().clear();

        var preview = world.checks().preview(poor, new Handle("rosalind"));

        assertThat(preview).isInstanceOf(Preview.Unknown.class);
        assertThat(lookUps()).isZero();
    }

    @Test
    void looksBetweenTheStepsOfTheCheckThatTheOnlySessionServes() {
        world.instagram().profile("thekla").followers(12).following(12);
        sessions.claim(UUID.randomUUID());

        var preview = world.checks().preview(world.userWith(1), new Handle("thekla"));

        assertThat(preview).isInstanceOf(Preview.Feasible.class);
        assertThat(world.instagram().traffic().overlaps()).isEmpty();
    }

    @Test
    void waitsForASessionThatPausesForSomeSeconds() {
        world.instagram().profile("ottilie").followers(12).following(12);
        pauseSessions(Duration.ofSeconds(2));
        var ann = world.userWith(1);

        assertThat(world.checks().preview(ann, new Handle("ottilie"))).isInstanceOf(Preview.Feasible.class);
    }

    @Test
    void takesOrdersUnseenWhileAllSessionsPauseForLonger() {
        world.instagram().profile("adele").followers(12).following(12);
        pauseSessions(Duration.ofHours(1));
        var ann = world.userWith(1);

        assertThat(world.checks().preview(ann, new Handle("adele"))).isInstanceOf(Preview.Unknown.class);
        var order = world.order(ann, "adele");
        assertThat(world.checks().find(order).orElseThrow().status()).isEqualTo(CheckStatus.PENDING);
        // Otherwise it would take the session of the next test.
        world.checks().cancel(order);
    }

    @Test
    void looksAgainByTheNumberThatIsRemembered() {
        world.instagram().profile("isolde").followers(12).following(12);
        var ann = world.userWith(1);
        world.checks().preview(ann, new Handle("isolde"));
        world.clock().advance(Duration.ofDays(2));
        world.instagram().doors().shut(Door.PAGE, Closing.NOT_FOUND_PAGE);

        assertThat(world.checks().preview(ann, new Handle("isolde"))).isInstanceOf(Preview.Feasible.class);
        assertThat(world.instagram().traffic().asked(Door.PAGE)).hasSize(1);
    }

    @Test
    void mistakesNoOtherAccountForOneThatHasTakenItsName() {
        world.instagram().profile("undine").followers(12).following(12);
        var ann = world.userWith(1);
        world.checks().preview(ann, new Handle("undine"));
        world.clock().advance(Duration.ofDays(2));
        world.instagram().rename("undine", "undine.before");
        world.instagram().profile("undine").followers(7).following(7);

        var preview = (Preview.Feasible) world.checks().preview(ann, new Handle("undine"));

        assertThat(preview.followers()).isEqualTo(7);
    }

    private void pauseSessions(Duration pause) {
        jdbc.sql("UPDATE instagram_sessions SET next_request_at = :then")
                .param("then", OffsetDateTime.now(world.clock()).plus(pause))
                .update();
    }

    @Test
    void findsAResultThatIsStillFresh() {
        world.instagram().profile("wanda").followers(12).following(12).mutual(6);
        var ann = world.userWith(1);
        var check = world.over(world.order(ann, "wanda"));

        assertThat(world.checks().fresh(ann, new Handle("wanda")).map(Check::id))
                .contains(check.id());
        assertThat(world.checks().fresh(world.userWith(1), new Handle("wanda"))).isEmpty();
        world.clock().advance(Duration.ofHours(25));
        assertThat(world.checks().fresh(ann, new Handle("wanda"))).isEmpty();
    }

    /** By how many pages accounts were looked up; each brings a document along. */
    private long lookUps() {
        return world.instagram().traffic().asked(Door.PAGE).size();
    }
}
