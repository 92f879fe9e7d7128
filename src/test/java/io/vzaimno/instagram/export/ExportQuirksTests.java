package io.vzaimno.instagram.export;

import static io.vzaimno.instagram.export.ExportFixtures.LISTS;
import static io.vzaimno.instagram.export.ExportFixtures.crowd;
import static io.vzaimno.instagram.export.ExportFixtures.export;
import static io.vzaimno.instagram.export.Readings.follows;
import static io.vzaimno.instagram.export.Readings.names;
import static io.vzaimno.instagram.export.Readings.read;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vzaimno.instagram.Handle;
import io.vzaimno.instagram.ListKind;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportQuirksTests {

    private static final List<Follow> SOME = crowd(0, 3);

    private static Export readFollowers(String json) {
        return read(new ArchiveBuilder().file("followers_1.json", json).file("following.json", "[]"));
    }

    @Test
    void keepsTheEarliestDateOfDuplicates() {
        var archive = new ArchiveBuilder()
                .file(
                        "followers_1.json",
                        ListVariant.VALUE.text(
                                "followers",
                                List.of(
                                        Follow.of("Ida.Moor", 0),
                                        Follow.of("kim", 1_600_000_000),
                                        Follow.of("ida.moor", 1_700_000_000))))
                .file(
                        "followers_2.json",
                        ListVariant.VALUE.text(
                                "followers",
                                List.of(Follow.of("IDA.MOOR", 1_650_000_000), Follow.of("kim", 1_700_000_000))))
                .file("following.json", "[]");

        var export = read(archive);

        assertThat(follows(export.relations().followers()))
                .containsExactly(Follow.of("ida.moor", 1_650_000_000), Follow.of("kim", 1_600_000_000));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"title\": \"kim\"}",
                "{\"title\": \"kim\", \"string_list_data\": []}",
                "{\"title\": \" @Kim \", \"string_list_data\": [{\"timestamp\": 0}]}",
                "{\"title\": \"\", \"string_list_data\": [{\"value\": \" @KIM \"}]}",
                "{\"string_list_data\": [{\"href\": \"https://www.instagram.com/_u/k%69m\"}]}",
                "{\"string_list_data\": [{\"href\": \"http://instagram.com/kim/\", \"value\": null}]}",
                "{\"title\": \"No name\", \"string_list_data\": [{\"value\": \"nor this\", \"href\": \"https://m.instagram.com/kim?x=/y\"}]}",
                "{\"title\": \"somebody_else\", \"string_list_data\": [{\"value\": \"kim\", \"href\": \"https://evil.example/x\"}]}",
                "{\"__proto__\": {\"a\": [1]}, \"constructor\": [[]], \"title\": \"kim\"}",
                "{\"title\": \"kim\", \"string_list_data\": {\"value\": \"kim\"}}",
                "{\"label_values\": [{\"label\": \"Username\", \"value\": \"kim\"}, {\"label\": \"URL\", \"value\": \"linktr.ee\"}]}"
            })
    void findsTheNameWhereverItIs(String entry) {
        var export = readFollowers("[" + entry + "]");

        assertThat(follows(export.relations().followers())).containsExactly(Follow.of("kim", 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1700000000", "1700000000000", "\"1700000000\"", "1.7e9"})
    void readsDatesInSecondsAndMilliseconds(String stamp) {
        var export = readFollowers("[{\"string_list_data\": [{\"value\": \"kim\", \"timestamp\": " + stamp + "}]}]");

        assertThat(follows(export.relations().followers())).containsExactly(Follow.of("kim", 1_700_000_000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-5", "null", "\"\"", "{}", "[1]", "99999999999999999999999", "true", "1e300"})
    void keepsPeopleWhoseDateCannotBeRead(String stamp) {
        var export = readFollowers("[{\"string_list_data\": [{\"timestamp\": " + stamp + ", \"value\": \"kim\"}]}]");

        assertThat(follows(export.relations().followers())).containsExactly(Follow.of("kim", 0));
    }

    @Test
    void countsDeletedAccountsWithoutListingThem() {
        var archive = export(
                List.of(Follow.of("kim", 0), Follow.of("__deleted__0001", 0)),
                List.of(
                        Follow.of("__deleted__0001", 0),
                        Follow.of("__deleted__" + "f".repeat(32), 0),
                        Follow.of("ida.moor", 0)));

        var export = read(archive);

        assertThat(names(export.relations().followers())).containsExactly("kim");
        assertThat(names(export.relations().following())).containsExactly("ida.moor");
        assertThat(export.deleted()).isEqualTo(2);
        assertThat(export.notes()).containsExactly(new Note.Deleted(2));
    }

    @Test
    void countsEntriesThatNameNobody() {
        var export = readFollowers("""
                [{"title": "kim"}, {"title": "ida"}, {"title": ""}, {"title": "tom"}, 7]""");

        assertThat(export.relations().followers()).hasSize(3);
        assertThat(export.notes()).containsExactly(new Note.Nameless("followers_1.json", 2, ListKind.FOLLOWERS));
    }

    @Test
    void ignoresListsThatSayNothingOfFollows() {
        var others = crowd(100, 200);
        var archive = export(SOME, SOME)
                .file(LISTS + "recent_follow_requests.json", ListVariant.LABELS.text("x", others))
                .file(LISTS + "recently_unfollowed_profiles.json", ListVariant.LABELS.text("x", others))
                .file(LISTS + "follow_requests_you've_received.json", ListVariant.LABELS.text("x", others))
                .file(LISTS + "blocked_profiles.json", "not even JSON")
                .file(LISTS + "following_hashtags.json", ListVariant.TITLE.text("x", others))
                .file("your_instagram_activity/threads/following.json", ListVariant.TITLE.text("x", others))
                .file("your_instagram_activity/text_post_app/followers_1.json", ListVariant.TITLE.text("x", others))
                .file("media/following.jpg", new byte[10]);

        var export = read(archive);

        assertThat(follows(export.relations().followers())).isEqualTo(SOME);
        assertThat(follows(export.relations().following())).isEqualTo(SOME);
        assertThat(export.pending()).isEmpty();
        assertThat(export.notes()).isEmpty();
    }

    @Test
    void recognisesAThreadsListByItsWrapper() {
        var archive = export(SOME, SOME)
                .file("following.json", "{\"text_post_app_text_post_app_following\": [{\"title\": \"stranger\"}]}");

        var export = read(archive);

        assertThat(follows(export.relations().following())).isEqualTo(SOME);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "null", "<html></html>", "not json", "[{\"a\": 1}]", "{\"x\": {\"y\": 1}}"})
    void saysThatPendingRequestsCouldNotBeRead(String text) {
        var archive = export(SOME, SOME).file(LISTS + "pending_follow_requests.json", text);

        var export = read(archive);

        assertThat(export.pending()).isEmpty();
        assertThat(export.notes()).containsExactly(new Note.NoPending(LISTS + "pending_follow_requests.json"));
    }

    @Test
    void understandsAByteOrderMark() {
        var export = readFollowers("\uFEFF" + ListVariant.VALUE.text("followers", SOME));

        assertThat(follows(export.relations().followers())).isEqualTo(SOME);
    }

    @Test
    void readsAWrapperAmongOtherFields() {
        var export = readFollowers("""
                {"version": 3, "about": {"tool": "x"}, "relationships_followers": [{"title": "kim"}], "tags": ["a", "b"]}""");

        assertThat(names(export.relations().followers())).containsExactly("kim");
    }

    @Test
    void takesAWrapperWithATitleForAWrapper() {
        var export = readFollowers("""
                {"title": "followers", "timestamp": 1700000000, "relationships_followers": [{"title": "kim"}]}""");

        assertThat(names(export.relations().followers())).containsExactly("kim");
    }

    @Test
    void readsSeveralPeopleOfOneEntry() {
        var export = readFollowers("""
                [{"title": "", "timestamp": 1700000000, "string_list_data": [{"value": "kim"}, {"value": "ida"}]}]""");

        assertThat(follows(export.relations().followers()))
                .containsExactly(Follow.of("kim", 1_700_000_000), Follow.of("ida", 1_700_000_000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{\"relationships_followers\": []}", " [ \n ] "})
    void takesAnEmptyListForEmpty(String json) {
        var export = readFollowers(json);

        assertThat(export.relations().followers()).isEmpty();
    }

    @Test
    void knowsTheOwnerByTheNameOfTheArchive(@TempDir Path folder) {
        var archive = export(SOME, SOME);

        assertThat(read(archive.zip(folder.resolve("instagram-Ida.Moor-2026-08-12-Kx81mQzT (1).zip")))
                        .account())
                .contains(new Handle("ida.moor"));
        assertThat(read(archive.zip(folder.resolve("holiday.zip"))).account()).isEmpty();
    }

    @Test
    void knowsTheOwnerByTheFolderInside() {
        var export = read(new ArchiveBuilder()
                .file("instagram-ida.moor-2026-08-12-Kx81mQzT/followers_1.json", "[]")
                .file("instagram-ida.moor-2026-08-12-Kx81mQzT/following.json", "[]"));

        assertThat(export.account()).contains(new Handle("ida.moor"));
    }

    @Test
    void readsTwoThousandPartsBesideMedia() {
        var archive = new ArchiveBuilder().file("following.json", "[]");
        for (var part = 1; part <= 1000; part++) {
            archive.file("followers_" + part + ".json", ListVariant.VALUE.text("x", crowd(part, part + 1)));
            archive.file("media/" + part + ".jpg", "x".getBytes(UTF_8));
        }

        var export = read(archive);

        assertThat(follows(export.relations().followers())).isEqualTo(crowd(1, 1001));
    }
}
