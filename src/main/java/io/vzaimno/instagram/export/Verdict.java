package io.vzaimno.instagram.export;

import static java.util.stream.Collectors.toCollection;

import io.vzaimno.instagram.export.ExportReading.Clue;
import io.vzaimno.instagram.export.ExportReading.Problem;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Refuses what is not the whole truth: no list is ever taken to be empty because it is absent or unintelligible. */
final class Verdict {

    private static final double TOLERATED_SHARE = 0.05;
    private static final int TOLERATED_NAMES = 5;

    private Verdict() {}

    /**
     * Both lists must be there.
     *
     * @param files all that there is
     * @param metThreads whether a list was one of the Threads application
     */
    static void requireBoth(Stream<Role> present, List<ExportFile> files, boolean metThreads) {
        var roles = present.collect(toCollection(() -> EnumSet.noneOf(Role.class)));
        if (roles.contains(Role.FOLLOWERS) && roles.contains(Role.FOLLOWING)) {
            return;
        }
        if (roles.contains(Role.FOLLOWERS)) {
            throw missing(Problem.FOLLOWING_MISSING, "The list of following (following.json) is missing.", files);
        }
        if (roles.contains(Role.FOLLOWING)) {
            throw missing(Problem.FOLLOWERS_MISSING, "The list of followers (followers_1.json) is missing.", files);
        }
        if (metThreads || files.stream().anyMatch(ListFile::isOfThreads)) {
            throw new ExportRefusal(
                    Problem.THREADS_ONLY, "This export holds lists of Threads only, none of Instagram.");
        }
        throw missing(
                Problem.LISTS_MISSING,
                "Both lists, followers (followers_1.json) and following (following.json), are missing.",
                files);
    }

    /** Whoever packed an archive into an archive is told so. */
    private static ExportRefusal missing(Problem problem, String what, List<ExportFile> files) {
        return files.stream()
                .map(ExportFile::path)
                .filter(path -> path.toLowerCase(Locale.ROOT).endsWith(".zip"))
                .map(ExportRefusal::shown)
                .findFirst()
                .map(path -> new ExportRefusal(
                        problem,
                        new Clue.Inside(path),
                        what + " There is another archive inside, " + path + ": give that one."))
                .orElseGet(() -> new ExportRefusal(problem, what));
    }

    /** A list must be of all time. */
    static void requireAllTime(ReadList list) {
        if (list.limited()) {
            throw ExportRefusal.of(
                    Problem.DATE_LIMITED, list.path(), "holds a range of dates only, so older follows are missing.");
        }
    }

    /**
     * Nearly all entries must name somebody: as in live lists, 5 % or five may lack, but never most of a short list.
     */
    static void requireNames(ReadList list) {
        var entries = list.rows().size();
        var nameless = nameless(list);
        if (nameless > Math.max(entries * TOLERATED_SHARE, TOLERATED_NAMES) || nameless > entries / 2) {
            throw ExportRefusal.of(
                    Problem.UNKNOWN_FORMAT,
                    list.path(),
                    "has " + entries + " entries, and in " + nameless + " of them no user name can be found.");
        }
    }

    static int nameless(ReadList list) {
        return (int) list.rows().stream()
                .filter(row -> row instanceof Row.Nameless || row instanceof Row.Labelled)
                .count();
    }
}
