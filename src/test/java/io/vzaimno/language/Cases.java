package io.vzaimno.language;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What the texts of messages tell apart. */
final class Cases {

    /** Arguments that are any text. */
    static final List<String> TEXTS = List.of(
            "state",
            "query",
            "list",
            "name",
            "file",
            "check",
            "bar",
            "names",
            "label",
            "reason",
            "chat",
            "key",
            "door",
            "obstacle");

    private Cases() {}

    /** The choices of a text, each with the values it knows. */
    static Map<String, List<String>> selected(String text) {
        return of(text, ArgType.SELECT);
    }

    /** The numbers that decide about the words of a text, each with the forms it knows. */
    static Map<String, List<String>> counted(String text) {
        return of(text, ArgType.PLURAL);
    }

    /** The arguments of that type in a text, each with what it tells apart. */
    private static Map<String, List<String>> of(String text, ArgType type) {
        var pattern = new MessagePattern(text);
        var cases = new TreeMap<String, List<String>>();
        for (var part = 0; part < pattern.countParts(); part++) {
            if (pattern.getPart(part).getArgType() == type && pattern.getPartType(part) == Part.Type.ARG_START) {
                cases.merge(
                        pattern.getSubstring(pattern.getPart(part + 1)),
                        selectors(pattern, part),
                        (one, other) -> Stream.concat(one.stream(), other.stream())
                                .distinct()
                                .toList());
            }
        }
        return cases;
    }

    private static List<String> selectors(MessagePattern pattern, int argument) {
        var selectors = new ArrayList<String>();
        for (var part = argument + 2; part < pattern.getLimitPartIndex(argument); part++) {
            switch (pattern.getPartType(part)) {
                case ARG_SELECTOR -> selectors.add(pattern.getSubstring(pattern.getPart(part)));
                case MSG_START -> part = pattern.getLimitPartIndex(part);
                default -> {}
            }
        }
        return selectors;
    }
}
