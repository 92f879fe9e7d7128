package io.vzaimno.chat;

import io.vzaimno.analysis.Relation;
import io.vzaimno.checks.Check;
import io.vzaimno.checks.People;
import io.vzaimno.checks.Totals;
import io.vzaimno.report.Report.Reading;
import io.vzaimno.wording.Html;
import io.vzaimno.wording.Words;
import java.util.List;
import java.util.Map;

/** The summary of a result, short enough for a caption. */
final class ResultText {

    /** How many names fit below the numbers, were they all as long as names can be. */
    static final int NAMES = 17;

    private final Words words;
    private final Check check;
    private final Totals totals;
    private final People nonMutual;

    ResultText(Words words, Check check, Totals totals, People nonMutual) {
        this.words = words;
        this.check = check;
        this.totals = totals;
        this.nonMutual = nonMutual;
    }

    Html html() {
        var title = Subject.of(check).html(words, "result.title", "result.title_export");
        var sizes = Html.lines(
                list("result.followers", "result.followers_of", totals.followers(), check.followers()),
                list("result.following", "result.following_of", totals.following(), check.following()),
                pending());
        var groups = Html.lines(
                count("result.non_mutual", totals.nonMutual()),
                count("result.fans", totals.fans()),
                words.html("result.mutual", Map.of("count", totals.mutual(), "percent", totals.mutualPercent())));
        return Html.paragraphs(title, sizes, groups, unconfirmed(), names());
    }

    /** How many were read and, where Instagram states another number, that one. */
    private Html list(String read, String readOf, int count, Reading reading) {
        return reading.isShort()
                ? words.html(
                        readOf,
                        Map.of("count", count, "declared", reading.declared().getAsInt()))
                : count(read, count);
    }

    private Html unconfirmed() {
        return totals.unconfirmed() == 0
                ? Html.EMPTY
                : words.html(
                        "result.unconfirmed", Map.of("unconfirmed", totals.unconfirmed(), "count", totals.nonMutual()));
    }

    private Html pending() {
        return totals.pending() == 0 ? new Html("") : count("result.pending", totals.pending());
    }

    private Html count(String key, int count) {
        return words.html(key, Map.of("count", count));
    }

    private Html names() {
        if (totals.nonMutual() == 0) {
            return words.html("result.all_mutual");
        }
        var first =
                nonMutual.people().stream().limit(NAMES).map(Relation::person).toList();
        List<Html> links =
                first.stream().map(person -> Html.profile(person.handle())).toList();
        var more = nonMutual.total() - first.size();
        var names = words.html("result.names", Map.of("names", Html.joined(", ", links), "more", more));
        return new Html("<blockquote expandable>" + names + "</blockquote>");
    }
}
