package io.vzaimno.instagram.export;

import static io.vzaimno.instagram.export.ExportFixtures.crowd;
import static io.vzaimno.instagram.export.Readings.follows;
import static io.vzaimno.instagram.export.Readings.names;
import static io.vzaimno.instagram.export.Readings.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.vzaimno.instagram.Handle;
import io.vzaimno.instagram.ListKind;
import io.vzaimno.instagram.Person;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Lists that are web pages. */
class ExportPagesTests {

    private static final List<Follow> SOME = crowd(0, 3);

    @Test
    void losesNobodyWhoseLinkOnAPageLeadsElsewhere() {
        var page = ListVariant.HTML_LINKS
                .text("followers", SOME)
                .replace("https://www.instagram.com/user000001", "https://evil.example/x")
                .replace("https://www.instagram.com/user000002\">user000002", "\">Two Words");
        var archive = new ArchiveBuilder().file("followers_1.html", page).file("following.json", "[]");

        var export = read(archive);

        assertThat(follows(export.relations().followers())).isEqualTo(SOME.subList(0, 2));
        assertThat(export.notes()).containsExactly(new Note.Nameless("followers_1.html", 1, ListKind.FOLLOWERS));
    }

    @Test
    void neverTakesALinkElsewhereForAPerson() {
        var page = ListVariant.page(
                "Followers",
                "",
                ListVariant.HTML_LINKS.entry(SOME.getFirst())
                        + "<p>See <a href=\"https://help.example.org/privacy\">privacy</a> or "
                        + "<a href=\"https://www.instagram.com/p/Cx12/\">post</a></p>");

        var export = read(new ArchiveBuilder().file("followers_1.html", page).file("following.json", "[]"));

        assertThat(follows(export.relations().followers())).containsExactly(SOME.getFirst());
    }

    @Test
    void saysWhoseDatesCannotBeRead() {
        var german = ListVariant.HTML_LINKS
                .text("followers", SOME)
                .replaceAll("<div>\\w{3} (\\d\\d), 2", "<div>$1. Brachet 2");
        var archive = new ArchiveBuilder()
                .file("followers_1.html", german)
                .file("following.html", ListVariant.HTML_HEADINGS.text("following", SOME));

        var export = read(archive);

        assertThat(names(export.relations().followers()))
                .containsExactlyElementsOf(SOME.stream().map(Follow::name).toList());
        assertThat(export.relations().followers()).extracting(Person::since).containsOnlyNulls();
        assertThat(export.notes()).containsExactly(new Note.Undated("followers_1.html", SOME.size()));
    }

    @Test
    void readsPagesWithUnreadableDates() {
        var page = ListVariant.HTML_LINKS.text("followers", SOME).replaceAll(":\\d\\d [AP]M", " o'clock");

        var export = read(new ArchiveBuilder().file("followers_1.html", page).file("following.json", "[]"));

        assertThat(names(export.relations().followers())).containsExactly("user000000", "user000001", "user000002");
        assertThat(export.relations().followers()).allMatch(person -> person.since() == null);
    }

    @Test
    void takesAnEmptyPageForEmpty() {
        var export = read(new ArchiveBuilder()
                .file("followers_1.html", ListVariant.HTML_LINKS.text("followers", SOME))
                .file("following.html", "\uFEFF" + ListVariant.HTML_HEADINGS.text("following", List.of())));

        assertThat(export.relations().following()).isEmpty();
    }

    @Test
    void knowsTheOwnerByAPage() {
        var export = read(new ArchiveBuilder()
                .file("followers_1.html", ListVariant.HTML_LINKS.text("followers", SOME))
                .file("following.json", "[]"));

        assertThat(export.account()).contains(new Handle("ida.moor"));
    }
}
