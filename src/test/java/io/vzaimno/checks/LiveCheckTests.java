package io.vzaimno.checks;

import static org.assertj.core.api.Assertions.assertThat;

import io.vzaimno.instagram.ListKind;
import io.vzaimno.report.Report.Reading;
import io.vzaimno.sim.instagram.Matching;
import io.vzaimno.sim.instagram.Quirk;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@LiveTest
class LiveCheckTests {

    @Autowired
    LiveWorld world;

    @BeforeEach
    void begin() {
        world.begin();
    }

    @Test
    void findsThoseWhoDoNotFollowBack() {
        var profile =
                world.instagram().profile("mila").followers(130).following(120).mutual(80);
        var ann = world.userWith(1);

        var check = world.over(world.order(ann, "mila"));

        assertThat(check.status()).isEqualTo(CheckStatus.COMPLETED);
        assertThat(check.totals()).contains(new Totals(130, 120, 40, 80, 50, 0));
        assertThat(world.nonMutual(check)).containsExactlyElementsOf(profile.notFollowingBack());
        assertThat(world.stored(check)).containsExactlyElementsOf(profile.notFollowingBack());
        assertThat(check.progress()).isEqualTo(100);
        assertThat(world.balance(ann)).isZero();
        assertThat(world.instagram().traffic().overlaps()).isEmpty();
    }

    @Test
    void readsNoListThatIsDeclaredEmpty() {
        world.instagram().profile("lone").followers(0).following(12).mutual(0);

        var check = world.over(world.order(world.userWith(1), "lone"));

        assertThat(check.totals()).contains(new Totals(0, 12, 12, 0, 0, 0));
        assertThat(world.instagram().traffic().requests())
                .noneMatch(seen -> seen.toString().contains("/followers"));
    }

    @ParameterizedTest
    @CsvSource({"nobody.here,NO_SUCH_ACCOUNT", "hidden,PRIVATE_ACCOUNT", "huge,TOO_LARGE", "capped,CAPPED"})
    void givesTheCheckBackWhenItCannotBeDone(String name, FailReason reason) {
        world.instagram().profile("hidden").followers(10).following(10).hidden();
        world.instagram().profile("huge").followers(2001).following(10);
        world.instagram().profile("capped").followers(900).following(10).capped();
        var ann = world.userWith(1);

        var check = world.over(world.order(ann, name));

        assertThat(check.status()).isEqualTo(CheckStatus.FAILED);
        assertThat(check.failure().orElseThrow().reason()).isEqualTo(reason);
        assertThat(check.refunded()).isTrue();
        assertThat(world.balance(ann)).isOne();
        assertThat(world.stored(check)).isEmpty();
    }

    @Test
    void aListThatStaysShortIsReadTwiceAndNeverCompared() {
        world.instagram().profile("short").followers(60).following(30).declared(ListKind.FOLLOWERS, 90);
        var ann = world.userWith(1);

        var check = world.over(world.order(ann, "short"));

        var failure = check.failure().orElseThrow();
        assertThat(failure.reason()).isEqualTo(FailReason.INCOMPLETE);
        assertThat(failure.followers()).isEqualTo(new Reading(OptionalInt.of(90), 60));
        assertThat(world.stored(check)).isEmpty();
        assertThat(world.balance(ann)).isOne();
    }

    @Test
    void whomTheFirstReadingMissesTheSecondFinds() {
        var profile = world.instagram()
                .profile("shifting")
                .followers(100)
                .following(90)
                .mutual(70);
        world.instagram().when(Matching.list(ListKind.FOLLOWERS).page(2).once()).then(Quirk.P5);

        var check = world.over(world.order(world.userWith(1), "shifting"));

        assertThat(check.status()).isEqualTo(CheckStatus.COMPLETED);
        assertThat(world.nonMutual(check)).containsExactlyElementsOf(profile.notFollowingBack());
    }
}
