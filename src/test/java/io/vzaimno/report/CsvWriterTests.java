package io.vzaimno.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.vzaimno.instagram.Handle;
import io.vzaimno.instagram.Person;
import io.vzaimno.instagram.Relations;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvWriterTests {

    /** A field of RFC 4180, quoted or bare, and what ends it. */
    private static final Pattern FIELD = Pattern.compile("(?:\"((?:[^\"]|\"\")*)\"|([^\",\r\n]*))(,|\r\n)");

    @Test
    void writesARowForEachPerson() {
        assertThat(csv(Samples.live(1, 1, 1))).isEqualTo("""
                \uFEFFlist,username,full_name,link,confirmed,is_private,is_verified,followed_since,follows_since
                non_mutual,person.0,Anna Moss,https://www.instagram.com/person.0/,true,true,true,,
                fans,person.2,Carla Moss,https://www.instagram.com/person.2/,true,false,false,,
                mutual,person.1,Борис Moss,https://www.instagram.com/person.1/,true,false,false,,
                """.replace("\n", "\r\n"));
    }

    @Test
    void writesWhatExportsTell() {
        assertThat(csv(Samples.export(0, 1, 0)))
                .endsWith("mutual,person.0,,https://www.instagram.com/person.0/,true,,,"
                        + "2021-03-14T12:26:53+03:00,2021-03-14T12:26:53+03:00\r\n");
    }

    @Test
    void tellsWhoIsInDoubt() {
        assertThat(csv(Samples.inDoubt()))
                .contains("non_mutual,person.0,Anna Moss,https://www.instagram.com/person.0/,true,")
                .contains("non_mutual,person.1,Борис Moss,https://www.instagram.com/person.1/,false,");
    }

    @Test
    void quotesWhatNeedsQuotes() {
        assertThat(fullNames("Moss, Ann", "\"Ann\"", "Ann\nMoss", "Ann\rMoss", "Ann Moss"))
                .containsExactly("Moss, Ann", "\"Ann\"", "Ann\nMoss", "Ann\rMoss", "Ann Moss");
    }

    @Test
    void letsNoNameBecomeAFormula() {
        assertThat(fullNames("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "＝1", "1=1"))
                .containsExactly("'=1+1", "'+1", "'-1", "'@SUM(A1)", "'=1", "'＝1", "1=1");
    }

    @Test
    void letsNoNameBecomeAFormulaWhereSemicolonsSeparate() {
        assertThat(fullNames("a;=cmd|'/C calc'!A0;b", "a; +1", "a;\"=1", "a\n@b", "a;b=1", "a - b", "ночь; -день"))
                .containsExactly(
                        "a;'=cmd|'/C calc'!A0;b", "a; '+1", "a;\"'=1", "a\n'@b", "a;b=1", "a - b", "ночь; '-день");
    }

    @Test
    void letsNoFullNameBecomeAValue() {
        assertThat(fullNames("007", "1-2", "1e5", "TRUE", "5 мая", "12.05", "-1", "Anna 2", "Mary"))
                .containsExactly("'007", "'1-2", "'1e5", "'TRUE", "'5 мая", "'12.05", "'-1", "Anna 2", "Mary");
    }

    @Test
    void letsNoNameOfAnAccountBecomeAValue() {
        var people = Stream.of("0000025", "1e5", "12.05", "true", "mar2", "ann", "ann7")
                .map(name -> new Person(name, new Handle(name), "", null, false, false, null))
                .toList();

        var rows = parse(csv(Samples.live(new Relations(List.of(), people)))).stream()
                .skip(1);

        assertThat(rows.map(row -> row.get(1) + " " + row.get(3)))
                .containsExactlyInAnyOrder(
                        "@0000025 https://www.instagram.com/0000025/",
                        "@1e5 https://www.instagram.com/1e5/",
                        "@12.05 https://www.instagram.com/12.05/",
                        "@true https://www.instagram.com/true/",
                        "@mar2 https://www.instagram.com/mar2/",
                        "ann https://www.instagram.com/ann/",
                        "ann7 https://www.instagram.com/ann7/");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void keepsWhatPeopleCallThemselves(long seed) {
        var random = new Random(seed);
        var names =
                IntStream.range(0, 60).mapToObj(_ -> Samples.anything(random)).toArray(String[]::new);

        var expected = List.of(names).stream().map(Text::clean).map(CsvWriter::guarded);

        assertThat(fullNames(names)).containsExactlyElementsOf(expected.toList());
    }

    private static List<String> fullNames(String... names) {
        return parse(csv(Samples.nonMutual(names))).stream()
                .skip(1)
                .map(row -> row.get(2))
                .toList();
    }

    private static List<List<String>> parse(String csv) {
        var rows = new ArrayList<List<String>>();
        var row = new ArrayList<String>();
        var field = FIELD.matcher(csv);
        for (var end = 0; field.find() && field.start() == end; end = field.end()) {
            row.add(field.group(1) == null ? field.group(2) : field.group(1).replace("\"\"", "\""));
            if (!field.group(3).equals(",")) {
                rows.add(List.copyOf(row));
                row.clear();
            }
        }
        return rows;
    }

    private static String csv(Report report) {
        var out = new ByteArrayOutputStream();
        try {
            CsvWriter.write(report, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
