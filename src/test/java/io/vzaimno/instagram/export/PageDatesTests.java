package io.vzaimno.instagram.export;

import static io.vzaimno.instagram.export.ExportFixtures.crowd;
import static io.vzaimno.instagram.export.Readings.names;
import static io.vzaimno.instagram.export.Readings.read;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.vzaimno.instagram.Person;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The dates of lists that are web pages: in any language, and always eight hours behind UTC. */
class PageDatesTests {

    private static final List<Follow> SOME = crowd(0, 3);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Jan 31, 2026 11:30 pm  | 2026-02-01T07:30:00Z",
                "Jul 31, 2026 11:30 pm  | 2026-08-01T07:30:00Z",
                "Nov 01, 2026 1:30 am   | 2026-11-01T09:30:00Z",
                "Mar 08, 2026 2:30 am   | 2026-03-08T10:30:00Z",
                "Dec 31, 2025 12:05 am  | 2025-12-31T08:05:00Z",
                "Dec 31, 2025 12:05 pm  | 2025-12-31T20:05:00Z",
                "8月 10, 2026 6:32 PM   | 2026-08-11T02:32:00Z",
                "ago 10, 2026 4:38 da manhã  | 2026-08-10T12:38:00Z",
                "set 10, 2026 4:38 da tarde  | 2026-09-11T00:38:00Z",
                "Mai 10, 2026 18:32     | 2026-05-11T02:32:00Z"
            })
    void areEightHoursBehindAllYear(String written, Instant moment) {
        for (var head : List.of(
                "<header><h1>Followers</h1></header>",
                "<header><h1>Followers</h1><aside><time datetime=\"2026-08-12T05:03Z\">Tuesday, August 11, 2026 at 22:03"
                        + " UTC</time></aside></header>",
                "<header><h1>Followers</h1><aside><time datetime=\"2026-08-12T05:03Z\">August 12, 2026 at 2:03 AM UTC</time>"
                        + "</aside></header>")) {
            var export = read(new ArchiveBuilder()
                    .file(
                            "followers_1.html",
                            "<html><body>" + head + "<main>" + entry("kim", written) + "</main></body></html>")
                    .file("following.json", "[]"));

            assertThat(export.relations().followers()).extracting(Person::since).containsExactly(moment);
        }
    }

    @Test
    void tellTheirLanguageByAllPagesTogether() {
        var export = read(new ArchiveBuilder()
                .file(
                        "followers_1.html",
                        page(entry("kim", "lis 10, 2025 6:32 pm"), entry("ida", "lip 10, 2025 6:32 pm")))
                .file("following.html", page(entry("tom", "gru 10, 2025 6:32 pm"))));

        assertThat(export.relations().followers())
                .extracting(Person::since)
                .containsExactly(Instant.parse("2025-11-11T02:32:00Z"), Instant.parse("2025-07-11T02:32:00Z"));
        assertThat(export.notes()).isEmpty();
    }

    @Test
    void stayUnreadWhereTheLanguagesContradictEachOther() {
        var export = read(new ArchiveBuilder()
                .file("followers_1.html", page(entry("kim", "lis 10, 2025 6:32 pm")))
                .file("following.html", page(entry("tom", "lip 10, 2025 6:32 pm"))));

        assertThat(names(export.relations().followers())).containsExactly("kim");
        assertThat(export.relations().followers()).extracting(Person::since).containsOnlyNulls();
        assertThat(export.notes())
                .containsExactly(new Note.Undated("followers_1.html", 1), new Note.Undated("following.html", 1));
    }

    @Test
    void stayUnreadOnAPageOfAnUnknownLanguageOnly() {
        var strange = ListVariant.HTML_LINKS
                .text("followers", SOME)
                .replaceAll("<div>\\w{3} (\\d\\d), 2", "<div>Brachet $1, 2");

        var export = read(new ArchiveBuilder()
                .file("followers_1.html", strange)
                .file("following.html", ListVariant.HTML_HEADINGS.text("following", SOME)));

        assertThat(export.relations().followers())
                .hasSize(3)
                .extracting(Person::since)
                .containsOnlyNulls();
        assertThat(export.relations().following()).extracting(Person::since).doesNotContainNull();
        assertThat(export.notes()).containsExactly(new Note.Undated("followers_1.html", SOME.size()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Feb 30, 2026 1:17 pm", "Feb 08, 2026 25:17", "Feb 08, 2026 9:17 somehow"})
    void stayUnreadWhereThereIsNoSuchTime(String written) {
        var export = read(new ArchiveBuilder()
                .file("followers_1.html", page(entry("kim", written)))
                .file("following.json", "[]"));

        assertThat(export.relations().followers()).extracting(Person::since).containsOnlyNulls();
        assertThat(export.notes()).containsExactly(new Note.Undated("followers_1.html", 1));
    }

    private static String page(String... entries) {
        return ListVariant.page("Followers", "", Stream.of(entries).collect(joining()));
    }

    private static String entry(String name, String written) {
        return ListVariant.HTML_LINKS
                .entry(Follow.of(name, 0))
                .replace("</a></div>", "</a></div><div>" + written + "</div>");
    }
}
