package io.vzaimno.checks;

import io.vzaimno.accounts.UserId;
import io.vzaimno.analysis.Changes;
import io.vzaimno.analysis.Comparison;
import io.vzaimno.analysis.Relation;
import io.vzaimno.instagram.Handle;
import io.vzaimno.instagram.export.Export;
import io.vzaimno.instagram.export.Note;
import io.vzaimno.report.Report;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes orders for checks and tells what became of them. */
@Service
public class Checks {

    private static final Duration FRESH = Duration.ofDays(1);

    private final Ordering ordering;
    private final PreviewLookup lookup;
    private final Ending ending;
    private final CheckReader reader;
    private final PeopleTable people;
    private final QueueReader line;
    private final ChangeTable changes;
    private final HiddenPeople hidden;
    private final NoteTable notes;

    Checks(
            Ordering ordering,
            PreviewLookup lookup,
            Ending ending,
            CheckReader reader,
            PeopleTable people,
            QueueReader line,
            ChangeTable changes,
            HiddenPeople hidden,
            NoteTable notes) {
        this.ordering = ordering;
        this.lookup = lookup;
        this.ending = ending;
        this.reader = reader;
        this.people = people;
        this.line = line;
        this.changes = changes;
        this.hidden = hidden;
        this.notes = notes;
    }

    /**
     * Charges one check and puts it in line, both or neither.
     *
     * @param key what identifies the order among the user's orders; ordering again with the same key gives the first
     *     order's check
     */
    public Order order(UserId user, Handle target, Optional<String> key) {
        return ordering.live(user, target, key);
    }

    /**
     * What can be said of a check before it is ordered. May ask Instagram, so it must not be called within a transaction;
     * does not ask for users whose order would be refused anyway.
     */
    public Preview preview(UserId user, Handle target) {
        return ordering.isWorthLookingUp(user, target) ? lookup.of(target) : new Preview.Unknown();
    }

    /** Whether {@link #preview} would ask Instagram, which may take some seconds. */
    public boolean looksUp(UserId user, Handle target) {
        return ordering.isWorthLookingUp(user, target) && lookup.asks(target);
    }

    /** Whether accounts that were never looked up can be checked at the moment; what is the matter if not. */
    public Optional<Preview.SourceShut> outage() {
        return lookup.outage();
    }

    /** The check that the user's order by this key has placed before. */
    public Optional<Check> ordered(UserId user, Optional<String> key) {
        return key.flatMap(name -> reader.ordered(user, name));
    }

    /** The user's latest result of the account, if it is so fresh that another would hardly tell more. */
    public Optional<Check> fresh(UserId user, Handle target) {
        return reader.fresh(user, target, FRESH);
    }

    /** Charges the analysis of an export and schedules it, both or neither; the key as with live checks. */
    public Order orderExport(UserId user, Export export, Optional<String> key) {
        return ordering.export(user, export, key);
    }

    /** What an order costs. */
    public int price(Report.Source source) {
        return ordering.price(source);
    }

    /** Takes a check out of the line, if it has not begun, and gives back what it cost. */
    @Transactional
    public Cancellation cancel(CheckId check) {
        var isCancelled = ending.cancel(check);
        return reader.find(check)
                .<Cancellation>map(found ->
                        isCancelled ? new Cancellation.Cancelled(found) : new Cancellation.TooLate(found.status()))
                .orElseGet(Cancellation.NoSuchCheck::new);
    }

    public Optional<Check> find(CheckId check) {
        return reader.find(check);
    }

    /** The user's checks, newest first. */
    public CheckPage of(UserId user, int limit, long offset) {
        return reader.of(user, limit, offset);
    }

    /** Those who wait in line, the next one first. */
    public List<Check> inLine(int limit, long offset) {
        return reader.inLine(limit, offset);
    }

    /** The user's newest completed check. */
    public Optional<Check> lastCompleted(UserId user) {
        return reader.lastCompleted(user);
    }

    /** A part of a completed check's people; empty for a check that has no result, or not any more. */
    public Optional<People> people(CheckId check, ResultGroup group, int limit, long offset) {
        return withResult(check)
                .flatMap(Check::totals)
                .map(totals -> new People(people.group(check, group, limit, offset), totals.of(group)));
    }

    /**
     * A part of those who do not follow back, hidden or not, in an order that does not change; empty for a check that has
     * no result, or not any more.
     */
    public Optional<People> notFollowingBack(CheckId check, int limit, long offset) {
        return withResult(check)
                .flatMap(Check::totals)
                .map(totals -> new People(
                        people.notFollowingBack(check, limit, offset), totals.nonMutual() + totals.hidden()));
    }

    /** The first people of a result whose name or full name contains the part; nobody once its people are deleted. */
    public List<Relation> search(CheckId check, String part, int limit) {
        return withResult(check).map(_ -> people.named(check, part, limit)).orElseGet(List::of);
    }

    /** What was odd but harmless in the export that was analysed; nothing where a live account was checked. */
    public List<Note> notes(CheckId check) {
        return notes.of(check);
    }

    /** What has changed since the user's previous result of the same account; empty where there was none to compare. */
    public Optional<Changes> changes(CheckId check) {
        return changes.find(check).map(found -> found.hiding(hidden.of(check)));
    }

    /** What a completed check's report consists of; empty for a check that has no result, or not any more. */
    public Optional<Report> report(CheckId check, Locale language, ZoneId zone) {
        return withResult(check)
                .map(found -> new Report(
                        found.target(),
                        found.source(),
                        found.completedAt().orElseThrow().atZone(zone),
                        found.exported(),
                        found.followers(),
                        found.following(),
                        Comparison.of(people.relations(check), people.pending(check), people.unconfirmed(check))
                                .hiding(hidden.of(check)),
                        language,
                        notes.of(check),
                        changes(check)));
    }

    public QueueStatus line() {
        return line.status();
    }

    private Optional<Check> withResult(CheckId check) {
        return reader.find(check).filter(found -> found.status() == CheckStatus.COMPLETED && !found.expired());
    }
}
