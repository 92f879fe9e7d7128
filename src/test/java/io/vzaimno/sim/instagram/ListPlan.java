package io.vzaimno.sim.instagram;

import io.vzaimno.instagram.ListKind;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Which part of which list a request is about to get. Twists may resize it before the answer is made. */
public final class ListPlan {

    private final SimProfile target;
    private final Cursors.Walk walk;
    private final Cursors.Place place;
    private final Cursors cursors;
    private int size;

    ListPlan(SimProfile target, Cursors.Walk walk, Cursors.Place place, Cursors cursors, int size) {
        this.target = target;
        this.walk = walk;
        this.place = place;
        this.cursors = cursors;
        this.size = size;
    }

    public SimProfile target() {
        return target;
    }

    public ListKind kind() {
        return walk.list();
    }

    String viewerPk() {
        return Member.pk(walk.viewer());
    }

    /** Whether the viewer reads a list of their own. */
    boolean isOwn() {
        return walk.viewer() == walk.target();
    }

    /** Counted from 1 in the reader's walk through the list. */
    public int page() {
        return place.page();
    }

    public int offset() {
        return place.offset();
    }

    /** How many are to be shown, though there may be fewer. */
    public int size() {
        return size;
    }

    public void resize(int newSize) {
        size = Math.max(1, newSize);
    }

    /** How many there are in the whole list now. */
    public int total() {
        return roster().size();
    }

    public boolean isAt(Position position) {
        return switch (position) {
            case FIRST -> page() == 1;
            case LAST -> isLast();
            case MIDDLE -> page() > 1 && !isLast();
        };
    }

    boolean isLast() {
        return offset() + size >= total();
    }

    /** A part of the list, wherever the page lies. */
    List<Member> people(int from, int to) {
        return target.members(roster().slice(Math.max(0, from), Math.max(0, to)));
    }

    /** A cursor to a place in the list. */
    JsonNode cursorTo(int offset) {
        return cursors.issue(walk, new Cursors.Place(offset, page() + 1));
    }

    /** One that was never there before, whatever cursors usually look like. */
    JsonNode freshCursorTo(int offset) {
        return cursors.issueFresh(walk, new Cursors.Place(offset, page() + 1));
    }

    private Roster roster() {
        return target.roster(walk.list());
    }
}
