package io.vzaimno.report;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What a report says, in the reader's language. */
final class Words {

    private final ResourceBundle words;
    private final Locale language;
    private final String account;

    private Words(ResourceBundle words, Locale language, String account) {
        this.words = words;
        this.language = language;
        this.account = account;
    }

    /** Russian for Russian readers, English for all others. */
    static Words of(Report report) {
        var language = report.language().getLanguage().equals("ru") ? Locale.of("ru") : Locale.ENGLISH;
        var words = ResourceBundle.getBundle(
                "io.vzaimno.report.words",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        var account = report.account()
                .map(handle -> MessageFormat.format(words.getString("account.known"), handle))
                .orElseGet(() -> words.getString("account.unknown"));
        return new Words(words, language, account);
    }

    Locale language() {
        return language;
    }

    /** A text that names the account wherever its pattern says {@code {0}}; further values follow. */
    String say(String key, Object... values) {
        var arguments = new Object[values.length + 1];
        arguments[0] = account;
        System.arraycopy(values, 0, arguments, 1, values.length);
        var text = new MessageFormat(words.getString(key), language).format(arguments);
        return text.substring(0, text.offsetByCodePoints(0, 1)).toUpperCase(language)
                + text.substring(text.offsetByCodePoints(0, 1));
    }
}
