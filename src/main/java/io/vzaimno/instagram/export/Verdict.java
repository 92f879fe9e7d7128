package io.vzaimno.instagram.export;

import static java.util.stream.Collectors.toCollection;

import io.vzaimno.instagram.export.ExportReading.Problem;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Refuses what is not the whole truth: no list is ever taken to be empty because it is absent or unintelligible. */
final class Verdict {

    private Verdict() {}

    /** Both lists must be there. */
    static void requireBoth(Stream<Role> present, List<ExportFile> files) {
        var roles = present.collect(toCollection(() -> EnumSet.noneOf(Role.class)));
        if (roles.contains(Role.FOLLOWERS) && roles.contains(Role.FOLLOWING)) {
            return;
        }
        if (roles.contains(Role.FOLLOWERS)) {
            throw new Refusal(
                    Problem.FOLLOWING_MISSING, "The list of following (following.json) is missing." + hint(files));
        }
        throw new Refusal(
                Problem.FOLLOWERS_MISSING,
                roles.contains(Role.FOLLOWING)
                        ? "The list of followers (followers_1.json) is missing." + hint(files)
                        : "Both lists, followers (followers_1.json) and following (following.json), are missing."
                                + hint(files));
    }

    /** A list must be of all time. */
    static void requireAllTime(ReadList list) {
        if (list.limited()) {
            throw new Refusal(
                    Problem.DATE_LIMITED,
                    Refusal.shown(list.path()) + " holds a range of dates only, so older follows are missing.");
        }
    }

    /** Most entries must name somebody. */
    static void requireNames(ReadList list) {
        var nameless = nameless(list);
        if (nameless > list.rows().size() / 2) {
            throw new Refusal(
                    Problem.UNKNOWN_FORMAT,
                    Refusal.shown(list.path()) + " has " + list.rows().size() + " entries, and in " + nameless
                            + " of them no user name can be found.");
        }
    }

    static int nameless(ReadList list) {
        return (int) list.rows().stream()
                .filter(row -> row instanceof Row.Nameless || row instanceof Row.Labelled)
                .count();
    }

    private static String hint(List<ExportFile> files) {
        return files.stream()
                .map(ExportFile::path)
                .filter(path -> path.toLowerCase(Locale.ROOT).endsWith(".zip"))
                .findFirst()
                .map(path -> " There is another archive inside, " + Refusal.shown(path) + ": give that one.")
                .orElse("");
    }
}
