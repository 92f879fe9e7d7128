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
 * instagram.november().doors().shut(Door.PAGE, Closing.AUTH_PLATFORM_REDIRECT);
 * }
 */
public final class InstagramSimulator implements AutoCloseable {

    /** The world as it is at first. */
    private static final Season FIRST_SEASON = Season.NOVEMBER;

    private final World world = new World();
    private final Habits habits = new Habits();
    private final Pages pages = new Pages();
    private final Doors doors = new Doors();
    private final Traffic traffic = new Traffic();
    private final Documents documents;
    private final Dispatcher dispatcher;
    private final WebServer server;

    private InstagramSimulator(Clock clock) {
        documents = new Documents(clock);
        var site = new Site(world, habits, pages, documents, clock);
        var checks = new RequestChecks(habits, pages, new GraphqlChecks(pages, clock));
        dispatcher = new Dispatcher(site, checks, doors, traffic, clock);
        server = new WebServer(dispatcher, traffic, habits, clock);
        season(FIRST_SEASON);
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
        return server.url();
    }

    /** The profile of this name, with empty lists when it is new. */
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

    /** The world of a time: sets which doors are open and how lists are told. */
    public InstagramSimulator season(Season season) {
        doors.season(season);
        habits.season(season);
        return this;
    }

    /** Every door is open, as before the summer of 2026. */
    public InstagramSimulator spring() {
        return season(Season.SPRING);
    }

    public InstagramSimulator november() {
        return season(Season.NOVEMBER);
    }

    /** Which doors are open. */
    public Doors doors() {
        return doors;
    }

    /** The GraphQL documents and their ids. */
    public Documents documents() {
        return documents;
    }

    /** What HTML pages are like, and how long their tokens are good. */
    public Pages pages() {
        return pages;
    }

    /** How it answers as a rule. */
    public Habits habits() {
        return habits;
    }

    /** From now on sessions are throttled when they ask more than this. */
    public void budget(Budget budget) {
        dispatcher.budget(budget);
    }

    /** Something is to happen to some of the requests. Of several things each happens. */
    public Occasion when(Matching matching) {
        return new Occasion(dispatcher.rules(), matching);
    }

    /** All that was asked. */
    public Traffic traffic() {
        return traffic;
    }

    /** Lets go on what hangs. */
    public void release() {
        server.release();
    }

    /** Forgets what was to happen, the budget and what was asked; the season, profiles and logins stay. */
    public void calm() {
        doors.reset();
        documents.reset();
        dispatcher.rules().clear();
        dispatcher.budget(null);
        traffic.clear();
        release();
    }

    @Override
    public void close() {
        server.close();
    }
}
