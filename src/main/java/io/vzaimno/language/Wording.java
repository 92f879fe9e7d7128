package io.vzaimno.language;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import org.springframework.stereotype.Component;

/** All texts for users, by language. */
@Component
public class Wording {

    static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    private final Words english;
    private final Words russian;

    Wording(WordingProperties properties) {
        english = new Words(Locale.ENGLISH, read("messages_en.properties"), properties.support());
        russian = new Words(RUSSIAN, read("messages_ru.properties"), properties.support());
    }

    /** The words for this language: Russian or, for all others, English. */
    public Words in(Locale language) {
        return language.getLanguage().equals("ru") ? russian : english;
    }

    /** The words of all languages, English first. */
    public List<Words> inAll() {
        return List.of(english, russian);
    }

    static Properties read(String file) {
        var texts = new Properties();
        var stream = Objects.requireNonNull(Wording.class.getResourceAsStream(file), file);
        try (var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
