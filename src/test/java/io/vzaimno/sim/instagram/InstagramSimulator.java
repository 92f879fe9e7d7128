package io.vzaimno.sim.instagram;

import java.net.URI;
import java.time.Clock;

/**
 * Plays Instagram's web site on loopback: answers as it does, is as strict, and goes wrong in the same ways when it is
 * told to.
 *
 * <p>{@snippet :
 * var instagram = InstagramSimulator.start();
 * var target = instagram.profile("mila.travels").followers(312).following(280).mutual(190);
 * var session = instagram.login("viewer");
 * instagram.habits().cursors(CursorStyle.OPAQUE);
 * instagram.when(Matching.list(FOLLOWERS).page(MIDDLE).once()).then(Trouble.E5);
 * instagram.when(Matching.list(FOLLOWERS).page(3)).first(() -> target.gain("newcomer"));
 * }
 */
public final class InstagramSimulator implements AutoCloseable {

    private final World world = new World();
    private final Habits habits = new Habits();
    private final Traffic traffic = new Traffic();
    private final Desk desk;
    private final Front front;

    private InstagramSimulator(Clock clock) {
        desk = new Desk(new Site(world, habits, clock), clock);
        front = new Front(desk, traffic, habits, clock);
    }

    public static InstagramSimulator start() {
        return start(Clock.systemUTC());
    }

    /**
     * Starts it.
     *
     * @param clock tells when requests come, and when budgets and cursors run out
     */
    public static InstagramSimulator start(Clock clock) {
        return new InstagramSimulator(clock);
    }

    public URI url() {
        return front.url();
    }

    /** The profile of this name, with nobody in its lists when it is new. */
    public SimProfile profile(String name) {
        return world.profile(name);
    }

    /** Logs somebody in, with a profile of that name; several times if need be. */
    public SimSession login(String viewer) {
        return world.login(viewer);
    }

    /** Gives somebody a new name. */
    public void rename(String name, String newName) {
        world.crowd().change(world.crowd().named(name).renamed(newName));
    }

    /** Somebody vanishes from all lists, which still count them, and cannot be looked up any more. */
    public void deactivate(String name) {
        world.crowd().deactivate(world.crowd().named(name).number());
    }

    /** How it answers as a rule. */
    public Habits habits() {
        return habits;
    }

    /** From now on sessions are throttled when they ask more than this. */
    public void budget(Budget budget) {
        desk.budget(budget);
    }

    /** Something is to happen to some of the requests. Of several things each happens. */
    public Occasion when(Matching matching) {
        return new Occasion(desk.rules(), matching);
    }

    /** All that was asked. */
    public Traffic traffic() {
        return traffic;
    }

    /** Lets go on what hangs. */
    public void release() {
        front.release();
    }

    /** Forgets what was to happen, the budget and what was asked; profiles and logins stay. */
    public void calm() {
        desk.rules().clear();
        desk.budget(null);
        traffic.clear();
        release();
    }

    @Override
    public void close() {
        front.close();
    }
}
