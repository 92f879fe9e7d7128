package io.vzaimno.sim.telegram;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;

/** Plain text and what is formatted or special in it. */
record FormattedText(String text, List<TextEntity> entities) {

    private static final Comparator<TextEntity> OUTER_FIRST =
            Comparator.comparingInt(TextEntity::offset).thenComparing(TextEntity::length, Comparator.reverseOrder());

    /** Inside these Telegram looks for nothing. */
    private static final Set<String> OPAQUE = Set.of("code", "pre", "text_link", "custom_emoji");

    static FormattedText plain(String text) {
        return new FormattedText(text, List.of()).trimmed().withSpecials();
    }

    /** Without white space around it, as Telegram stores every text. */
    FormattedText trimmed() {
        var stripped = text.replace("\r", "").strip();
        var cut = text.replace("\r", "").indexOf(stripped);
        var kept = entities.stream()
                .map(entity -> clipped(entity, cut, stripped.length()))
                .filter(entity -> entity.length() > 0)
                .toList();
        return new FormattedText(stripped, kept);
    }

    /** With the commands, mentions, hashtags and addresses that Telegram finds by itself. */
    FormattedText withSpecials() {
        var opaque = entities.stream()
                .filter(entity -> OPAQUE.contains(entity.type()))
                .toList();
        var found = Specials.in(text).stream().filter(special -> opaque.stream().noneMatch(special::overlaps));
        return new FormattedText(
                text,
                Stream.concat(entities.stream(), found).sorted(OUTER_FIRST).toList());
    }

    ArrayNode entitiesJson() {
        return Json.array(entities.stream().map(TextEntity::toJson).toList());
    }

    private static TextEntity clipped(TextEntity entity, int cut, int length) {
        var from = Math.clamp(entity.offset() - cut, 0, length);
        var to = Math.clamp(entity.end() - cut, 0, length);
        return new TextEntity(entity.type(), from, to - from, entity.detail());
    }
}
