package io.vzaimno.sim.telegram;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds what Telegram marks in plain text by itself: commands, mentions, hashtags, e-mail and web addresses. */
final class Specials {

    private record Kind(String type, Pattern form) {
        Kind(String type, String form) {
            this(type, Pattern.compile(form));
        }
    }

    /** Those that come first win where two overlap. */
    private static final List<Kind> KINDS = List.of(
            new Kind("url", "(?i)(?<![\\w@.])https?://[^\\s<>\"]*[^\\s<>\".,:;!?)]"),
            new Kind(
                    "url",
                    "(?i)(?<![\\w@.-])(?:[a-z0-9-]+\\.)+(?:com|org|net|ru|io|me|app|dev|рф)(?![\\w.@-])(?:/[^\\s<>\"]*[^\\s<>\".,:;!?)])?"),
            new Kind("email", "(?<![\\w.])[A-Za-z0-9._+-]+@[A-Za-z0-9-]+(?:\\.[A-Za-z]{2,})+"),
            new Kind("bot_command", "(?<![\\w/<>])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\\w/])"),
            new Kind("mention", "(?<![\\w@])@[A-Za-z][A-Za-z0-9_]{2,31}(?![\\w@])"),
            new Kind("hashtag", "(?<![\\w#])#[\\p{L}_][\\p{L}\\p{N}_]{0,255}"));

    private Specials() {}

    static List<TextEntity> in(String text) {
        List<TextEntity> found = new ArrayList<>();
        for (var kind : KINDS) {
            kind.form.matcher(text).results().forEach(match -> {
                var special = new TextEntity(kind.type, match.start(), match.end() - match.start(), null);
                if (found.stream().noneMatch(special::overlaps)) {
                    found.add(special);
                }
            });
        }
        return found;
    }
}
