package io.vzaimno.instagram.export;

import static io.vzaimno.instagram.export.ExportFixtures.LISTS;
import static io.vzaimno.instagram.export.ExportFixtures.crowd;
import static io.vzaimno.instagram.export.ExportFixtures.export;
import static io.vzaimno.instagram.export.Readings.follows;
import static io.vzaimno.instagram.export.Readings.names;
import static io.vzaimno.instagram.export.Readings.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.vzaimno.instagram.Handle;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExportVariantsTests {

    private static final List<Follow> ONE = List.of(Follow.of("ida.moor", 1_700_000_040));
    private static final List<Follow> FEW = List.of(
            Follow.of("ida.moor", 1_700_000_040),
            Follow.of("tom_reed", 0),
            Follow.of("x.7", 1_499_999_940),
            Follow.of("_under_", 1_770_581_820));
    private static final List<Follow> OTHERS = List.of(Follow.of("tom_reed", 1_600_000_020), Follow.of("kim", 0));

    @ParameterizedTest
    @EnumSource
    void readsEveryVariantOfFollowers(ListVariant variant) {
        var archive = new ArchiveBuilder()
                .file(LISTS + "followers_1." + variant.extension(), variant.text("followers", FEW))
                .file(LISTS + "following.json", ListVariant.TITLE.text("following", OTHERS));

        var export = read(archive);

        assertThat(follows(export.relations().followers())).isEqualTo(FEW);
        assertThat(follows(export.relations().following())).isEqualTo(OTHERS);
        assertThat(export.notes()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void readsEveryVariantOfFollowing(ListVariant variant) {
        var archive = new ArchiveBuilder()
                .file(LISTS + "followers_1.json", ListVariant.VALUE.text("followers", OTHERS))
                .file(LISTS + "following." + variant.extension(), variant.text("following", FEW));

        var export = read(archive);

        assertThat(follows(export.relations().followers())).isEqualTo(OTHERS);
        assertThat(follows(export.relations().following())).isEqualTo(FEW);
    }

    @ParameterizedTest
    @EnumSource
    void readsEveryVariantOfPendingRequests(ListVariant variant) {
        var archive = export(FEW, OTHERS)
                .file(
                        LISTS + "pending_follow_requests." + variant.extension(),
                        variant.text("follow_requests_sent", FEW));

        var export = read(archive);

        assertThat(export.pending())
                .extracting(Handle::value)
                .containsExactlyInAnyOrder("ida.moor", "tom_reed", "x.7", "_under_");
    }

    @ParameterizedTest
    @EnumSource
    void readsAListOfOne(ListVariant variant) {
        var archive = new ArchiveBuilder()
                .file(LISTS + "followers_1." + variant.extension(), variant.text("followers", ONE))
                .file(LISTS + "following.json", "[]");

        var export = read(archive);

        assertThat(follows(export.relations().followers())).isEqualTo(ONE);
        assertThat(export.relations().following()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"VALUE", "TITLE", "LABELS", "RUSSIAN_LABELS", "NESTED_LABELS"})
    void readsASingleEntryWithoutItsArray(ListVariant variant) {
        var entry = variant.entry(ONE.getFirst());
        var archive = new ArchiveBuilder()
                .file(LISTS + "followers_1.json", entry)
                .file(LISTS + "following.json", "{\"relationships_following\": " + entry + "}");

        var export = read(archive);

        assertThat(follows(export.relations().followers())).isEqualTo(ONE);
        assertThat(follows(export.relations().following())).isEqualTo(ONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "followers_and_following/",
                "connections/followers_and_following/",
                "instagram-ida.moor-2026-08-12-Kx81mQzT/connections/followers_and_following/",
                "Connections/Followers_And_Following/",
                "a/b/c/d/"
            })
    void findsTheListsInAnyFolder(String folder) {
        var archive = new ArchiveBuilder()
                .file(folder + "Followers_1.JSON", ListVariant.VALUE.text("followers", FEW))
                .file(folder + "FOLLOWING.json", ListVariant.VALUE.text("following", OTHERS))
                .file("__MACOSX/" + folder + "._following.json", "\0\0not json")
                .file("__MACOSX/" + folder + "following.json", "\0\0not json");

        var export = read(archive);

        assertThat(follows(export.relations().followers())).isEqualTo(FEW);
        assertThat(follows(export.relations().following())).isEqualTo(OTHERS);
    }

    @Test
    void readsTheFormOf2021() {
        var archive = new ArchiveBuilder()
                .file("followers_and_following/followers.json", ListVariant.WRAPPED.text("followers", FEW))
                .file("followers_and_following/following.json", ListVariant.WRAPPED.text("following", OTHERS));

        var export = read(archive);

        assertThat(follows(export.relations().followers())).isEqualTo(FEW);
        assertThat(follows(export.relations().following())).isEqualTo(OTHERS);
    }

    @Test
    void readsTheSingleFileOf2018() {
        var archive = new ArchiveBuilder().file("connections.json", """
                {"blocked_users": {"nobody": "2019-01-31T12:00:00"},
                 "follow_requests_sent": {"slow.one": "2019-05-01T00:00:00"},
                 "followers": {"ida.moor": "2019-01-31T12:00:00", "Tom_Reed": "2018-12-31T23:59:59+00:00", "kim": null},
                 "following": {"kim": "some day", "slow.one": "2019-05-01T00:00:00.123456+02:00"},
                 "dismissed_suggested_users": {}}""");

        var export = read(archive);

        assertThat(follows(export.relations().followers()))
                .containsExactly(
                        Follow.of("ida.moor", 1_548_936_000),
                        Follow.of("tom_reed", 1_546_300_799),
                        Follow.of("kim", 0));
        assertThat(names(export.relations().following())).containsExactly("kim", "slow.one");
        assertThat(export.pending()).containsExactly(new Handle("slow.one"));
    }

    @Test
    void putsPartsTogetherByNumber() {
        var archive = new ArchiveBuilder().file(LISTS + "following_1.json", "[]");
        for (var part : List.of(10, 2, 7, 1, 12, 3, 5, 4, 11, 6, 9, 8)) {
            archive.file(
                    LISTS + "followers_" + part + ".json",
                    ListVariant.VALUE.text("followers", crowd(part * 10, part * 10 + 10)));
        }

        var export = read(archive);

        assertThat(follows(export.relations().followers())).isEqualTo(crowd(10, 130));
    }

    @Test
    void readsPartsOfDifferentForms() {
        var archive = new ArchiveBuilder()
                .file(LISTS + "followers_1.json", ListVariant.VALUE.text("followers", FEW))
                .file(LISTS + "followers_2.html", ListVariant.HTML_LINKS.text("followers", crowd(0, 5)))
                .file("followers_and_following/following.html", ListVariant.HTML_HEADINGS.text("following", OTHERS));

        var export = read(archive);

        assertThat(export.relations().followers()).hasSize(9);
        assertThat(follows(export.relations().following())).isEqualTo(OTHERS);
    }

    @Test
    void readsTheSameListInTwoFormsOnce() {
        var archive = export(FEW, OTHERS)
                .file("followers_and_following/followers.json", ListVariant.WRAPPED.text("followers", FEW))
                .file(LISTS + "following.html", ListVariant.HTML_HEADINGS.text("following", OTHERS));

        var export = read(archive);

        assertThat(follows(export.relations().followers())).containsExactlyInAnyOrderElementsOf(FEW);
        assertThat(follows(export.relations().following())).containsExactlyInAnyOrderElementsOf(OTHERS);
        assertThat(export.notes()).hasSize(2).allMatch(Note.Several.class::isInstance);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"following (1).json", "following(2).json", "following - Copy.json", "Following copy 3.JSON"})
    void readsRenamedCopies(String name) {
        var archive = new ArchiveBuilder()
                .file("followers_1 (1).json", ListVariant.VALUE.text("followers", FEW))
                .file(name, ListVariant.TITLE.text("following", OTHERS));

        var export = read(archive);

        assertThat(follows(export.relations().following())).isEqualTo(OTHERS);
    }

    @Test
    void readsAnUnpackedFolderLikeItsArchive(@TempDir Path folder) {
        var fromArchive = read(ExportFixtures.writeSample(folder));

        var fromFolder = read(ExportFixtures.sample().folder(folder.resolve("instagram-ida.moor-2026-08-12-Kx81mQzT")));

        assertThat(fromFolder).isEqualTo(fromArchive);
    }

    @Test
    void readsTheSample(@TempDir Path folder) {
        var export = read(ExportFixtures.writeSample(folder));

        assertThat(export.account()).contains(new Handle("ida.moor"));
        assertThat(export.relations().followers()).hasSize(399).allMatch(person -> person.since() != null);
        assertThat(export.relations().following()).hasSize(449).allMatch(person -> person.since() != null);
        assertThat(export.pending()).hasSize(5);
        assertThat(export.deleted()).isEqualTo(3);
        assertThat(export.notes()).containsExactly(new Note.Deleted(3));
    }
}
