package io.vzaimno.instagram.export;

import static io.vzaimno.instagram.export.ExportFixtures.LISTS;
import static io.vzaimno.instagram.export.ExportFixtures.crowd;
import static io.vzaimno.instagram.export.Readings.follows;
import static io.vzaimno.instagram.export.Readings.read;
import static io.vzaimno.instagram.export.Readings.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.vzaimno.instagram.Handle;
import io.vzaimno.instagram.export.ExportReading.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Exports that came in several archives. */
class ExportPartsTests {

    private static final List<Follow> FOLLOWERS = crowd(0, 12);
    private static final List<Follow> FOLLOWING = crowd(4, 20);

    @TempDir
    Path folder;

    private Path followers(String name) {
        return new ArchiveBuilder()
                .file(LISTS + "followers_1.json", ListVariant.VALUE.text("followers", FOLLOWERS))
                .zip(folder.resolve(name));
    }

    private Path following(String name) {
        return new ArchiveBuilder()
                .file(LISTS + "following.json", ListVariant.TITLE.text("following", FOLLOWING))
                .zip(folder.resolve(name));
    }

    private Path media(String name) {
        return new ArchiveBuilder().file("media/posts/1.jpg", new byte[9]).zip(folder.resolve(name));
    }

    @Test
    void areReadTogetherInAnyOrder() {
        var parts = List.of(followers("a.zip"), media("b.zip"), following("c.zip"));

        for (var order : List.of(parts, parts.reversed())) {
            var export = read(order.toArray(Path[]::new));

            assertThat(follows(export.relations().followers())).isEqualTo(FOLLOWERS);
            assertThat(follows(export.relations().following())).isEqualTo(FOLLOWING);
            assertThat(export.notes()).isEmpty();
        }
    }

    @Test
    void mayBeFolders() throws IOException {
        var unpacked = new ArchiveBuilder()
                .file("instagram-ida.moor-2026-08-12-Kx81mQzT/" + LISTS + "following.json", "[]")
                .folder(Files.createDirectory(folder.resolve("unpacked")));

        var export = read(followers("instagram-ida.moor-2026-08-12-Ab.zip"), unpacked);

        assertThat(export.account()).contains(new Handle("ida.moor"));
        assertThat(export.date().orElseThrow().day()).isEqualTo(LocalDate.of(2026, 8, 12));
        assertThat(export.relations().followers()).hasSize(12);
    }

    @Test
    void mayHoldPartsOfOneList() {
        var second = new ArchiveBuilder()
                .file(LISTS + "followers_2.json", ListVariant.VALUE.text("followers", crowd(50, 60)))
                .file(LISTS + "following.json", "[]")
                .zip(folder.resolve("b.zip"));

        assertThat(read(second, followers("a.zip")).relations().followers()).hasSize(22);
        assertThat(refused(second).problem()).isEqualTo(Problem.SHARD_MISSING);
    }

    @Test
    void countOnceWhereTheyAreGivenTwice() throws IOException {
        var first = followers("a.zip");
        var again =
                Files.copy(first, Files.createDirectory(folder.resolve("copy")).resolve("a.zip"));

        var export = read(first, following("b.zip"), again, first);

        assertThat(follows(export.relations().followers())).isEqualTo(FOLLOWERS);
        assertThat(export.notes()).isEmpty();
    }

    @Test
    void areRefusedIfTheyContradictEachOther() {
        var other = new ArchiveBuilder()
                .file(LISTS + "followers_1.json", ListVariant.VALUE.text("followers", crowd(5, 9)))
                .zip(folder.resolve("other.zip"));

        var refused = refused(followers("a.zip"), following("b.zip"), other);

        assertThat(refused.problem()).isEqualTo(Problem.SEVERAL_EXPORTS);
        assertThat(refused.detail()).contains("a.zip", "other.zip", "followers_1.json");
    }

    @Test
    void areRefusedIfTheyAreOfDifferentAccounts() {
        var refused = refused(
                followers("instagram-ida.moor-2026-08-12-Ab.zip"), following("instagram-tom_reed-2026-08-12-Cd.zip"));

        assertThat(refused.problem()).isEqualTo(Problem.SEVERAL_OWNERS);
        assertThat(refused.detail()).contains("@ida.moor", "@tom_reed");
    }

    @Test
    void areRefusedIfTheirPagesNameDifferentAccounts() {
        var page = ListVariant.HTML_HEADINGS.text("following", FOLLOWING);
        var idas = new ArchiveBuilder().file("following.html", page).zip(folder.resolve("a.zip"));
        var kims = new ArchiveBuilder()
                .file("followers_1.html", page.replace("ida.moor", "kim"))
                .zip(folder.resolve("b.zip"));

        assertThat(refused(idas, kims).problem()).isEqualTo(Problem.SEVERAL_OWNERS);
    }

    @ParameterizedTest
    @CsvSource({"2026-08-11, false", "2026-08-12, false", "2026-08-13, false", "2026-08-14, true", "2025-08-12, true"})
    void areRefusedIfTheyWereMadeOnDifferentDays(String day, boolean isRefused) {
        var first = followers("instagram-ida.moor-2026-08-12-Ab.zip");
        var second = following("instagram-ida.moor-" + day + "-Cd.zip");

        if (isRefused) {
            assertThat(refused(first, second).problem()).isEqualTo(Problem.SEVERAL_EXPORTS);
        } else {
            assertThat(read(first, second).relations().following())
                    .isEqualTo(read(second, first).relations().following());
        }
    }

    @Test
    void sayWhichOfThemIsBad() throws IOException {
        var bad = Files.write(folder.resolve("bad.zip"), new byte[] {'P', 'K', 3, 4});

        assertThat(refused(followers("a.zip"), bad).detail()).startsWith("bad.zip: ");
        assertThat(refused(followers("a.zip"), folder.resolve("none.zip")).detail())
                .isEqualTo("There is no file or folder none.zip.");
    }

    @Test
    void lackAListTogether() {
        assertThat(refused(followers("a.zip"), media("b.zip")).problem()).isEqualTo(Problem.FOLLOWING_MISSING);
        assertThat(refused(media("a.zip"), media("b.zip")).problem()).isEqualTo(Problem.LISTS_MISSING);
    }

    @Test
    void areNotTooMany() {
        var many = Collections.nCopies(ExportLimits.PARTS + 1, media("a.zip"));

        assertThat(refused(many.toArray(Path[]::new)).problem()).isEqualTo(Problem.TOO_LARGE);
    }

    @Test
    void doNotHideAnExportOfThreads() {
        var threads = new ArchiveBuilder()
                .file("your_instagram_activity/threads/followers.json", ListVariant.VALUE.text("x", FOLLOWERS))
                .zip(folder.resolve("threads.zip"));
        var wrapped = new ArchiveBuilder()
                .file("followers.json", "{\"text_post_app_text_post_app_followers\": []}")
                .file("following.json", "{\"text_post_app_text_post_app_following\": []}")
                .zip(folder.resolve("wrapped.zip"));

        assertThat(refused(threads).problem()).isEqualTo(Problem.THREADS_ONLY);
        assertThat(refused(wrapped).problem()).isEqualTo(Problem.THREADS_ONLY);
        assertThat(refused(wrapped).explanation()).contains("Threads", "Instagram profile");
        assertThat(read(threads, followers("a.zip"), following("b.zip"))
                        .relations()
                        .followers())
                .hasSize(12);
    }

    @Test
    void areNotMisledByForeignFiles() {
        var pages = new ArchiveBuilder()
                .file(LISTS + "followers_1.html", ListVariant.HTML_LINKS.text("followers", FOLLOWERS))
                .file(LISTS + "following.html", ListVariant.HTML_HEADINGS.text("following", FOLLOWING))
                .file("apps_and_websites/connections.json", "{\"apps\": [1]}")
                .file(LISTS + "custom_lists.json", "{\"relationships_custom_lists\": \"?\"}")
                .file("preferences/settings.json", "not JSON")
                .zip(folder.resolve("a.zip"));

        var export = read(pages);

        assertThat(export.relations().followers()).hasSize(12);
        assertThat(export.notes()).isEmpty();
    }
}
