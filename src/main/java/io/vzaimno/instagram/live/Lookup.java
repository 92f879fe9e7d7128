package io.vzaimno.instagram.live;

import io.vzaimno.instagram.Handle;
import io.vzaimno.instagram.site.Door;
import io.vzaimno.instagram.site.InstagramAccount;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The progress of an account's look-up: a value between two requests, stored by the caller, so that a restart continues
 * with the next request.
 *
 * @param name the name to look up
 * @param account the account that was found, or is remembered, for that name; looked up by its id
 * @param foundBy which door found it; absent if it is remembered
 * @param proven whether a profile has confirmed the account: from then on its name may change
 * @param silent doors that gave no answer about this account
 * @param denials doors that said there is no such account, where no canary could be asked
 * @param doubt a reply that the next request has to confirm
 * @param reloaded whether a page was loaded because tokens were refused
 * @param failures transient failures in a row
 * @param rounds how often all doors were asked without an answer
 */
public record Lookup(
        Handle name,
        Optional<InstagramAccount> account,
        Optional<Door> foundBy,
        boolean proven,
        Set<Door> silent,
        Set<Door> denials,
        Optional<Doubt> doubt,
        boolean reloaded,
        int failures,
        int rounds) {

    /** Placeholder where only the session's own account is asked for. */
    static final Handle NO_ONE = new Handle("instagram");

    public Lookup {
        silent = Set.copyOf(silent);
        denials = Set.copyOf(denials);
    }

    /** The start, with nothing but the name. */
    public static Lookup of(Handle name) {
        return new Lookup(
                name, Optional.empty(), Optional.empty(), false, Set.of(), Set.of(), Optional.empty(), false, 0, 0);
    }

    /** The start with a remembered id: a profile of another name shows that it is outdated. */
    public static Lookup of(Handle name, InstagramAccount remembered) {
        return of(name).withAccount(Optional.of(remembered), Optional.empty());
    }

    /** The start for an account whose id and name were just read together, to read the lengths of its lists. */
    public static Lookup ofProven(Handle name, InstagramAccount account) {
        return new Lookup(
                name, Optional.of(account), Optional.empty(), true, Set.of(), Set.of(), Optional.empty(), false, 0, 0);
    }

    /** A probe of a door, for the session's own account alone. */
    static Lookup probe(Door door) {
        return of(NO_ONE).doubting(new Doubt(Doubt.About.PROBE, door, ""));
    }

    /** Restarts the look-up of a found account, to read the current lengths of its lists. */
    public Lookup anew() {
        return new Lookup(name, account, foundBy, proven, Set.of(), Set.of(), Optional.empty(), false, 0, 0);
    }

    /** Another round at all doors, after one without an answer. */
    public Lookup nextRound() {
        return new Lookup(name, account, foundBy, proven, Set.of(), Set.of(), Optional.empty(), false, 0, rounds + 1);
    }

    public Lookup doubting(Doubt about) {
        return new Lookup(name, account, foundBy, proven, silent, denials, Optional.of(about), reloaded, 0, rounds);
    }

    /** The doubt is resolved. */
    public Lookup settled() {
        return new Lookup(name, account, foundBy, proven, silent, denials, Optional.empty(), reloaded, 0, rounds);
    }

    boolean isAbout(Doubt.About about) {
        return doubt.filter(it -> it.about() == about).isPresent();
    }

    Lookup found(InstagramAccount found, Door by) {
        return settled().withAccount(Optional.of(found), Optional.of(by));
    }

    /** The account found or remembered is another one by now: the door that said so is not asked again. */
    Lookup lost() {
        var asked = foundBy.map(this::silentAt).orElse(this);
        return asked.settled().withAccount(Optional.empty(), Optional.empty());
    }

    Lookup silentAt(Door door) {
        var more = EnumSet.of(door);
        more.addAll(silent);
        return new Lookup(name, account, foundBy, proven, more, denials, Optional.empty(), reloaded, 0, rounds);
    }

    Lookup deniedAt(Door door) {
        var more = EnumSet.of(door);
        more.addAll(denials);
        var asked = silentAt(door);
        return new Lookup(name, account, foundBy, proven, asked.silent, more, Optional.empty(), reloaded, 0, rounds);
    }

    Lookup reloading() {
        return new Lookup(name, account, foundBy, proven, silent, denials, doubt, true, 0, rounds);
    }

    Lookup failedOnce() {
        return new Lookup(name, account, foundBy, proven, silent, denials, doubt, reloaded, failures + 1, rounds);
    }

    private Lookup withAccount(Optional<InstagramAccount> other, Optional<Door> by) {
        return new Lookup(name, other, by, proven, silent, denials, doubt, reloaded, 0, rounds);
    }
}
