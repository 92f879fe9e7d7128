package io.vzaimno.language;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Map.entry;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import io.vzaimno.instagram.Handle;
import io.vzaimno.sim.telegram.TelegramSimulator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds both files against each other, against the code that uses them and against Telegram's rules. */
class MessagesTests {

    private static final Map<String, Integer> PLAIN = Map.ofEntries(
            entry("alert", 200),
            entry("button", 48),
            entry("checks", 40),
            entry("checkout", 200),
            entry("movement", 60),
            entry("share", 300),
            entry("buy.invoice", 255),
            entry("command", 256),
            entry("duration", 40),
            entry("profile.about", 512),
            entry("profile.short", 120));
    private static final Set<String> NUMBERS = Set.of(
            "ahead",
            "most",
            "stars",
            "length",
            "place",
            "part",
            "limit",
            "charged",
            "size",
            "percent",
            "read",
            "declared",
            "count",
            "more",
            "followers",
            "following",
            "people",
            "unconfirmed",
            "checks",
            "hours",
            "minutes",
            "days",
            "from",
            "to",
            "fans",
            "required",
            "missing",
            "friends",
            "total",
            "active",
            "progress");
    private static final List<Integer> COUNTS = List.of(0, 1, 2, 5, 21, 1_000_000);
    private static final long CHAT = 7;
    private static final TelegramSimulator TELEGRAM = TelegramSimulator.start();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Wording wording = new Wording(new WordingProperties("@our_support"));

    @AfterAll
    static void close() {
        TELEGRAM.close();
        HTTP.close();
    }

    @Test
    void bothLanguagesHaveTheSameTexts() {
        assertThat(keys("messages_ru.properties")).isEqualTo(keys("messages_en.properties"));
    }

    @Test
    void bothLanguagesTellTheSame() {
        var russian = Wording.read("messages_ru.properties");

        Wording.read("messages_en.properties")
                .forEach((key, english) -> assertThat(arguments((String) english))
                        .as("%s", key)
                        .isEqualTo(arguments(russian.getProperty((String) key))));
    }

    @Test
    void everyTextIsUsed() throws IOException {
        var sources = sources();

        assertThat(keys("messages_en.properties")).allMatch(key -> sources.contains("\"" + key + "\""));
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyTextIsFitForTelegramWhateverUsersAreCalled(String name) {
        TELEGRAM.user(CHAT).types("/start");

        for (var words : wording.inAll()) {
            texts(words.language()).forEach((key, text) -> isFit(words, key, samples(name, text)));
        }
        assertThat(TELEGRAM.violations()).isEmpty();
    }

    @Test
    void noTextTakesTwentyOneForOne() {
        for (var words : wording.inAll()) {
            texts(words.language()).forEach((key, text) -> {
                for (var number : Cases.counted(text).keySet()) {
                    var sample = sample("Ann", 5);
                    Cases.selected(text).forEach((name, values) -> sample.put(name, values.getFirst()));
                    sample.put(number, 1);
                    var one = words.html(key, sample);
                    sample.put(number, 21);

                    assertThat(words.html(key, sample)).as(key).isNotEqualTo(one);
                }
            });
        }
    }

    private static void isFit(Words words, String key, Stream<Map<String, Object>> samples) {
        var limit = limit(key);
        if (limit.isPresent()) {
            samples.map(sample -> words.plain(key, plain(sample)))
                    .distinct()
                    .forEach(text -> assertThat(text).as(key).isNotBlank().hasSizeLessThan(limit.getAsInt()));
        } else {
            samples.map(sample -> words.html(key, sample))
                    .distinct()
                    // A part of a message may have nothing to say.
                    .filter(text -> !text.equals(Html.EMPTY))
                    .forEach(text -> assertThat(answerTo(text)).as(key).contains("\"ok\":true"));
        }
    }

    /** The longest will do where nothing is counted. */
    private static Stream<Integer> counts(String text) {
        return Cases.counted(text).isEmpty() ? Stream.of(COUNTS.getLast()) : COUNTS.stream();
    }

    /** Every number that the languages count in its own way, with every choice that the text knows. */
    private static Stream<Map<String, Object>> samples(String name, String text) {
        List<Map<String, String>> choices = List.of(Map.of());
        for (var choice : Cases.selected(text).entrySet()) {
            choices = choices.stream()
                    .flatMap(others -> choice.getValue().stream().map(value -> {
                        var chosen = new HashMap<>(others);
                        chosen.put(choice.getKey(), value);
                        return (Map<String, String>) chosen;
                    }))
                    .toList();
        }
        return choices.stream()
                .flatMap(chosen -> counts(text).map(count -> {
                    var sample = sample(name, count);
                    sample.putAll(chosen);
                    return sample;
                }));
    }

    private static Map<String, String> texts(Locale language) {
        var texts = new TreeMap<String, String>();
        Wording.read("messages_%s.properties".formatted(language))
                .forEach((key, text) -> texts.put((String) key, (String) text));
        return texts;
    }

    static Stream<String> names() {
        return Stream.of("<3 Q&A </b><a href=\"x\"> {name} '{' # שרה\u202E", "😀".repeat(64), "w".repeat(256));
    }

    private static final Set<String> OPERATORS_NUMBERS = Set.of(
            "fresh",
            "active",
            "blocked",
            "unreachable",
            "total",
            "ordered",
            "completed",
            "failed",
            "cancelled",
            "waiting",
            "running",
            "held",
            "dead",
            "lost",
            "seconds");

    private static Map<String, Object> sample(String name, int count) {
        var arguments = new HashMap<String, Object>();
        for (var number : NUMBERS) {
            arguments.put(number, count);
        }
        for (var number : OPERATORS_NUMBERS) {
            arguments.put(number, count);
        }
        for (var text : Cases.TEXTS) {
            arguments.put(text, name);
        }
        arguments.put("target", new Handle("w".repeat(Handle.MAX_LENGTH)));
        arguments.put("price", new Price(1000));
        arguments.put("exportPrice", new Price(0));
        arguments.put("balance", new Balance(1_000_000));
        arguments.put("wait", Duration.ofHours(30));
        arguments.put("left", Duration.ofSeconds(5));
        arguments.put("day", LocalDate.of(2026, 9, 30));
        arguments.put("duration", Duration.ofHours(5));
        arguments.put("user", "9223372036854775807");
        arguments.put("amount", new Amount(new BigDecimal("99999999.99")));
        arguments.put("each", new Amount(new BigDecimal("99999.9")));
        arguments.put("sign", "+");
        arguments.put("end", "WXYZ");
        arguments.put("bonus", new Price(1000));
        arguments.put("link", "https://t.me/a_bot?start=REFabc");
        arguments.put("why", "a reason of ours");
        arguments.put("until", Instant.EPOCH);
        arguments.put("since", Instant.EPOCH);
        arguments.put("time", new Moment(Instant.EPOCH));
        arguments.put("soon", new Soon(Instant.EPOCH, Duration.ofMinutes(25)));
        arguments.put("about", Html.profile(new Handle("w".repeat(Handle.MAX_LENGTH))));
        arguments.put("result", new Html("a <b>result</b>"));
        return arguments;
    }

    /** What can stand in a text without formatting. */
    private static Map<String, Object> plain(Map<String, Object> arguments) {
        arguments.values().removeIf(Html.class::isInstance);
        return arguments;
    }

    private static OptionalInt limit(String key) {
        return PLAIN.entrySet().stream()
                .filter(entry -> key.startsWith(entry.getKey()))
                .mapToInt(Map.Entry::getValue)
                .findFirst();
    }

    private static String answerTo(Html html) {
        var form = "chat_id=%d&parse_mode=HTML&text=%s".formatted(CHAT, URLEncoder.encode(html.value(), UTF_8));
        var uri = URI.create("%s/bot%s/sendMessage".formatted(TELEGRAM.url(), TELEGRAM.token()));
        var request = HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        try {
            return HTTP.send(request, BodyHandlers.ofString()).body();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<String> keys(String file) {
        return Wording.read(file).stringPropertyNames();
    }

    private static Set<String> arguments(String text) {
        return new MessageFormat(text, Locale.ROOT).getArgumentNames();
    }

    private static String sources() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(Files::isRegularFile).map(MessagesTests::read).collect(joining());
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
