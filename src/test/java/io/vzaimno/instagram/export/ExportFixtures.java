package io.vzaimno.instagram.export;

import static java.util.Comparator.comparingLong;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Exports of people who do not exist. */
public final class ExportFixtures {

    /** The folder of the lists since 2023. */
    public static final String LISTS = "connections/followers_and_following/";

    /** The name Instagram would give to {@link #sample}. */
    public static final String SAMPLE_NAME = "instagram-ida.moor-2026-08-12-Kx81mQzT.zip";

    private static final Instant SAMPLE_TIME = Instant.parse("2026-08-12T05:03:00Z");
    private static final List<String> FIRST = List.of(
            "alma", "bela", "cleo", "dario", "edda", "fenna", "gustav", "hanna", "ilse", "jonas", "kira", "levin",
            "mila", "noor", "oskar", "pia", "quint", "rosa", "sami", "tilda", "ugo", "vera", "willem", "xenia", "yara",
            "zeno");
    private static final List<String> SECOND = List.of(
            "amber", "birch", "clay", "dune", "elm", "fjord", "grove", "heath", "isle", "jade", "kelp", "loam", "marsh",
            "north", "opal", "pine", "quarry", "reed", "slate", "tide", "vale", "wren");
    private static final List<String> JOINTS = List.of(".", "_", "", "._", "_x_");

    private ExportFixtures() {}

    /** The smallest whole export: these two lists in today's form. */
    public static ArchiveBuilder export(List<Follow> followers, List<Follow> following) {
        return new ArchiveBuilder()
                .file(LISTS + "followers_1.json", ListVariant.VALUE.text("followers", followers))
                .file(LISTS + "following.json", wrapped(ListVariant.TITLE, "following", following));
    }

    /**
     * A full export as the owner of a medium account gets it: 402 followers and 451 following with dates, five pending
     * requests, three deleted accounts, and files that are none of our business.
     */
    public static ArchiveBuilder sample() {
        var random = new Random(20260812);
        var names = names(random, 560);
        var followers = follows(random, names.subList(0, 399));
        var following = follows(random, names.subList(105, 554));
        var pending = follows(random, names.subList(549, 554));
        followers.addAll(99, deleted(random, 3));
        following.addAll(200, deleted(random, 2));
        return new ArchiveBuilder()
                .file("personal_information/personal_information/personal_information.json", "{\"profile_user\": []}")
                .file("media/posts/202607/17900000000000001.jpg", new byte[2048])
                .file(LISTS + "followers_1.json", ListVariant.VALUE.text("followers", newestFirst(followers)))
                .file(LISTS + "following.json", wrapped(ListVariant.TITLE, "following", newestFirst(following)))
                .file(LISTS + "pending_follow_requests.json", ListVariant.RUSSIAN_LABELS.text("pending", pending))
                .file(LISTS + "recent_follow_requests.json", ListVariant.LABELS.text("recent", following.subList(0, 9)))
                .file(
                        LISTS + "recently_unfollowed_profiles.json",
                        ListVariant.LABELS.text("unfollowed", follows(random, names.subList(556, 560))))
                .file(
                        "your_instagram_activity/threads/following.json",
                        "{\"text_post_app_text_post_app_following\": []}");
    }

    /** Writes {@link #sample} under the name that Instagram would give it. */
    public static Path writeSample(Path folder) {
        return sample().zip(folder.resolve(SAMPLE_NAME));
    }

    /** An export of which Instagram has left out older followers: the others begin 2,000 days later than those followed. */
    public static ArchiveBuilder cutFollowers() {
        return export(later(crowd(0, 15)), crowd(5, 35));
    }

    /** An export that seems to lack older entries of those followed. */
    public static ArchiveBuilder cutFollowing() {
        return export(crowd(5, 35), later(crowd(0, 15)));
    }

    private static List<Follow> later(List<Follow> follows) {
        return follows.stream()
                .map(follow -> Follow.of(
                        follow.name(), follow.second() + Duration.ofDays(2000).toSeconds() + 300))
                .toList();
    }

    /** Different names, as people choose them. */
    public static List<String> names(Random random, int count) {
        return Stream.generate(() -> name(random)).distinct().limit(count).toList();
    }

    /** Follows by these people, begun at any time of the last years. */
    public static List<Follow> follows(Random random, List<String> names) {
        var follows = new ArrayList<Follow>();
        for (var name : names) {
            var age = Duration.ofSeconds(
                    1 + random.nextInt((int) Duration.ofDays(2500).toSeconds()));
            follows.add(new Follow(name, SAMPLE_TIME.minus(age)));
        }
        return follows;
    }

    /** A big list: {@code user000000} and on. */
    public static List<Follow> crowd(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> Follow.of("user%06d".formatted(i), 1_500_000_000L + i * 60L))
                .toList();
    }

    static String wrapped(ListVariant variant, String list, List<Follow> follows) {
        return "{\"relationships_" + list + "\": " + variant.text(list, follows) + "}";
    }

    private static List<Follow> deleted(Random random, int count) {
        return follows(
                random,
                IntStream.range(0, count)
                        .mapToObj(i -> "__deleted__4f1c0b8e9a7d" + i)
                        .toList());
    }

    private static List<Follow> newestFirst(List<Follow> follows) {
        return follows.stream().sorted(comparingLong(Follow::second).reversed()).toList();
    }

    private static String name(Random random) {
        var name = pick(random, FIRST) + pick(random, JOINTS) + pick(random, SECOND);
        return random.nextInt(3) == 0 ? name + random.nextInt(100) : name;
    }

    private static String pick(Random random, List<String> words) {
        return words.get(random.nextInt(words.size()));
    }
}
