package io.vzaimno.checks;

import static org.assertj.core.api.Assertions.assertThat;

import io.vzaimno.accounts.UserId;
import io.vzaimno.analysis.ChangeKind;
import io.vzaimno.analysis.Relation;
import io.vzaimno.instagram.Handle;
import io.vzaimno.instagram.ListKind;
import io.vzaimno.instagram.Person;
import io.vzaimno.instagram.Relations;
import io.vzaimno.instagram.export.Export;
import io.vzaimno.report.Format;
import io.vzaimno.report.Reports;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@LiveTest
class HidingTests {

    @Autowired
    LiveWorld world;

    @Autowired
    Hiding hiding;

    @BeforeEach
    void begin() {
        world.begin();
    }

    @Test
    void countsHiddenPeopleAsAGroupOfTheirOwnEverywhere() throws IOException {
        world.instagram().profile("hedda").followers(20).following(25).mutual(15);
        var ann = world.userWith(1);
        var check = world.over(world.order(ann, "hedda")).id();
        var found = people(check, ResultGroup.NON_MUTUAL);

        hiding.hide(ann, found.get(3).person());
        hiding.hide(ann, found.get(3).person());

        assertThat(totals(check)).isEqualTo(new Totals(20, 25, 9, 15, 5, 0, 0, 1));
        assertThat(totals(check).mutualShare()).hasValue(0.6);
        assertThat(people(check, ResultGroup.HIDDEN))
                .map(Relation::person)
                .containsExactly(found.get(3).person());
        assertThat(people(check, ResultGroup.NON_MUTUAL)).hasSize(9);
        var comparison = world.checks()
                .report(check, Locale.ENGLISH, ZoneOffset.UTC)
                .orElseThrow()
                .comparison();
        assertThat(comparison.hidden()).hasSize(1);
        assertThat(comparison.nonMutual()).hasSize(9);
        assertThat(comparison.mutualShare()).hasValue(0.6);
        assertThat(written(check, Format.JSON)).contains("\"total_non_mutual\":9", "\"total_hidden\":1");
        assertThat(written(check, Format.CSV))
                .contains("hidden," + found.get(3).person().handle().value());
        assertThat(world.stored(world.checks().find(check).orElseThrow())).hasSize(10);
        assertThat(hiding.revision(ann)).isEqualTo(1);
    }

    @Test
    void showsPeopleAgain() {
        world.instagram().profile("hilde").followers(10).following(12).mutual(8);
        var ann = world.userWith(1);
        var check = world.over(world.order(ann, "hilde")).id();
        var person = people(check, ResultGroup.NON_MUTUAL).getFirst().person();
        hiding.hide(ann, person);

        hiding.show(ann, person);

        assertThat(totals(check)).isEqualTo(new Totals(10, 12, 4, 8, 2, 0));
        assertThat(hiding.revision(ann)).isEqualTo(2);
    }

    @Test
    void tellsNoNewsOfHiddenPeopleInLaterResults() {
        var profile =
                world.instagram().profile("hanna").followers(12).following(12).mutual(10);
        var ann = world.userWith(2);
        var bob = world.userWith(1);
        var first = world.over(world.order(ann, "hanna")).id();
        var friend = people(first, ResultGroup.MUTUAL).getFirst().person();
        hiding.hide(ann, friend);
        assertThat(totals(first).hidden()).isZero();
        profile.lose(profile.people(ListKind.FOLLOWERS).stream()
                .filter(member -> member.name().equals(friend.handle().value()))
                .findFirst()
                .orElseThrow());

        var second = world.over(world.order(ann, "hanna")).id();
        var others = world.over(world.order(bob, "hanna")).id();

        assertThat(people(second, ResultGroup.HIDDEN))
                .map(Relation::person)
                .map(Person::key)
                .containsExactly(friend.key());
        var changes = world.checks().changes(second).orElseThrow();
        assertThat(changes.of(ChangeKind.NEWLY_NON_MUTUAL)).isEmpty();
        assertThat(changes.of(ChangeKind.LEFT)).hasSize(1);
        assertThat(totals(others)).isEqualTo(new Totals(11, 12, 3, 9, 2, 0));
    }

    @Test
    void knowsPeopleByNameBetweenLiveResultsAndExports() {
        world.instagram().profile("helga").followers(5).following("cid", "dan");
        var ann = world.userWith(3);
        var live = world.over(world.order(ann, "helga")).id();
        var cid = person(live, "cid");

        hiding.hide(ann, cid);
        var export = export(ann, "e1");

        assertThat(people(export, ResultGroup.HIDDEN))
                .map(Relation::person)
                .map(Person::handle)
                .containsExactly(cid.handle());
        hiding.hide(ann, person(export, "dan"));
        assertThat(totals(live).hidden()).isEqualTo(2);
        hiding.show(ann, person(live, "dan"));
        hiding.show(ann, person(export, "cid"));
        assertThat(totals(live).hidden()).isZero();
        assertThat(totals(export).hidden()).isZero();
    }

    private CheckId export(UserId user, String key) {
        var export = new Export(
                Optional.of(new Handle("helga")),
                Optional.empty(),
                new Relations(List.of(), List.of(named("cid"), named("dan"))),
                Set.of(),
                List.of());
        var order = (Order.Placed) world.checks().orderExport(user, export, Optional.of(key));
        return world.over(order.check().id()).id();
    }

    private static Person named(String name) {
        return Person.named(new Handle(name), null);
    }

    private Person person(CheckId check, String name) {
        return world.checks().notFollowingBack(check, 100, 0).orElseThrow().people().stream()
                .map(Relation::person)
                .filter(person -> person.handle().value().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<Relation> people(CheckId check, ResultGroup group) {
        return world.checks().people(check, group, 100, 0).orElseThrow().people();
    }

    private Totals totals(CheckId check) {
        return world.checks().find(check).flatMap(Check::totals).orElseThrow();
    }

    private String written(CheckId check, Format format) throws IOException {
        var out = new ByteArrayOutputStream();
        Reports.write(
                world.checks().report(check, Locale.ENGLISH, ZoneOffset.UTC).orElseThrow(), format, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
