package io.vzaimno.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vzaimno.ServiceTest;
import io.vzaimno.accounts.Accounts;
import io.vzaimno.accounts.EntryKind;
import io.vzaimno.accounts.Introduction;
import io.vzaimno.accounts.Posting;
import io.vzaimno.accounts.UserId;
import io.vzaimno.analysis.ChangeKind;
import io.vzaimno.analysis.Relation;
import io.vzaimno.instagram.Handle;
import io.vzaimno.instagram.ListKind;
import io.vzaimno.instagram.Person;
import io.vzaimno.instagram.Relations;
import io.vzaimno.instagram.export.Export;
import io.vzaimno.instagram.export.ExportDate;
import io.vzaimno.instagram.export.ExportDate.Basis;
import io.vzaimno.instagram.export.Note;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class ExportCheckTests {

    private static final AtomicLong USERS = new AtomicLong(5000);
    private static final Instant FOLLOWED = Instant.parse("2024-03-01T10:00:00Z");

    private static final Export EXPORT = new Export(
            Optional.of(new Handle("mila")),
            Optional.of(new ExportDate(FOLLOWED, Basis.NEWEST_ENTRY)),
            new Relations(people("ann", "bob"), people("bob", "cid", "dan")),
            Set.of(new Handle("dan")),
            List.of(
                    new Note.Nameless("followers_1.json", 2, ListKind.FOLLOWERS),
                    new Note.Several(List.of("following.json", "following (1).json")),
                    new Note.NoPending("pending_follow_requests.json"),
                    new Note.Undated("followers_2.html", 7),
                    new Note.MayBeCut(ListKind.FOLLOWING, 400),
                    new Note.PartMayBeMissing("followers_1.json", 10_000, ListKind.FOLLOWERS),
                    new Note.Unjudged(),
                    new Note.Deleted(3)));

    @Autowired
    Accounts accounts;

    @Autowired
    Checks checks;

    @Autowired
    Forgetting forgetting;

    @Test
    void comparesAnExport() {
        var ann = userWith(1);

        var check = placed(checks.orderExport(ann, EXPORT, Optional.of("upload-1")));

        await().until(() -> checks.find(check.id()).orElseThrow().status() == CheckStatus.COMPLETED);
        var totals = checks.find(check.id()).orElseThrow().totals().orElseThrow();
        assertThat(totals).isEqualTo(new Totals(2, 2, 1, 1, 1, 1, 1, 0));
        assertThat(names(check, ResultGroup.NON_MUTUAL)).containsExactly("cid");
        assertThat(names(check, ResultGroup.FANS)).containsExactly("ann");
        assertThat(names(check, ResultGroup.MUTUAL)).containsExactly("bob");
        assertThat(accounts.find(ann).orElseThrow().balance()).isZero();
    }

    @Test
    void keepsTheDatesOfFollows() {
        var ann = userWith(1);

        var check = placed(checks.orderExport(ann, EXPORT, Optional.empty()));

        await().until(() ->
                checks.report(check.id(), Locale.ENGLISH, ZoneOffset.UTC).isPresent());
        var report = checks.report(check.id(), Locale.ENGLISH, ZoneOffset.UTC).orElseThrow();
        assertThat(report.comparison().nonMutual()).map(Relation::followedSince).containsExactly(FOLLOWED);
        assertThat(report.comparison().pending()).hasSize(1);
    }

    @Test
    void keepsWhatWasOddUntilTheUserIsForgotten() {
        var ann = userWith(1);

        var check = placed(checks.orderExport(ann, EXPORT, Optional.empty()));

        await().until(() ->
                checks.report(check.id(), Locale.ENGLISH, ZoneOffset.UTC).isPresent());
        assertThat(checks.notes(check.id())).isEqualTo(EXPORT.notes());
        assertThat(checks.find(check.id()).orElseThrow().exported()).isEqualTo(EXPORT.date());
        assertThat(checks.report(check.id(), Locale.ENGLISH, ZoneOffset.UTC)
                        .orElseThrow()
                        .notes())
                .isEqualTo(EXPORT.notes());
        forgetting.forget(ann);
        assertThat(checks.notes(check.id())).isEmpty();
    }

    @Test
    void saysOfNobodyThatHeIsNewlyNonMutualWhoHasNotAnsweredYet() {
        var ann = userWith(2);
        analysed(ann, Set.of(new Handle("ida")), "bob", "ida");

        var later = analysed(ann, Set.of(new Handle("dan")), "bob", "ida", "dan");

        assertThat(checks.changes(later.id()).orElseThrow().of(ChangeKind.NEWLY_NON_MUTUAL))
                .extracting(change -> change.person().handle().value())
                .containsExactly("ida");
    }

    @Test
    void chargesARepeatedOrderOnce() {
        var ann = userWith(2);

        var first = placed(checks.orderExport(ann, EXPORT, Optional.of("same")));
        var second = (Order.Placed) checks.orderExport(ann, EXPORT, Optional.of("same"));

        assertThat(second.check().id()).isEqualTo(first.id());
        assertThat(second.repeated()).isTrue();
        assertThat(accounts.find(ann).orElseThrow().balance()).isOne();
    }

    @Test
    void refusesWithoutBalanceAndStoresNothing() {
        var ann = userWith(0);

        assertThat(checks.orderExport(ann, EXPORT, Optional.empty())).isEqualTo(new Order.InsufficientBalance(0, 1));
        assertThat(checks.of(ann, 10, 0).total()).isZero();
    }

    @Test
    void refusesLiveChecksWhileThereIsNoSession() {
        var ann = userWith(1);

        assertThat(checks.order(ann, new Handle("mila"), Optional.empty()))
                .isEqualTo(new Order.SourceUnavailable(Optional.empty()));
        assertThat(accounts.find(ann).orElseThrow().balance()).isOne();
    }

    private Check analysed(UserId user, Set<Handle> pending, String... following) {
        var relations = new Relations(people("bob"), people(following));
        var export = new Export(Optional.of(new Handle("mila")), Optional.empty(), relations, pending, List.of());
        var check = placed(checks.orderExport(user, export, Optional.empty()));
        await().until(() -> checks.find(check.id()).orElseThrow().status() == CheckStatus.COMPLETED);
        return check;
    }

    private List<String> names(Check check, ResultGroup group) {
        return checks.people(check.id(), group, 10, 0).orElseThrow().people().stream()
                .map(relation -> relation.person().handle().value())
                .toList();
    }

    private static Check placed(Order order) {
        return ((Order.Placed) order).check();
    }

    private UserId userWith(int balance) {
        var user = new UserId(USERS.incrementAndGet());
        accounts.ensure(user, new Introduction(null, "Ann", null, null));
        if (balance > 0) {
            accounts.credit(user, balance, Posting.of(EntryKind.CORRECTION, "gift:" + user.value(), "gift"));
        }
        return user;
    }

    private static List<Person> people(String... names) {
        return Stream.of(names)
                .map(name -> Person.named(new Handle(name), FOLLOWED))
                .toList();
    }
}
