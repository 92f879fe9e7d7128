package io.vzaimno.checks.chat;

import io.vzaimno.analysis.ChangeKind;
import io.vzaimno.analysis.Changes;
import io.vzaimno.analysis.Relation;
import io.vzaimno.analysis.Share;
import io.vzaimno.checks.Check;
import io.vzaimno.checks.People;
import io.vzaimno.checks.Totals;
import io.vzaimno.instagram.export.ExportDate.Basis;
import io.vzaimno.instagram.export.Note;
import io.vzaimno.language.Html;
import io.vzaimno.language.Moment;
import io.vzaimno.language.Words;
import io.vzaimno.report.Report.Reading;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The summary of a result, short enough for a caption. */
final class ResultText {

    /** How many names fit below the numbers, were they all as long as names can be. */
    static final int NAMES = 17;

    /** Telegram allows a caption 1,024 characters. */
    private static final int NAMES_BESIDE_CHANGES = 12;

    /** How many names make room for all that may have been odd. */
    private static final int NAMES_FOR_NOTES = 11;

    private final Words words;
    private final Check check;
    private final Totals totals;
    private final People nonMutual;
    private final Optional<Changes> changes;
    private final NoteText notes;

    ResultText(Words words, Check check, Totals totals, People nonMutual, Optional<Changes> changes, List<Note> notes) {
        this.words = words;
        this.check = check;
        this.totals = totals;
        this.nonMutual = nonMutual;
        this.changes = changes;
        this.notes = new NoteText(words, notes);
    }

    Html html() {
        return Html.paragraphs(summary(), names());
    }

    /** Without names. */
    Html summary() {
        var title = CheckSubject.of(check).html(words, "result.title", "result.title_export");
        var sizes = Html.lines(
                exported(),
                list("result.followers", "result.followers_of", totals.followers(), check.followers()),
                list("result.following", "result.following_of", totals.following(), check.following()),
                pending(),
                notes.deleted());
        var groups = Html.lines(
                count("result.non_mutual", totals.nonMutual()),
                hidden(),
                count("result.fans", totals.fans()),
                words.html("result.mutual", Map.of("count", totals.mutual(), "percent", percent())));
        return Html.paragraphs(
                title,
                notes.incomplete(),
                sizes,
                groups,
                unconfirmed(),
                notes.html(),
                changes.map(this::changed).orElse(Html.EMPTY));
    }

    private String percent() {
        var share = totals.mutualShare();
        return share.isPresent() ? Share.percentage(share.getAsDouble(), words.language()) : "none";
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

    private Html exported() {
        return check.exported()
                .map(date -> words.html(
                        date.basis() == Basis.NEWEST_ENTRY ? "result.exported_later" : "result.exported",
                        Map.of("day", date.day())))
                .orElse(Html.EMPTY);
    }

    private Html pending() {
        return totals.pending() == 0 ? Html.EMPTY : count("result.pending", totals.pending());
    }

    private Html hidden() {
        return totals.hidden() == 0 ? Html.EMPTY : count("result.hidden", totals.hidden());
    }

    private Html changed(Changes since) {
        if (since.all().isEmpty()) {
            return words.html("changes.none", Map.of("since", new Moment(since.since())));
        }
        var counts = Stream.of(ChangeKind.values())
                .filter(kind -> since.count(kind) > 0)
                .map(kind -> count(key(kind), since.count(kind)))
                .toList();
        return Html.lines(
                words.html("changes.since", Map.of("since", new Moment(since.since()))), Html.joined(" · ", counts));
    }

    private static String key(ChangeKind kind) {
        return switch (kind) {
            case NEWLY_NON_MUTUAL -> "changes.newly_non_mutual";
            case LEFT -> "changes.left";
            case CAME -> "changes.came";
            case VANISHED -> "changes.vanished";
            case RENAMED -> "changes.renamed";
        };
    }

    private Html count(String key, int count) {
        return words.html(key, Map.of("count", count));
    }

    private Html names() {
        if (totals.nonMutual() == 0) {
            return totals.hidden() == 0 ? words.html("result.all_mutual") : words.html("result.none_shown");
        }
        var first = nonMutual.people().stream()
                .limit((changes.isPresent() ? NAMES_BESIDE_CHANGES : NAMES) - (notes.isEmpty() ? 0 : NAMES_FOR_NOTES))
                .map(Relation::person)
                .toList();
        List<Html> links =
                first.stream().map(person -> Html.profile(person.handle())).toList();
        var more = nonMutual.total() - first.size();
        var names = words.html("result.names", Map.of("names", Html.joined(", ", links), "more", more));
        return new Html("<blockquote expandable>" + names + "</blockquote>");
    }
}
