package io.vzaimno.instagram.export;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A file that holds a list of people, recognised by its name in any era's place.
 *
 * @param number which part of the list it is; 1 where the name has no number
 */
record ListFile(ExportFile file, Role role, int number, Form form) {

    private static final Pattern NAME = Pattern.compile(
            "(followers|following|pending_follow_requests|connections)(?:_(\\d{1,6}))?"
                    + "(?: ?\\(\\d+\\)| - copy(?: \\(\\d+\\))?| copy(?: \\d+)?)?\\.(json|html?)",
            CASE_INSENSITIVE);
    private static final Pattern USUAL_FOLDERS =
            Pattern.compile("(?:^|(?<=/))(?:connections/)?(?:followers_and_following/)?[^/]*$", CASE_INSENSITIVE);
    private static final Pattern SLASH = Pattern.compile("/");
    private static final String MAC_FOLDER = "__macosx";
    private static final String THREADS = "threads";
    private static final String THREADS_FOLDER = "text_post_app";

    /** The form in which a file holds its list; {@code connections.json} holds all of them. */
    enum Form {
        JSON,
        HTML,
        CONNECTIONS
    }

    /** The lists that a file holds: none, one or, in the oldest exports, all of them. */
    static List<ListFile> of(ExportFile file) {
        var name = NAME.matcher(file.name());
        if (!name.matches() || isForeign(file)) {
            return List.of();
        }
        var number = name.group(2) == null ? 1 : Integer.parseInt(name.group(2));
        var form = name.group(3).equalsIgnoreCase("json") ? Form.JSON : Form.HTML;
        return switch (name.group(1).toLowerCase(Locale.ROOT)) {
            case "followers" -> List.of(new ListFile(file, Role.FOLLOWERS, number, form));
            case "following" -> List.of(new ListFile(file, Role.FOLLOWING, number, form));
            case "pending_follow_requests" -> List.of(new ListFile(file, Role.PENDING, number, form));
            default -> form == Form.JSON ? all(file) : List.of();
        };
    }

    private static List<ListFile> all(ExportFile file) {
        return Stream.of(Role.values())
                .map(role -> new ListFile(file, role, 1, Form.CONNECTIONS))
                .toList();
    }

    /** Whether a file belongs to the Threads application, which has lists of the same names. */
    static boolean isOfThreads(ExportFile file) {
        return hasFolder(file.path(), step -> step.equals(THREADS) || step.startsWith(THREADS_FOLDER));
    }

    private static boolean isForeign(ExportFile file) {
        return isOfThreads(file) || hasFolder(file.path(), MAC_FOLDER::equals);
    }

    private static boolean hasFolder(String path, Predicate<String> folder) {
        return SLASH.splitAsStream(path.toLowerCase(Locale.ROOT)).anyMatch(folder);
    }

    String path() {
        return file.label();
    }

    /** The archive or folder in which the file is; empty where there is only one. */
    String part() {
        return file.part();
    }

    /** The folder of the export that the file belongs to, above the folders that Instagram makes. */
    String root() {
        return USUAL_FOLDERS.matcher(file.path()).replaceFirst("");
    }
}
