package io.vzaimno.sim.instagram;

import static io.vzaimno.instagram.ListKind.FOLLOWERS;
import static io.vzaimno.instagram.ListKind.FOLLOWING;

import io.vzaimno.instagram.ListKind;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** An account of the simulated world with both of its lists. Lists are invented, or named person by person. */
public final class SimProfile {

    private final Crowd crowd;
    private final int number;
    private final Map<ListKind, Integer> invented = new EnumMap<>(Map.of(FOLLOWERS, 0, FOLLOWING, 0));
    private final Map<ListKind, Roster> rosters = new EnumMap<>(ListKind.class);
    private final Map<ListKind, Integer> declared = new EnumMap<>(ListKind.class);
    private final Map<ListKind, Set<Integer>> leftOut = new EnumMap<>(ListKind.class);
    private OptionalInt mutual = OptionalInt.empty();
    private final Set<String> blocked = new HashSet<>();
    private boolean capped;
    private boolean shadowed;
    private int posts = 8;
    private String biography = "";

    SimProfile(Crowd crowd, int number) {
        this.crowd = crowd;
        this.number = number;
    }

    /** So many invented followers. */
    public SimProfile followers(int count) {
        return invent(FOLLOWERS, count);
    }

    /** So many invented people whom it follows. */
    public SimProfile following(int count) {
        return invent(FOLLOWING, count);
    }

    /** How many of the invented are in both lists; by default 60 per cent of the shorter one. */
    public synchronized SimProfile mutual(int count) {
        mutual = OptionalInt.of(count);
        rosters.clear();
        return this;
    }

    /** Exactly these followers, in this order. */
    public SimProfile followers(String... names) {
        return name(FOLLOWERS, names);
    }

    /** Exactly these people whom it follows, in this order. */
    public SimProfile following(String... names) {
        return name(FOLLOWING, names);
    }

    public SimProfile fullName(String fullName) {
        crowd.change(member().called(fullName));
        return this;
    }

    /** Its lists are for those whom it knows. */
    public SimProfile hidden() {
        crowd.change(member().hidden());
        return this;
    }

    /** Its lists are for everybody, as they are at first. */
    public SimProfile shown() {
        crowd.change(member().shown());
        return this;
    }

    public SimProfile verified() {
        crowd.change(member().badged());
        return this;
    }

    /** Instagram shows no more than 50 of its followers. */
    public synchronized SimProfile capped() {
        capped = true;
        return this;
    }

    /** Searches do not find it. */
    public synchronized SimProfile shadowed() {
        shadowed = true;
        return this;
    }

    /** For this viewer it does not exist. */
    public synchronized SimProfile blocks(String viewer) {
        blocked.add(viewer);
        return this;
    }

    /** How many posts it has; without this 8. */
    public synchronized SimProfile posts(int count) {
        posts = count;
        return this;
    }

    public synchronized SimProfile biography(String text) {
        biography = text;
        return this;
    }

    /** Instagram says that a list is so long, whatever it holds. */
    public synchronized SimProfile declared(ListKind list, int count) {
        declared.put(list, count);
        return this;
    }

    /** The pages of a list leave somebody out whom it counts and its search finds. */
    public synchronized SimProfile leavesOut(ListKind list, Member person) {
        leftOut.computeIfAbsent(list, _ -> new HashSet<>()).add(person.number());
        return this;
    }

    /** The pages of a list show somebody again. */
    public synchronized SimProfile showsAgain(ListKind list, Member person) {
        leftOut.getOrDefault(list, new HashSet<>()).remove(person.number());
        return this;
    }

    /** The pages of a list leave out somebody who is on both. */
    public Member leaveOutAFriend(ListKind list) {
        var others = roster(list == FOLLOWERS ? FOLLOWING : FOLLOWERS);
        var friend = people(list).stream()
                .filter(person -> others.contains(person.number()))
                .filter(person -> shows(list, person))
                .findFirst()
                .orElseThrow();
        leavesOut(list, friend);
        return friend;
    }

    /** Somebody becomes the first of its followers. */
    public SimProfile gain(String follower) {
        roster(FOLLOWERS).add(crowd.named(follower).number());
        return this;
    }

    /** A follower leaves. */
    public SimProfile lose(Member follower) {
        roster(FOLLOWERS).remove(follower.number());
        return this;
    }

    public SimProfile follow(String somebody) {
        roster(FOLLOWING).add(crowd.named(somebody).number());
        return this;
    }

    public SimProfile unfollow(Member somebody) {
        roster(FOLLOWING).remove(somebody.number());
        return this;
    }

    /** Somebody, on whichever list, takes a new name. */
    void renameOne(Member somebody) {
        crowd.change(somebody.renamed("new." + somebody.number()));
    }

    public Member member() {
        return crowd.member(number);
    }

    /** All who are truly in a list now, in Instagram's order. */
    public List<Member> people(ListKind list) {
        return members(roster(list).all());
    }

    /** The names of those whom it follows and who do not follow back, sorted: what a check has to find. */
    public List<String> notFollowingBack() {
        var followers = roster(FOLLOWERS).all().boxed().collect(Collectors.toSet());
        return people(FOLLOWING).stream()
                .filter(person -> !followers.contains(person.number()))
                .map(Member::name)
                .sorted()
                .toList();
    }

    /** Whether it follows the other, by either's list. */
    boolean follows(SimProfile other) {
        return roster(FOLLOWING).contains(other.number)
                || other.roster(FOLLOWERS).contains(number);
    }

    /** Whether it may see the other's lists. */
    boolean maySee(SimProfile other) {
        return !other.member().isPrivate() || other == this || follows(other);
    }

    /** Those of the numbers who are not deactivated. */
    List<Member> members(IntStream numbers) {
        return numbers.filter(crowd::isActive).mapToObj(crowd::seen).toList();
    }

    synchronized boolean shows(ListKind list, Member person) {
        return !leftOut.getOrDefault(list, Set.of()).contains(person.number());
    }

    synchronized int declaredCount(ListKind list) {
        return declared.getOrDefault(list, length(list));
    }

    synchronized boolean isShadowed() {
        return shadowed;
    }

    synchronized boolean blocks(SimProfile viewer) {
        return blocked.contains(viewer.member().name());
    }

    synchronized int posts() {
        return posts;
    }

    synchronized String biography() {
        return biography;
    }

    synchronized boolean isCapped() {
        return capped;
    }

    synchronized Roster roster(ListKind list) {
        if (!rosters.containsKey(list)) {
            invent();
        }
        return rosters.computeIfAbsent(list, _ -> Roster.of(IntStream.empty()));
    }

    /** Does not invent a list only to count it. */
    private int length(ListKind list) {
        return rosters.containsKey(list) ? roster(list).size() : invented.getOrDefault(list, 0);
    }

    private synchronized SimProfile invent(ListKind list, int count) {
        invented.put(list, count);
        rosters.clear();
        return this;
    }

    private synchronized SimProfile name(ListKind list, String... names) {
        rosters.put(
                list,
                Roster.of(
                        Arrays.stream(names).mapToInt(name -> crowd.named(name).number())));
        return this;
    }

    private void invent() {
        var followers = invented.getOrDefault(FOLLOWERS, 0);
        var following = invented.getOrDefault(FOLLOWING, 0);
        var both = mutual.orElse(Math.min(followers, following) * 3 / 5);
        var first = crowd.strangers(followers + following);
        var others = first + followers;
        rosters.putIfAbsent(FOLLOWERS, Roster.shuffled(IntStream.range(first, others), number));
        rosters.putIfAbsent(
                FOLLOWING,
                Roster.shuffled(
                        IntStream.concat(
                                IntStream.range(first, first + both),
                                IntStream.range(others, others + following - both)),
                        number + 1));
    }
}
