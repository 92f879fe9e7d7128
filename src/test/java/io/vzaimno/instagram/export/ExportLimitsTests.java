package io.vzaimno.instagram.export;

import static io.vzaimno.instagram.export.ExportFixtures.LISTS;
import static io.vzaimno.instagram.export.ExportFixtures.crowd;
import static io.vzaimno.instagram.export.ExportFixtures.export;
import static io.vzaimno.instagram.export.Readings.read;
import static io.vzaimno.instagram.export.Readings.refused;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vzaimno.instagram.export.ExportReading.Problem;
import io.vzaimno.proofs.Scale;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExportLimitsTests {

    private static byte[] spaces(int megabytes) {
        var spaces = new byte[megabytes * 1_000_000];
        Arrays.fill(spaces, (byte) ' ');
        spaces[spaces.length - 2] = '[';
        spaces[spaces.length - 1] = ']';
        return spaces;
    }

    private static ArchiveBuilder followersFile(String path, byte[] content) {
        return new ArchiveBuilder().file(path, content).file("following.json", "[]");
    }

    private static void assertTooLarge(ArchiveBuilder archive, String words) {
        var refused = refused(archive);

        assertThat(refused.problem()).as(refused.detail()).isEqualTo(Problem.TOO_LARGE);
        assertThat(refused.detail()).contains(words);
    }

    @ParameterizedTest
    @EnumSource(names = {"VALUE", "HTML_LINKS"})
    void readsHundredsOfThousandsOfPeople(ListVariant variant) {
        var people = Scale.of(20_000, 200_000);
        var archive = new ArchiveBuilder()
                .file("followers_1." + variant.extension(), variant.text("followers", crowd(0, people)))
                .file("following.json", ListVariant.TITLE.text("following", crowd(people / 2, people / 2 * 3)));

        var relations = read(archive).relations();

        assertThat(relations.followers()).hasSize(people);
        assertThat(relations.following()).hasSize(people);
    }

    @Test
    void refusesABomb() {
        assertTooLarge(followersFile("followers_1.json", spaces(20)), "followers_1.json swells");
    }

    @Test
    void refusesALongFile() {
        assertTooLarge(
                followersFile("followers_1.json", spaces(101)).stored(), "followers_1.json is longer than 100 MB");
    }

    @Test
    void refusesManyLongFiles() {
        var archive = new ArchiveBuilder()
                .stored()
                .file("followers_1.json", spaces(90))
                .file("followers_2.json", spaces(90))
                .file("following.json", spaces(30));

        assertTooLarge(archive, "more than 200 MB");
    }

    @Test
    void refusesAMillionAndOnePeople() {
        var entries = "{\"title\":\"a\"},".repeat(1_000_001);

        assertTooLarge(
                followersFile("followers_1.json", ("[" + entries + "{}]").getBytes(UTF_8))
                        .stored(),
                "1000000");
    }

    @Test
    void refusesAMillionAndOneLinksOfOneEntry() {
        var entry = "[{\"string_list_data\":[" + "{},".repeat(1_000_001) + "{}]}]";

        assertTooLarge(followersFile("followers_1.json", entry.getBytes(UTF_8)).stored(), "1000000");
    }

    @Test
    void readsAsManyPeopleAsTheMemoryHolds() {
        assertThat(ExportLimits.people(64 << 20)).isEqualTo(1_000);
        assertThat(ExportLimits.people(128 << 20)).isBetween(100_000, 200_000);
        assertThat(ExportLimits.people(256 << 20)).isBetween(400_002, 500_000);
        assertThat(ExportLimits.people(1L << 30)).isEqualTo(1_000_000);
        assertThat(ExportLimits.people(Long.MAX_VALUE)).isEqualTo(1_000_000);
    }

    @Test
    void refusesMoreThanTheMemoryHoldsAndSaysSo(@TempDir Path folder) {
        var file = export(crowd(0, 300), crowd(100, 401)).zip(folder.resolve("export.zip"));

        assertThat(readAtMost(601, file)).isInstanceOf(ExportReading.Read.class);
        assertThat(readAtMost(600, file)).isInstanceOfSatisfying(ExportReading.Refused.class, refused -> {
            assertThat(refused.problem()).isEqualTo(Problem.TOO_LARGE);
            assertThat(refused.detail())
                    .isEqualTo("The lists have more than 600 entries, and no more fit into the memory of this"
                            + " process.");
        });
    }

    @Test
    void countsAnEntryOfManyLabelsAsSeveral(@TempDir Path folder) {
        var labels = "{\"label\": \"x\", \"value\": \"ida\"},".repeat(29);
        var entry = "{\"label_values\": [" + labels + "{\"label\": \"Username\", \"value\": \"ida\"}]}";
        var file = export(List.of(), crowd(0, 1))
                .file(LISTS + "followers_2.json", "[" + entry + "]")
                .zip(folder.resolve("export.zip"));

        assertThat(readAtMost(6, file)).isInstanceOf(ExportReading.Read.class);
        assertThat(readAtMost(5, file)).isInstanceOf(ExportReading.Refused.class);
    }

    private static ExportReading readAtMost(int most, Path file) {
        return Exports.read(List.of(new ExportPart(file, "export.zip")), ExportFiles::open, most);
    }

    @Test
    void refusesTooManyFiles() {
        var archive = export(List.of(), List.of());
        for (var i = 0; i < ExportLimits.FILES; i++) {
            archive.file("media/" + i, new byte[0]);
        }

        assertTooLarge(archive, "20000 entries");
    }

    @Test
    void refusesDeepJson() {
        assertTooLarge(
                followersFile("followers_1.json", ("[".repeat(200) + "]".repeat(200)).getBytes(UTF_8)),
                "followers_1.json nests too deeply");
    }

    @Test
    void refusesAnEndlessText() {
        var text = "[{\"title\": \"" + "a".repeat(2_000_000) + "\"}]";

        assertTooLarge(followersFile("followers_1.json", text.getBytes(UTF_8)), "text without end");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "<a b=\"", "<a ", "&amp;"})
    void refusesAnEndlessPieceOfAPage(String piece) {
        var page = "<html><body>" + piece.repeat(4_000_000 / piece.length());

        assertTooLarge(
                followersFile("followers_1.html", page.getBytes(UTF_8)), "followers_1.html holds a text without end");
    }

    @Test
    void readsAWholeExportWhateverLiesBesideTheLists() {
        var random = new Random(7);
        var noise = new byte[1_000_000];
        random.nextBytes(noise);
        var archive = export(crowd(0, 5), crowd(3, 8))
                .file("media/bomb.json", spaces(50))
                .file("media/1.zip", noise);
        for (var i = 0; i < 6_000; i++) {
            archive.file("media/" + i + ".jpg", "x");
        }

        assertThat(read(archive).relations().followers()).hasSize(5);
    }

    @Test
    void skipsDeepBusinessOfOthers() {
        var archive = export(crowd(0, 5), crowd(3, 8)).file(LISTS + "blocked_profiles.json", "[".repeat(100_000));

        assertThat(read(archive).relations().following()).hasSize(5);
    }
}
