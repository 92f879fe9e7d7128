package io.vzaimno.sim.telegram;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads the Bot API's HTML as strictly as Telegram does and words the mistakes in it alike. */
final class HtmlText {

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("b", "bold"),
            Map.entry("strong", "bold"),
            Map.entry("i", "italic"),
            Map.entry("em", "italic"),
            Map.entry("u", "underline"),
            Map.entry("ins", "underline"),
            Map.entry("s", "strikethrough"),
            Map.entry("strike", "strikethrough"),
            Map.entry("del", "strikethrough"),
            Map.entry("tg-spoiler", "spoiler"),
            Map.entry("span", "spoiler"),
            Map.entry("a", "text_link"),
            Map.entry("code", "code"),
            Map.entry("pre", "pre"),
            Map.entry("blockquote", "blockquote"),
            Map.entry("tg-emoji", "custom_emoji"),
            Map.entry("tg-time", "date_time"));

    /** A tag that is still open, and where its content starts in the plain text. */
    private record Open(HtmlTag tag, int at) {}

    private final String html;
    private final StringBuilder plain = new StringBuilder();
    private final List<TextEntity> entities = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private int position;

    private HtmlText(String html) {
        this.html = html;
    }

    /** Refuses with the words of the real server: {@code can't parse entities: …}. */
    static FormattedText parse(String html) {
        return new HtmlText(html).parse();
    }

    private FormattedText parse() {
        while (position < html.length()) {
            switch (html.charAt(position)) {
                case '<' -> tag();
                case '&' -> reference();
                default -> plain.append(html.charAt(position++));
            }
        }
        if (!open.isEmpty()) {
            throw mistake("Can't find end tag corresponding to start tag \""
                    + open.getLast().tag.name() + '"');
        }
        return new FormattedText(plain.toString(), entities);
    }

    private void reference() {
        var decoded = HtmlReference.at(html, position);
        plain.append(decoded.text());
        position += decoded.length();
    }

    private void tag() {
        if (html.startsWith("</", position)) {
            endTag();
        } else {
            var tag = HtmlTag.read(html, position, TYPES.keySet());
            position = tag.end();
            open.addLast(new Open(tag, plain.length()));
        }
    }

    private void endTag() {
        if (open.isEmpty()) {
            throw mistake("Unexpected end tag at byte offset " + bytesBefore(html, position));
        }
        var close = html.indexOf('>', position);
        if (close < 0) {
            throw mistake("Unclosed end tag at byte offset " + bytesBefore(html, position));
        }
        var name = html.substring(position + 2, close).strip().toLowerCase(Locale.ROOT);
        var opened = open.removeLast();
        if (!name.isEmpty() && !name.equals(opened.tag.name())) {
            throw mistake("Unmatched end tag at byte offset %d, expected \"</%s>\", found \"</%s>\""
                    .formatted(bytesBefore(html, position), opened.tag.name(), name));
        }
        position = close + 1;
        add(opened);
    }

    private void add(Open opened) {
        var length = plain.length() - opened.at;
        var tag = opened.tag;
        if (length == 0) {
            return;
        }
        var type = TYPES.getOrDefault(tag.name(), "");
        switch (type) {
            case "text_link" -> link(tag.attribute("href").orElse(plain.substring(opened.at)), opened.at, length);
            case "code" -> code(tag, opened.at, length);
            case "blockquote" -> {
                var kind = tag.attribute("expandable").isPresent() ? "expandable_blockquote" : type;
                entities.add(new TextEntity(kind, opened.at, length, null));
            }
            case "custom_emoji" -> emoji(tag.attribute("emoji-id").orElse(""), opened.at, length);
            case "pre" -> pre(opened.at, length);
            default -> entities.add(new TextEntity(type, opened.at, length, null));
        }
    }

    /** An address without host makes no link, but no mistake either. */
    private void link(String address, int at, int length) {
        if (address.contains(".") || address.startsWith("tg://") || address.contains("://")) {
            entities.add(new TextEntity("text_link", at, length, address));
        }
    }

    private void emoji(String id, int at, int length) {
        if (!id.matches("\\d{1,19}")) {
            throw mistake("Invalid custom emoji identifier specified");
        }
        entities.add(new TextEntity("custom_emoji", at, length, id));
    }

    private void pre(int at, int length) {
        var hasLanguage = entities.stream()
                .anyMatch(entity -> entity.type().equals("pre") && entity.offset() == at && entity.length() == length);
        if (!hasLanguage) {
            entities.add(new TextEntity("pre", at, length, null));
        }
    }

    /** {@code <pre><code class="language-x">} is one entity with a language. */
    private void code(HtmlTag tag, int at, int length) {
        var language = tag.attribute("class")
                .filter(name -> name.startsWith("language-"))
                .map(name -> name.substring("language-".length()));
        var inPre = !open.isEmpty() && open.getLast().tag.name().equals("pre") && open.getLast().at == at;
        if (!inPre) {
            entities.add(new TextEntity("code", at, length, null));
        } else if (language.isPresent()) {
            entities.add(new TextEntity("pre", at, length, language.get()));
        }
    }

    static Refusal mistake(String what) {
        return Refusal.badRequest("can't parse entities: " + what);
    }

    static int bytesBefore(String text, int position) {
        return text.substring(0, position).getBytes(StandardCharsets.UTF_8).length;
    }
}
