package io.vzaimno.checks;

import static org.assertj.core.api.Assertions.assertThat;

import io.vzaimno.analysis.Change;
import io.vzaimno.analysis.ChangeKind;
import io.vzaimno.instagram.Handle;
import io.vzaimno.instagram.ListKind;
import io.vzaimno.report.Format;
import io.vzaimno.report.Reports;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@LiveTest
class ChangesCheckTests {

    @Autowired
    LiveWorld world;

    @Autowired
    NameRetention retention;

    @BeforeEach
    void begin() {
        world.begin();
    }

    @Test
    void tellsWhatHasChangedSinceThePreviousResult() throws Exception {
        var profile =
                world.instagram().profile("selma").followers(40).following(30).mutual(20);
        var ann = world.userWith(2);
        var first = world.over(world.order(ann, "selma"));
        var lost = profile.people(ListKind.FOLLOWERS).getLast();
        profile.lose(lost);
        profile.gain("new.friend");

        var second = world.over(world.order(ann, "selma"));

        var changes = world.checks().changes(second.id()).orElseThrow();
        assertThat(changes.since()).isEqualTo(first.completedAt().orElseThrow());
        assertThat(names(changes.of(ChangeKind.CAME))).containsExactly("new.friend");
        assertThat(names(changes.of(ChangeKind.LEFT))).containsExactly(lost.name());
        assertThat(json(second)).contains("\"change\":\"came\",\"username\":\"new.friend\"");
        assertThat(world.checks().changes(first.id())).isEmpty();
    }

    @Test
    void saysOfNobodyThatHeCameWhomTheEarlierListMayHaveLeftOut() {
        var profile = world.instagram()
                .profile("nerys")
                .followers(40)
                .following(30)
                .mutual(20)
                .declared(ListKind.FOLLOWERS, 41);
        var ann = world.userWith(2);
        world.over(world.order(ann, "nerys"));
        profile.gain("friend.or.not");

        var second = world.over(world.order(ann, "nerys"));

        assertThat(second.totals().orElseThrow().followers()).isEqualTo(41);
        assertThat(world.checks().changes(second.id()).orElseThrow().all()).isEmpty();
    }

    @Test
    void comparesNobodysResultsButOnesOwn() {
        world.instagram().profile("vera").followers(10).following(10).mutual(5);
        world.over(world.order(world.userWith(1), "vera"));

        var check = world.over(world.order(world.userWith(1), "vera"));

        assertThat(world.checks().changes(check.id())).isEmpty();
    }

    @Test
    void deletesNamesAfterTheTimeThatResultsAreKept() {
        world.instagram().profile("ruta").followers(10).following(10).mutual(5);
        var ann = world.userWith(2);
        var old = world.over(world.order(ann, "ruta"));
        world.clock().advance(Duration.ofDays(29));
        retention.run();
        assertThat(world.stored(old)).hasSize(5);
        var young = world.over(world.order(ann, "ruta"));

        world.clock().advance(Duration.ofDays(2));
        retention.run();

        assertThat(world.stored(old)).isEmpty();
        assertThat(world.checks().people(old.id(), ResultGroup.FANS, 10, 0)).isEmpty();
        assertThat(world.checks().report(old.id(), Locale.ENGLISH, ZoneOffset.UTC))
                .isEmpty();
        var found = world.checks().find(old.id()).orElseThrow();
        assertThat(found.expired()).isTrue();
        assertThat(found.totals()).contains(new Totals(10, 10, 5, 5, 5, 0));
        assertThat(world.stored(young)).hasSize(5);
        assertThat(world.checks().changes(young.id())).isPresent();
    }

    private String json(Check check) throws Exception {
        var out = new ByteArrayOutputStream();
        var report = world.checks()
                .report(check.id(), Locale.ENGLISH, ZoneOffset.UTC)
                .orElseThrow();
        Reports.write(report, Format.JSON, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<String> names(List<Change> changes) {
        return changes.stream()
                .map(change -> change.person().handle())
                .map(Handle::value)
                .toList();
    }
}
