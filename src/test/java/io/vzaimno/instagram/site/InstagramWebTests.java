package io.vzaimno.instagram.site;

import static io.vzaimno.instagram.ListKind.FOLLOWERS;
import static io.vzaimno.instagram.ListKind.FOLLOWING;
import static org.assertj.core.api.Assertions.assertThat;

import io.vzaimno.instagram.Handle;
import io.vzaimno.instagram.ListKind;
import io.vzaimno.instagram.Person;
import io.vzaimno.instagram.site.Answer.Got;
import io.vzaimno.instagram.site.Answer.Refused;
import io.vzaimno.sim.instagram.CursorStyle;
import io.vzaimno.sim.instagram.EndStyle;
import io.vzaimno.sim.instagram.IdStyle;
import io.vzaimno.sim.instagram.InstagramSimulator;
import io.vzaimno.sim.instagram.Matching;
import io.vzaimno.sim.instagram.Member;
import io.vzaimno.sim.instagram.Position;
import io.vzaimno.sim.instagram.Quirk;
import io.vzaimno.sim.instagram.SimProfile;
import io.vzaimno.sim.instagram.SimSession;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class InstagramWebTests {

    private final InstagramSimulator instagram = InstagramSimulator.start();
    private final SimProfile mila = instagram
            .profile("mila")
            .fullName("Mila 🌍")
            .followers(130)
            .following(120)
            .mutual(70);
    private final SimSession login = instagram.login("viewer");
    private final List<Session> renewed = new ArrayList<>();
    private Session session = Session.parse(login.id()).orElseThrow();

    @AfterEach
    void stop() {
        instagram.close();
    }

    @Test
    void readsTheListsOfPrivateAccountsThatLetItIn() {
        var stranger = instagram.profile("shy").hidden().followers("a");
        var friend = instagram.profile("friend").hidden().followers("viewer", "b");

        assertThat(web().page(session, account(stranger), FOLLOWERS, Optional.empty()))
                .isEqualTo(refused(new Refusal.PrivateAccount()));
        assertThat(walk(friend, FOLLOWERS)).extracting(Person::key).isEqualTo(keys(friend, FOLLOWERS));
    }

    @ParameterizedTest
    @MethodSource("stylesOfLists")
    void readsAListToItsEndInAllItsForms(CursorStyle cursors, EndStyle end, IdStyle ids) {
        instagram.habits().cursors(cursors).end(end).ids(ids);

        assertThat(walk(mila, FOLLOWERS)).extracting(Person::key).isEqualTo(keys(mila, FOLLOWERS));
        assertThat(walk(mila, FOLLOWING)).extracting(Person::key).isEqualTo(keys(mila, FOLLOWING));
        assertThat(instagram.traffic().overlaps()).isEmpty();
    }

    static Stream<Arguments> stylesOfLists() {
        return Stream.of(CursorStyle.values())
                .flatMap(cursors -> Stream.of(EndStyle.values())
                        .flatMap(end -> Stream.of(IdStyle.values()).map(ids -> Arguments.of(cursors, end, ids))));
    }

    @Test
    void takesPeopleAsTheyAre() {
        var shown = mila.people(FOLLOWING).getFirst();

        var person = got(web().page(session, account(mila), FOLLOWING, Optional.empty()))
                .people()
                .getFirst();

        assertThat(person)
                .isEqualTo(new Person(
                        shown.pk(),
                        new Handle(shown.name()),
                        shown.fullName(),
                        "https://avatars.invalid/%s.jpg?expires=soon".formatted(shown.pk()),
                        shown.isPrivate(),
                        shown.isVerified(),
                        null));
    }

    @Test
    void aPageTellsWhenInstagramShowsNoMore() {
        mila.capped();

        var page = got(web().page(session, account(mila), FOLLOWERS, Optional.empty()));

        assertThat(page.capped()).isTrue();
        assertThat(page.people()).hasSize(50);
        assertThat(page.next()).isEmpty();
    }

    @Test
    void aPageTellsWhenItIsCutShort() {
        instagram.when(Matching.list(FOLLOWERS).page(Position.FIRST)).then(Quirk.P3);

        var page = got(web().page(session, account(mila), FOLLOWERS, Optional.empty()));

        assertThat(page.cutShort()).isTrue();
        assertThat(page.next()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"P12", "P13"})
    void doesNotTrustAPageThatIsNotWhole(Quirk quirk) {
        for (var form : quirk.variants()) {
            instagram.calm();
            instagram.when(Matching.any()).then(form);

            var answer = web().page(session, account(mila), FOLLOWING, Optional.empty());

            assertThat(refusal(answer)).isInstanceOf(Refusal.Unavailable.class);
        }
    }

    @Test
    void doesNotTakeTheGroupsBesideAListForPartsOfIt() {
        instagram.when(Matching.any()).then(Quirk.P19);

        assertThat(walk(mila, FOLLOWING)).extracting(Person::key).isEqualTo(keys(mila, FOLLOWING));
    }

    @Test
    void searchesWithinAList() {
        var wanted = mila.people(FOLLOWING).get(100);

        var found = got(web().search(session, account(mila), FOLLOWING, wanted.name()));
        var notFound = got(web().search(session, account(mila), FOLLOWING, "nobody_at_all"));

        assertThat(found.people()).extracting(Person::key).contains(wanted.pk());
        assertThat(notFound.people()).isEmpty();
    }

    @Test
    void asksAsTheWebSiteDoes() {
        got(web().page(session, account(mila), FOLLOWERS, Optional.empty()));

        var seen = instagram.traffic().last();
        assertThat(seen.header("referer")).isEqualTo(instagram.url() + "/mila/");
        assertThat(seen.header("user-agent")).isEqualTo("Mozilla/5.0 (compatible; Vzaimno)");
        assertThat(seen.header("cookie")).contains("ds_user_id=" + session.account());
        assertThat(seen.header("x-ig-www-claim")).isEqualTo("0");
        assertThat(seen.header("x-requested-with")).isEqualTo("XMLHttpRequest");
    }

    @Test
    void followsTheRenewalOfItsProofs() {
        got(web().ownList(session));
        session = renewed.getLast();
        login.renew();
        got(web().ownList(session));
        session = renewed.getLast();

        got(web().ownList(session));

        var seen = instagram.traffic().last();
        assertThat(renewed).hasSize(2);
        assertThat(seen.sessionId()).isEqualTo(login.id());
        assertThat(seen.header("x-csrftoken")).startsWith("csrf");
        assertThat(seen.header("x-ig-www-claim")).startsWith("hmac.");
    }

    @Test
    void anotherAddressMayHaveAPathOfItsOwn() {
        var properties =
                Settings.usual().at(instagram.url().resolve("/mirror/")).properties();
        var mirrored = new InstagramWeb(properties, (_, _) -> {}, Clock.systemUTC());

        mirrored.byNumber(Door.INFO, session, session.account());

        assertThat(instagram.traffic().last().path()).isEqualTo("/mirror/api/v1/users/" + session.account() + "/info/");
    }

    @Test
    void aBrowserThatDoesNotFitIsAMisconfiguration() {
        var mobile = Settings.usual().at(instagram.url()).userAgent("Instagram 300.0 Android");
        var web = new InstagramWeb(mobile.properties(), (_, _) -> {}, Clock.systemUTC());

        assertThat(web.ownList(session)).isEqualTo(refused(new Refusal.Misconfigured("useragent mismatch")));
    }

    private InstagramWeb web() {
        var properties = Settings.usual().at(instagram.url()).properties();
        return new InstagramWeb(properties, (_, after) -> renewed.add(after), Clock.systemUTC());
    }

    private List<Person> walk(SimProfile profile, ListKind list) {
        var people = new ArrayList<Person>();
        var requests = instagram.traffic().requests().size();
        var pages = 0;
        var cursor = Optional.<Cursor>empty();
        do {
            var page = got(web().page(session, account(profile), list, cursor));
            people.addAll(page.people());
            cursor = page.next();
            pages++;
        } while (cursor.isPresent());
        assertThat(instagram.traffic().requests()).hasSize(requests + pages);
        return people;
    }

    private static InstagramAccount account(SimProfile profile) {
        return new InstagramAccount(
                new AccountId(profile.member().pk()),
                new Handle(profile.member().name()));
    }

    private static List<String> keys(SimProfile profile, ListKind list) {
        return profile.people(list).stream().map(Member::pk).toList();
    }

    private static <T> T got(Answer<T> answer) {
        assertThat(answer).isInstanceOf(Got.class);
        return ((Got<T>) answer).value();
    }

    private static <T> Refusal refusal(Answer<T> answer) {
        return ((Refused<T>) answer).refusal();
    }

    private static <T> Answer<T> refused(Refusal refusal) {
        return new Refused<>(refusal);
    }
}
