package io.vzaimno.instagram.export;

import static io.vzaimno.instagram.export.ExportFixtures.LISTS;
import static io.vzaimno.instagram.export.ExportFixtures.crowd;
import static io.vzaimno.instagram.export.Readings.follows;
import static io.vzaimno.instagram.export.Readings.names;
import static io.vzaimno.instagram.export.Readings.read;
import static io.vzaimno.instagram.export.Readings.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.vzaimno.instagram.Handle;
import io.vzaimno.instagram.ListKind;
import io.vzaimno.instagram.Person;
import io.vzaimno.instagram.export.ExportReading.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists that are web pages. */
class ExportPagesTests {

    private static final List<Follow> SOME = crowd(0, 3);

    private static ArchiveBuilder followersPage(String page) {
        return new ArchiveBuilder().file("followers_1.html", page).file("following.json", "[]");
    }

    @Test
    void losesNobodyWhoseLinkOnAPageLeadsElsewhere() {
        var page = ListVariant.HTML_LINKS
                .text("followers", SOME)
                .replace("https://www.instagram.com/user000001", "https://evil.example/x")
                .replace("https://www.instagram.com/user000002\">user000002", "\">Two Words");

        var export = read(followersPage(page));

        assertThat(follows(export.relations().followers())).isEqualTo(SOME.subList(0, 2));
        assertThat(export.notes()).containsExactly(new Note.Nameless("followers_1.html", 1, ListKind.FOLLOWERS));
    }

    @Test
    void losesNobodyWhoseBoxHoldsNoLink() {
        var page = ListVariant.HTML_LINKS
                .text("followers", SOME)
                .replaceAll(
                        "<a target=\"_blank\" href=\"https://www.instagram.com/user000001\">user000001</a>",
                        "Instagram user");

        var export = read(followersPage(page));

        assertThat(names(export.relations().followers())).containsExactly("user000000", "user000002");
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

        var export = read(followersPage(page));

        assertThat(follows(export.relations().followers())).containsExactly(SOME.getFirst());
    }

    @ParameterizedTest
    @EnumSource(names = {"HTML_LINKS", "HTML_HEADINGS", "HTML_TABLES"})
    void neverTakesTheLogoOfOlderPagesForAPerson(ListVariant variant) {
        var items = new StringBuilder();
        SOME.forEach(follow -> items.append(variant.entry(follow)));

        var export = read(new ArchiveBuilder()
                .file(LISTS + "followers_1.html", ListVariant.pageWithLogoTable("Followers", items.toString()))
                .file(LISTS + "following.html", ListVariant.pageWithLogoTable("Following", "")));

        assertThat(follows(export.relations().followers())).isEqualTo(SOME);
        assertThat(export.relations().following()).isEmpty();
        assertThat(export.notes()).isEmpty();
        assertThat(export.doubtful()).isEmpty();
    }

    @Test
    void takesNothingBeforeTheMainPartForAPerson() {
        var page = ListVariant.pageWithLogoTable("Followers", ListVariant.HTML_LINKS.entry(SOME.getFirst()))
                .replace(
                        "<div style=\"height:44px;\"></div>", "<table><tr><td>Instagram</td><td>kim</td></tr></table>");

        assertThat(follows(read(followersPage(page)).relations().followers())).containsExactly(SOME.getFirst());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>No followers that we could show</div>",
                "<div class=\"pam uiBoxWhite noborder\"><img src=\"face.jpg\"/></div>",
                "<table><tr><td>Followers</td></tr></table>",
                "<a href=\"https://help.example.org\">Help</a>"
            })
    void neverTakesAPageThatItDoesNotUnderstandForAnEmptyList(String content) {
        for (var page : List.of(
                ListVariant.page("Followers", "", content), ListVariant.pageWithLogoTable("Followers", content))) {
            var refused = refused(followersPage(page));

            assertThat(refused.problem()).isEqualTo(Problem.UNKNOWN_FORMAT);
            assertThat(refused.detail()).contains("followers_1.html", "could be read");
        }
    }

    @Test
    void neverTakesAPageWithoutItsFrameForAnEmptyList() {
        assertThat(refused(followersPage("<html><body><div></div></body></html>"))
                        .problem())
                .isEqualTo(Problem.UNKNOWN_FORMAT);
    }

    @Test
    void takesAnEmptyPageForEmpty() {
        var export = read(new ArchiveBuilder()
                .file("followers_1.html", ListVariant.HTML_LINKS.text("followers", SOME))
                .file("following.html", "\uFEFF" + ListVariant.HTML_HEADINGS.text("following", List.of())));

        assertThat(export.relations().following()).isEmpty();
    }

    @Test
    void saysThatRequestsOnAPageCouldNotBeRead() {
        var requests = ListVariant.page("Pending", "", "<ul><li>kim</li></ul>");

        var export = read(ExportFixtures.export(SOME, SOME).file(LISTS + "pending_follow_requests.html", requests));

        assertThat(export.notes()).containsExactly(new Note.NoPending(LISTS + "pending_follow_requests.html"));
    }

    @Test
    void readsPagesWithUnreadableDates() {
        var page = ListVariant.HTML_LINKS.text("followers", SOME).replaceAll(":\\d\\d [AP]M", " o'clock");

        var export = read(followersPage(page));

        assertThat(names(export.relations().followers())).containsExactly("user000000", "user000001", "user000002");
        assertThat(export.relations().followers()).extracting(Person::since).containsOnlyNulls();
        assertThat(export.notes()).containsExactly(new Note.Undated("followers_1.html", SOME.size()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Generated by ida.moor on <time datetime=\"2026-08-12T05:03Z\">Tuesday</time>",
                "Gerado por ida.moor em <time datetime=\"2026-08-12T05:03Z\">11 de agosto</time>",
                "<time datetime=\"2026-08-12T05:03Z\">2026年8月11日</time>にida.moorさんが作成しました",
                "Создано ida.moor <time datetime=\"2026-08-12T05:03Z\">вторник</time>",
                "Oluşturan: <b>ida.moor</b> <time datetime=\"2026-08-12T05:03Z\">11 Ağustos</time>"
            })
    void knowsTheOwnerAndTheDateByTheHeadOfAPage(String line) {
        var page = ListVariant.HTML_LINKS
                .text("followers", SOME)
                .replaceAll("(?s)(<aside[^>]*>).*</aside>", "$1" + line + "</aside>");

        var export = read(followersPage(page));

        assertThat(export.account()).contains(new Handle("ida.moor"));
        assertThat(export.date().orElseThrow().time()).isEqualTo("2026-08-12T05:03:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Made for you on", "<b>kim</b> made it for <b>tom</b> on"})
    void doesNotGuessTheOwner(String line) {
        var page = ListVariant.HTML_LINKS.text("followers", SOME).replace("Generated by ida.moor on", line);

        assertThat(read(followersPage(page)).account()).isEmpty();
    }
}
