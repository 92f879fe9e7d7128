package io.vzaimno.instagram.live;

import io.vzaimno.instagram.Handle;
import io.vzaimno.instagram.site.Door;
import io.vzaimno.instagram.site.InstagramAccount;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * How far the look-up of an account has come: a value between two requests, kept by the caller, so that a restart
 * goes on with the next request.
 *
 * @param name what is looked for
 * @param account what was found, or is remembered, of that name; to be looked up by its number
 * @param foundBy which door found it; absent where it is remembered
 * @param proven whether a profile has shown that this is the account: from then on its name may change
 * @param silent doors that gave no answer about this account
 * @param denials doors that said there is no such account, where no canary could be asked
 * @param doubt an answer that the next request has to explain
 * @param reloaded whether a page was loaded because tokens were refused
 * @param failures requests in a row that failed in passing
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

    /** Stands for no account, where only the session's own is asked for. */
    static final Handle NO_ONE = new Handle("instagram");

    public Lookup {
        silent = Set.copyOf(silent);
        denials = Set.copyOf(denials);
    }

    /** The beginning: nothing is known but the name. */
    public static Lookup of(Handle name) {
        return new Lookup(
                name, Optional.empty(), Optional.empty(), false, Set.of(), Set.of(), Optional.empty(), false, 0, 0);
    }

    /** The beginning with a number that is remembered: a profile of another name shows that it is not right any more. */
    public static Lookup of(Handle name, InstagramAccount remembered) {
        return of(name).withAccount(Optional.of(remembered), Optional.empty());
    }

    /** The beginning for an account whose number and name were just read together: how long are its lists now? */
    public static Lookup ofProven(Handle name, InstagramAccount account) {
        return new Lookup(
                name, Optional.of(account), Optional.empty(), true, Set.of(), Set.of(), Optional.empty(), false, 0, 0);
    }

    /** A look whether a door answers, asked for the session's own account alone. */
    static Lookup probe(Door door) {
        return of(NO_ONE).doubting(new Doubt(Doubt.About.PROBE, door, ""));
    }

    /** The beginning once more for an account that was found: reads how long its lists are now. */
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

    /** The doubt has an answer. */
    public Lookup settled() {
        return new Lookup(name, account, foundBy, proven, silent, denials, Optional.empty(), reloaded, 0, rounds);
    }

    boolean isAbout(Doubt.About about) {
        return doubt.filter(it -> it.about() == about).isPresent();
    }

    Lookup found(InstagramAccount found, Door by) {
        return settled().withAccount(Optional.of(found), Optional.of(by));
    }

    /** What was found or remembered is another account by now: the door that said so is not asked again. */
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
