package io.vzaimno.language;

import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.NumberFormatter.TrailingZeroDisplay;
import com.ibm.icu.number.Precision;
import com.ibm.icu.text.MessageFormat;
import io.vzaimno.instagram.Handle;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;

/**
 * The words of one language. Texts have named arguments: numbers, {@link Handle}s (links to their profiles), {@link
 * Duration}s, {@link Instant}s (of today), {@link Moment}s, {@link LocalDate}s, {@link Soon}s, {@link Amount}s, {@link
 * Price}s, {@link Balance}s, {@link Html}, and strings, which are treated as names: escaped and cut short; use {@link
 * Html} for longer text. Every text may use {@code support}, which is {@code none} if there is no user support.
 */
public final class Words {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm 'UTC'").withZone(ZoneOffset.UTC);

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm 'UTC'").withZone(ZoneOffset.UTC);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ROOT);

    private final Locale language;
    private final Properties texts;
    private final String support;

    Words(Locale language, Properties texts, String support) {
        this.language = language;
        this.texts = texts;
        this.support = support.isEmpty() ? "none" : support;
    }

    public Locale language() {
        return language;
    }

    public Html html(String key) {
        return html(key, Map.of());
    }

    /** The text for a message. */
    public Html html(String key, Map<String, ?> arguments) {
        return new Html(format(key, arguments, this::marked));
    }

    public String plain(String key) {
        return plain(key, Map.of());
    }

    /** The text for a place without formatting: a button, a menu, an alert. */
    public String plain(String key, Map<String, ?> arguments) {
        return format(key, arguments, this::unmarked);
    }

    private String format(String key, Map<String, ?> arguments, Function<Object, Object> spelling) {
        var pattern = texts.getProperty(key);
        if (pattern == null) {
            throw new IllegalArgumentException("No such message: " + key);
        }
        var spelled = new HashMap<String, Object>();
        spelled.put("support", spelling.apply(support));
        arguments.forEach((name, value) -> spelled.put(name, spelling.apply(value)));
        var format = new MessageFormat(pattern, language);
        if (!spelled.keySet().containsAll(format.getArgumentNames())) {
            throw new IllegalArgumentException("%s needs %s".formatted(key, format.getArgumentNames()));
        }
        return format.format(spelled);
    }

    private Object marked(Object argument) {
        return switch (argument) {
            case Html html -> html.value();
            case Handle handle -> Html.profile(handle).value();
            case Instant time -> marked(time, "t", TIME.format(time));
            case Moment moment -> marked(moment.time(), "dt", MOMENT.format(moment.time()));
            case Soon soon -> marked(soon.time(), "r", soon(soon));
            case String text -> Html.typed(text).value();
            default -> unmarked(argument);
        };
    }

    /** In the reader's own zone and format; older Telegram apps show the written text. */
    private static String marked(Instant time, String format, String written) {
        return "<tg-time unix=\"%d\" format=\"%s\">%s</tg-time>".formatted(time.getEpochSecond(), format, written);
    }

    private String soon(Soon soon) {
        return plain("duration.soon", Map.of("left", soon.left()));
    }

    private Object unmarked(Object argument) {
        return switch (argument) {
            case Number number -> number;
            case String text -> text;
            case Handle handle -> handle.toString();
            case Instant time -> TIME.format(time);
            case Moment moment -> MOMENT.format(moment.time());
            case Soon soon -> soon(soon);
            case LocalDate day -> DAY.withLocale(language).format(day);
            case Duration duration -> spelled(duration);
            case Amount amount -> spelled(amount);
            case Price price -> plain("checks.price", Map.of("checks", price.checks()));
            case Balance balance -> plain("checks.balance", Map.of("checks", balance.checks()));
            default -> throw new IllegalArgumentException("Cannot be formatted: " + argument.getClass());
        };
    }

    /** All of its decimals, or none if they are zero. */
    private String spelled(Amount amount) {
        var decimals = Precision.fixedFraction(Math.max(0, amount.value().scale()));
        return NumberFormatter.withLocale(language)
                .precision(decimals.trailingZeroDisplay(TrailingZeroDisplay.HIDE_IF_WHOLE))
                .format(amount.value())
                .toString();
    }

    /** Rounded up, since a wait may end early. */
    private String spelled(Duration duration) {
        var minutes = duration.plusSeconds(59).toMinutes();
        if (minutes < 60) {
            return plain("duration.minutes", Map.of("minutes", Math.max(1, minutes)));
        }
        if (minutes < 48 * 60) {
            return plain("duration.hours", Map.of("hours", minutes / 60, "minutes", minutes % 60));
        }
        return plain("duration.days", Map.of("days", (minutes + 24 * 60 - 1) / (24 * 60)));
    }
}
