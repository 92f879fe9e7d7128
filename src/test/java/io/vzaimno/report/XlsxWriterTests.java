package io.vzaimno.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.vzaimno.analysis.Change;
import io.vzaimno.analysis.ChangeKind;
import io.vzaimno.analysis.Changes;
import io.vzaimno.instagram.Handle;
import io.vzaimno.instagram.Person;
import io.vzaimno.instagram.Relations;
import io.vzaimno.instagram.export.Note;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.CellType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

class XlsxWriterTests {

    private static final String NOT_BACK = "Don’t follow back";

    private static final int SUMMARY = 0;
    private static final int NON_MUTUAL = 1;
    private static final int ALL = 4;

    @Test
    void hasASheetForEachList() {
        var workbook = WorkbookFile.of(Samples.live(3, 2, 1));

        assertThat(workbook.sheets().keySet()).containsExactly("Summary", NOT_BACK, "Fans", "Mutual", "All");
        assertThat(workbook.column(NOT_BACK, "Name")).containsExactly("person.0", "person.1", "person.2");
        assertThat(workbook.column("Mutual", "Name")).containsExactly("person.3", "person.4");
        assertThat(workbook.column("Fans", "Name")).containsExactly("person.5");
        assertThat(workbook.column("All", "List"))
                .containsExactly(NOT_BACK, NOT_BACK, NOT_BACK, "Fans", "Mutual", "Mutual");
    }

    @Test
    void listsOpenRequestsOnlyWhereThereAreAny() {
        var report = Samples.withPending(Samples.live(3, 0, 0), "person.1");

        var workbook = WorkbookFile.of(report);

        assertThat(workbook.sheets().keySet()).endsWith("All", "Requests without an answer");
        assertThat(workbook.column(NOT_BACK, "Name")).containsExactly("person.0", "person.2");
        assertThat(workbook.column("Requests without an answer", "Name")).containsExactly("person.1");
        assertThat(workbook.column("All", "List")).endsWith("Requests without an answer");
    }

    @Test
    void tellsWhatLiveListsTell() {
        var workbook = WorkbookFile.of(Samples.live(2, 0, 0));

        assertThat(workbook.headings(NOT_BACK)).containsExactly("Name", "Full name", "Link", "Private", "Verified");
        assertThat(workbook.column(NOT_BACK, "Full name")).containsExactly("Anna Moss", "Борис Moss");
        assertThat(workbook.column(NOT_BACK, "Private")).containsExactly("Yes", "No");
    }

    @Test
    void tellsTheSameFactsOnAllSheets() {
        var bare = Person.named(new Handle("bare.name"), null);
        var full = new Person("2", new Handle("full.name"), "Full Name", null, true, false, null);

        var workbook = WorkbookFile.of(Samples.live(new Relations(List.of(bare), List.of(full))));

        assertThat(workbook.headings("Fans")).containsExactly("Name", "Full name", "Link", "Private", "Verified");
        assertThat(workbook.headings(NOT_BACK)).isEqualTo(workbook.headings("Fans"));
        assertThat(workbook.headings("Mutual")).isEqualTo(workbook.headings("Fans"));
    }

    @Test
    void keepsNamesThatLookLikeEscapedCharacters() {
        var name = new Handle("_x0041_");

        var workbook = changed(name, new Change(ChangeKind.RENAMED, Person.named(name, null), Optional.of(name)));

        assertThat(workbook.parts().keySet().stream().filter(part -> part.startsWith("xl/worksheets/sheet")))
                .allSatisfy(part -> assertThat(workbook.elements(part, "t"))
                        .extracting(Element::getTextContent)
                        .noneMatch(text -> text.matches(".*(?<!_x005F)_x004[12]_.*")));
        assertThat(workbook.column(NOT_BACK, "Name")).containsExactly("_x005F_x0041_");
        assertThat(workbook.column("Changes", "Former name")).containsExactly("_x005F_x0041_");
    }

    @Test
    void linksEveryChangeOfOnePerson() {
        var name = new Handle("ann");
        var person = Person.named(name, null);

        var workbook = changed(
                name,
                new Change(ChangeKind.NEWLY_NON_MUTUAL, person, Optional.empty()),
                new Change(ChangeKind.LEFT, person, Optional.empty()));

        var changes = List.copyOf(workbook.sheets().keySet()).indexOf("Changes");
        assertThat(workbook.elements(changes, "hyperlink"))
                .extracting(link -> link.getAttribute("ref"))
                .containsExactlyInAnyOrder("D2", "D3");
        assertThat(workbook.column("Changes", "Link")).containsOnly("https://www.instagram.com/ann/");
    }

    private static WorkbookFile changed(Handle account, Change... changes) {
        var report = Samples.live(new Relations(List.of(), List.of(Person.named(account, null))));
        return WorkbookFile.of(new Report(
                Optional.of(account),
                report.source(),
                report.takenAt(),
                report.exported(),
                report.followers(),
                report.following(),
                report.comparison(),
                report.language(),
                List.of(new Note.NoPending("_x0042_.json")),
                Optional.of(new Changes(Instant.EPOCH, List.of(changes)))));
    }

    @Test
    void tellsWhoIsInDoubtWhereSomebodyIs() {
        var workbook = WorkbookFile.of(Samples.inDoubt());

        assertThat(workbook.column(NOT_BACK, "Confirmed")).containsExactly("Yes", "No");
        assertThat(workbook.column("All", "Confirmed")).containsExactly("Yes", "No", "Yes", "Yes");
        assertThat(workbook.headings("Mutual")).doesNotContain("Confirmed");
        assertThat(workbook.rows("Summary").stream()
                        .filter(row -> row.getCellText(0).equals("Confirmed"))
                        .findFirst()
                        .orElseThrow()
                        .getCellText(3))
                .startsWith("Not confirmed: 1;");
    }

    @Test
    void tellsWhatExportsTell() {
        var workbook = WorkbookFile.of(Samples.export(1, 1, 1));

        assertThat(workbook.headings(NOT_BACK))
                .containsExactly("Name", "Link", "The account of this export follows since");
        assertThat(workbook.headings("Fans"))
                .containsExactly("Name", "Link", "Follows the account of this export since");
        assertThat(workbook.headings("All")).hasSize(5);
        assertThat(workbook.rows("Mutual").get(1).getCellAsDate(2))
                .contains(LocalDateTime.parse("2021-03-15T00:00:00"));
    }

    @ParameterizedTest
    @CsvSource({"1, 4999, 0.999", "4999, 1, 0.001", "0, 5, 1.0", "5, 0, 0.0", "1, 2, 0.6666666666666666"})
    void showsNoneAndAllOnlyWhenItIsSo(int nonMutual, int mutual, String share) {
        var summary = WorkbookFile.of(Samples.live(nonMutual, mutual, 0)).rows("Summary");

        assertThat(summary)
                .filteredOn(
                        row -> row.getCellCount() > 1 && row.getCellRawValue(0).equals(Optional.of("Follow back")))
                .singleElement()
                .satisfies(row -> assertThat(row.getCellRawValue(1)).contains(share));
    }

    @Test
    void sumsUp() {
        var summary = WorkbookFile.of(Samples.live(98, 312, 140)).rows("Summary").stream()
                .map(row -> row.stream()
                        .map(cell -> cell == null ? "" : cell.getRawValue())
                        .toList())
                .toList();

        assertThat(summary)
                .contains(List.of("Who follows @north.wind back"))
                .anySatisfy(row -> assertThat(row).startsWith(NOT_BACK, "98", "0.1781818181818182"))
                .anySatisfy(row -> assertThat(row).startsWith("All", "550", "1.0"))
                .anySatisfy(row -> assertThat(row).startsWith("Follow back", "0.7609756097560976"))
                .contains(List.of("Account", "@north.wind"))
                .contains(List.of("Source", "Instagram, live"))
                .contains(List.of("Lists read", "46295.5", "", "Europe/Moscow, UTC+03:00"))
                .contains(List.of("Followers", "452", "", "Read 452 of 452 declared"));
    }

    @Test
    void tellsWhatTheReaderShouldKnow() {
        assertThat(WorkbookFile.of(Samples.export(1, 1, 1))
                        .rows("Summary")
                        .getLast()
                        .getCellText(0))
                .isEqualTo("Accounts in the lists that have been deleted since and are in no group: 2");
    }

    @Test
    void keepsHeadingsInSightAndFiltersThem() {
        var workbook = WorkbookFile.of(Samples.live(3, 2, 1));

        for (var sheet = NON_MUTUAL; sheet <= ALL; sheet++) {
            var pane = workbook.elements(sheet, "pane").getFirst();
            assertThat(pane.getAttribute("state")).isEqualTo("frozen");
            assertThat(pane.getAttribute("ySplit")).isEqualTo("1");
        }
        assertThat(filters(workbook)).containsExactly("A1:E4", "A1:E2", "A1:E3", "A1:F7");
    }

    @Test
    void linksEachNameToItsProfile() {
        var workbook = WorkbookFile.of(Samples.live(3, 2, 1));

        assertThat(workbook.elements(NON_MUTUAL, "hyperlink"))
                .extracting(link -> link.getAttribute("ref"))
                .containsExactly("C2", "C3", "C4");
        assertThat(workbook.elements("xl/worksheets/_rels/sheet2.xml.rels", "Relationship"))
                .extracting(link -> link.getAttribute("Target"))
                .containsExactly(
                        "https://www.instagram.com/person.0/",
                        "https://www.instagram.com/person.1/",
                        "https://www.instagram.com/person.2/");
    }

    @Test
    void goesOnInTheNextSheetAndLinksNoMoreThanAllowed() {
        var workbook = WorkbookFile.of(Samples.live(25, 10, 0), new ReportLimits(11, 4));

        assertThat(workbook.sheets().keySet())
                .startsWith("Summary", NOT_BACK, NOT_BACK + " (2)", NOT_BACK + " (3)", "Fans", "Mutual", "All")
                .endsWith("All (4)");
        assertThat(workbook.column(NOT_BACK + " (2)", "Name")).hasSize(10).startsWith("person.10");
        assertThat(workbook.column(NOT_BACK + " (3)", "Name")).hasSize(5).endsWith("person.24");
        assertThat(workbook.column("Mutual", "Name")).hasSize(10);
        assertThat(workbook.elements(2, "hyperlink")).hasSize(4);
        assertThat(workbook.column(NOT_BACK + " (2)", "Link")).contains("https://www.instagram.com/person.19/");
    }

    @Test
    void startsFreshWithEmptyLists() {
        var workbook = WorkbookFile.of(Samples.export(0, 0, 0));

        assertThat(workbook.rows(NOT_BACK)).hasSize(1);
        assertThat(workbook.headings("All"))
                .hasSize(8)
                .startsWith("Name", "Full name", "Link")
                .endsWith("List");
    }

    @Test
    void makesNoFormulaOfAName() {
        String[] names = {
            "=HYPERLINK(\"https://example.org\")", "+1", "-1", "@SUM(A1)", "\t=1", "＝1", "=cmd|'/C calc'!A0"
        };

        var workbook = WorkbookFile.of(Samples.nonMutual(names));

        assertThat(workbook.rows(NOT_BACK).subList(1, names.length + 1))
                .allMatch(row -> row.getCell(1).getType() == CellType.STRING);
        assertThat(workbook.formats(NON_MUTUAL, "B").subList(1, names.length + 1))
                .containsOnly("@");
        assertThat(IntStream.rangeClosed(SUMMARY, ALL).boxed())
                .allSatisfy(sheet -> assertThat(workbook.elements(sheet, "f")).isEmpty());
        assertThat(workbook.parts().keySet()).noneMatch(part -> part.contains("external"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void keepsWhatPeopleCallThemselves(long seed) {
        var random = new Random(seed);
        var names = IntStream.range(0, 60)
                .mapToObj(_ -> "a" + Samples.anything(random))
                .toArray(String[]::new);

        var workbook = WorkbookFile.of(Samples.nonMutual(names));

        assertThat(workbook.column(NOT_BACK, "Full name"))
                .containsExactly(List.of(names).stream().map(Text::clean).toArray(String[]::new));
    }

    @Test
    void survivesTheWorstNames() {
        var workbook = WorkbookFile.of(Samples.nonMutual(
                "a\u0000\u0001\u001F",
                "b\uD800",
                "\uDFFFc",
                "d\uFFFE",
                "😀".repeat(64),
                "\u202Eאבג",
                "<&>\"']]>",
                "x".repeat(40_000)));

        assertThat(workbook.column(NOT_BACK, "Full name"))
                .containsExactly("a", "b", "c", "d", "😀".repeat(64), "\u202Eאבג", "<&>\"']]>", "x".repeat(32_767));
    }

    private static List<String> filters(WorkbookFile workbook) {
        return IntStream.rangeClosed(NON_MUTUAL, ALL)
                .mapToObj(sheet ->
                        workbook.elements(sheet, "autoFilter").getFirst().getAttribute("ref"))
                .toList();
    }
}
