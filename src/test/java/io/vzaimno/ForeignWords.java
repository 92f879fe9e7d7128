package io.vzaimno;

import io.vzaimno.sim.telegram.SimButton;
import io.vzaimno.sim.telegram.SimMessage;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds what a Russian reader would stumble over: words of another language. */
final class ForeignWords {

    /** Addresses, commands, numbers of payments, names of accounts, people and files; what somebody looked for is quoted. */
    private static final Pattern NAMES = Pattern.compile(
            "https?://\\S+|[0-9a-f]{8}-[0-9a-f-]{27}|\\./vzaimno \\S+ \\S+|POST \\S+|«[^»]*»|@[\\w.]+( [A-Z][\\w’-]*)+|[@/][\\w.]+(/\\w+)*|[\\w.-]+\\.\\w+");

    private static final Pattern WORD = Pattern.compile("[A-Za-z]{2,}");

    /** What Russians write in Latin letters too. */
    private static final Set<String> AT_HOME = Set.of(
            "Instagram",
            "Telegram",
            "Vzaimno",
            "Excel",
            "CSV",
            "ZIP",
            "JSON",
            "API",
            "Stars",
            "Threads",
            "UTC",
            "English",
            "natgeo",
            "HELLO");

    private ForeignWords() {}

    static List<String> in(List<SimMessage> messages) {
        return messages.stream()
                .flatMap(message -> Stream.concat(
                        Stream.of(message.text()), message.buttons().stream().map(SimButton::text)))
                .flatMap(text ->
                        WORD.matcher(NAMES.matcher(text).replaceAll(" ")).results())
                .map(MatchResult::group)
                .filter(word -> !AT_HOME.contains(word))
                .toList();
    }
}
