package io.vzaimno.instagram.export;

import static io.vzaimno.instagram.export.Readings.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.vzaimno.instagram.Handle;
import io.vzaimno.instagram.Person;
import io.vzaimno.instagram.Relations;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExportPropertyTests {

    private static final List<ListVariant> VARIANTS = List.of(ListVariant.values());

    static IntStream seeds() {
        return IntStream.range(0, 150);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void readsTheSameRelationsWhateverTheForm(int seed) {
        var random = new Random(seed);
        var names = ExportFixtures.names(random, 40 + random.nextInt(60));
        var followers = some(random, names);
        var following = some(random, names);
        var archive = new RandomArchive(random);
        archive.add("followers", followers);
        archive.add("following", following);

        var relations = read(archive.shuffled()).relations();

        assertThat(datesOf(relations.followers())).isEqualTo(dates(followers));
        assertThat(datesOf(relations.following())).isEqualTo(dates(following));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void neverReadsADamagedArchiveDifferently(int seed) {
        var random = new Random(seed);
        var original = threeParts().bytes();
        var damaged = original.clone();
        for (var flips = 1 + random.nextInt(3); flips > 0; flips--) {
            damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
        }

        if (read(damaged) instanceof ExportReading.Read(var export)) {
            assertThat(export.relations()).isEqualTo(relations(original));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void neverReadsAPartOfAnArchive(int seed) {
        var original = threeParts().bytes();

        var part = Arrays.copyOf(original, new Random(seed).nextInt(original.length));

        assertThat(read(part)).isInstanceOf(ExportReading.Refused.class);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void survivesGarbledLists(int seed) {
        var random = new Random(seed);
        var variant = VARIANTS.get(random.nextInt(VARIANTS.size()));
        var text = new StringBuilder(variant.text("followers", ExportFixtures.crowd(0, 30)));
        for (var changes = random.nextInt(20); changes > 0; changes--) {
            var from = random.nextInt(text.length());
            var to = Math.min(text.length(), from + random.nextInt(30));
            var piece = text.substring(from, to);
            switch (random.nextInt(3)) {
                case 0 -> text.delete(from, to);
                case 1 -> text.insert(random.nextInt(text.length()), piece);
                default -> text.replace(from, to, "<[{\"x\":&#0;\0".substring(random.nextInt(11)));
            }
        }

        var reading = read(new ArchiveBuilder()
                .file("followers_1." + variant.extension(), text.toString())
                .file("following.json", "[]")
                .bytes());

        assertThat(reading).isNotNull();
    }

    private static ArchiveBuilder threeParts() {
        var archive = new ArchiveBuilder().file("following.json", "[]");
        for (var part = 1; part <= 3; part++) {
            var people = ExportFixtures.crowd(part, part + 2);
            archive.file("followers_" + part + ".json", ListVariant.VALUE.text("followers", people));
        }
        return archive;
    }

    private static Relations relations(byte[] archive) {
        return ((ExportReading.Read) read(archive)).export().relations();
    }

    private static List<Follow> some(Random random, List<String> names) {
        var shuffled = new ArrayList<>(names);
        Collections.shuffle(shuffled, random);
        return ExportFixtures.follows(random, shuffled.subList(0, random.nextInt(names.size()))).stream()
                .map(follow -> random.nextInt(10) == 0 ? new Follow(follow.name(), null) : follow)
                .toList();
    }

    private static Map<Handle, @Nullable Instant> datesOf(List<Person> people) {
        var dates = new LinkedHashMap<Handle, @Nullable Instant>();
        people.forEach(person -> dates.put(person.handle(), minute(person.since())));
        return dates;
    }

    private static Map<Handle, @Nullable Instant> dates(List<Follow> follows) {
        var dates = new LinkedHashMap<Handle, @Nullable Instant>();
        follows.forEach(follow -> dates.put(new Handle(follow.name()), minute(follow.since())));
        return dates;
    }

    /** Pages tell no seconds. */
    private static @Nullable Instant minute(@Nullable Instant instant) {
        return instant == null ? null : instant.truncatedTo(ChronoUnit.MINUTES);
    }

    /** An export of random era, split, order and case. */
    private static final class RandomArchive {

        private final Random random;
        private final List<String[]> files = new ArrayList<>();
        private final String folder;

        RandomArchive(Random random) {
            this.random = random;
            this.folder = List.of("", "followers_and_following/", ExportFixtures.LISTS, "instagram-a-2026-01-01-x/")
                    .get(random.nextInt(4));
        }

        void add(String list, List<Follow> follows) {
            var parts = 1 + random.nextInt(4);
            for (var part = 1; part <= parts; part++) {
                var variant = VARIANTS.get(random.nextInt(VARIANTS.size()));
                var share = follows.subList(follows.size() * (part - 1) / parts, follows.size() * part / parts);
                var number = parts == 1 && random.nextBoolean() ? "" : "_" + part;
                var name = list + number + "." + variant.extension();
                files.add(new String[] {folder + anyCase(name), variant.text(list, withDuplicates(share))});
            }
        }

        ArchiveBuilder shuffled() {
            Collections.shuffle(files, random);
            var archive = new ArchiveBuilder();
            files.forEach(file -> archive.file(file[0], file[1]));
            return archive;
        }

        private String anyCase(String name) {
            return random.nextInt(4) == 0 ? name.toUpperCase(Locale.ROOT) : name;
        }

        private List<Follow> withDuplicates(List<Follow> follows) {
            var all = new ArrayList<>(follows);
            for (var follow : follows) {
                if (random.nextInt(8) == 0) {
                    all.add(new Follow(follow.name().toUpperCase(Locale.ROOT), follow.since()));
                }
            }
            return all;
        }
    }
}
