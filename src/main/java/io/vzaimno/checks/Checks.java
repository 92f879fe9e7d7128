package io.vzaimno.checks;

import io.vzaimno.accounts.UserId;
import io.vzaimno.instagram.Handle;
import io.vzaimno.instagram.export.Export;
import io.vzaimno.report.Report;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Takes orders for checks and tells what became of them. */
@Service
public class Checks {

    /**
     * Charges one check and puts it in line, both or neither.
     *
     * @param key what identifies the order among the user's orders; ordering again with the same key gives the first
     *     order's check
     */
    public Order order(UserId user, Handle target, Optional<String> key) {
        throw new IllegalStateException("not yet");
    }

    /** Charges the analysis of an export and schedules it, both or neither; the key as with live checks. */
    public Order orderExport(UserId user, Export export, Optional<String> key) {
        throw new IllegalStateException("not yet");
    }

    /** Takes a check out of the line, if it has not begun, and gives back what it cost. */
    public Cancellation cancel(CheckId check) {
        throw new IllegalStateException("not yet");
    }

    public Optional<Check> find(CheckId check) {
        throw new IllegalStateException("not yet");
    }

    /** The user's checks, newest first. */
    public CheckPage of(UserId user, int limit, long offset) {
        throw new IllegalStateException("not yet");
    }

    /** The user's newest completed check. */
    public Optional<Check> lastCompleted(UserId user) {
        throw new IllegalStateException("not yet");
    }

    /** A part of a completed check's people; empty for a check that has no result. */
    public Optional<People> people(CheckId check, Group group, int limit, long offset) {
        throw new IllegalStateException("not yet");
    }

    /** What a completed check's report consists of; empty for a check that has no result. */
    public Optional<Report> report(CheckId check, Locale language, ZoneId zone) {
        throw new IllegalStateException("not yet");
    }

    /** What an order costs. */
    public int price(Report.Source source) {
        throw new IllegalStateException("not yet");
    }

    public LineStatus line() {
        throw new IllegalStateException("not yet");
    }
}
