package io.vzaimno.instagram;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HandlePropertyTests {

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789._";
    private static final Set<String> SECTIONS = Set.of(
            "p",
            "reel",
            "reels",
            "stories",
            "explore",
            "tv",
            "accounts",
            "direct",
            "about",
            "developer",
            "legal",
            "share");
    private static final List<String> HOSTS = List.of("", "www.", "m.");
    private static final List<String> TAILS = List.of(
            "",
            "/",
            "?igsh=MzRlODBi",
            "/?hl=ru",
            "#top",
            "/#x",
            "/?utm=имя&x=/p/1",
            "/reels/",
            "/tagged",
            "/profilecard/?igsh=abc",
            "/followers/",
            "/followers/mutualOnly",
            "/Following/?x=1");
    private static final List<String> SPACES = List.of(
            "",
            " ",
            "\n",
            "\t ",
            "\u2003",
            "\u00A0",
            "\u200E",
            "\u200F ",
            "\uFEFF",
            "\u2066",
            "\u2069",
            "\u200B\u2060");
    private static final List<String> STRANGERS =
            List.of("\u212A", "\u0130", "\u017F", "ａ", "а", "é", "-", "\u0000", "\uD83D");
    private static final List<String> FOREIGN = List.of(
            "example.org",
            "instagram.com.example.org",
            "notinstagram.com",
            "instagram.com@example.org",
            "instagram.org",
            "xn--nstagram-skf.com",
            "www.instagram.co");

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void readsEveryNameHoweverItIsTyped(int seed) {
        var random = new Random(seed);
        var name = name(random);
        var typed = anyCase(random, name);
        var at = random.nextBoolean() ? "@" : "";

        assertThat(Handle.parse(spaced(random, at + typed))).contains(new Handle(name));
        if (!SECTIONS.contains(name)) {
            var link = anyCase(random, random(random, List.of("", "http://", "https://")) + random(random, HOSTS))
                    + anyCase(random, "instagram.com/")
                    + random(random, List.of("", "", "_u/"));
            assertThat(Handle.parse(spaced(random, link + typed + random(random, TAILS))))
                    .as(link + typed)
                    .contains(new Handle(name));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void neverMakesANameOfWhatIsNone(int seed) {
        var random = new Random(seed);
        var text = anything(random);

        Handle.parse(text)
                .ifPresent(handle -> assertThat(Handle.plain(text).toLowerCase(Locale.ROOT))
                        .matches("(?s)(@|.*instagram\\.com/(_u/)?@?)?\\Q" + handle.value() + "\\E([/?#].*)?"));
        Handle.ofName(text)
                .ifPresent(handle ->
                        assertThat(text).isEqualToIgnoringCase(handle.value()).isASCII());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void takesNoForeignCharacterForOneOfOurs(int seed) {
        var random = new Random(seed);
        var name = name(random);
        var place = random.nextInt(name.length() + 1);
        var typed = name.substring(0, place) + random(random, STRANGERS) + name.substring(place);

        assertThat(Handle.parse(typed)).as(typed).isEmpty();
        assertThat(Handle.parse("@" + typed)).isEmpty();
        assertThat(Handle.parse("https://www.instagram.com/" + typed)).isEmpty();
        assertThat(Handle.ofName(typed)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void cutsNoNameThatIsTooLong(int seed) {
        var random = new Random(seed);
        var name = name(random) + "x".repeat(Handle.MAX_LENGTH);

        assertThat(Handle.parse(name)).isEmpty();
        assertThat(Handle.parse("@" + name)).isEmpty();
        assertThat(Handle.parse("https://www.instagram.com/" + name + "/")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void readsNobodyOutOfOtherLinks(int seed) {
        var random = new Random(seed);
        var name = name(random);
        var section = anyCase(random, random(random, List.copyOf(SECTIONS)));
        var host = random(random, List.of("", "https://", "HTTP://")) + random(random, HOSTS) + "instagram.com/";
        var tail = random(random, TAILS);

        assertThat(List.of(
                        host + section + tail,
                        host + section + "/" + name + tail,
                        host + name + "/" + section + "/" + name + tail,
                        host + "stories/" + name + "/3141592653589793238" + tail,
                        "https://" + random(random, FOREIGN) + "/" + name + tail,
                        random(random, FOREIGN) + "/" + name,
                        "ftp://instagram.com/" + name))
                .allSatisfy(link -> assertThat(Handle.parse(link)).isEmpty());
    }

    private static String name(Random random) {
        var name = random.ints(1 + random.nextInt(Handle.MAX_LENGTH), 0, LETTERS.length())
                .mapToObj(i -> LETTERS.substring(i, i + 1))
                .collect(joining());
        return name.equals(".") || name.equals("..") ? "a" + name : name;
    }

    private static String anyCase(Random random, String text) {
        return text.chars()
                .mapToObj(c ->
                        random.nextBoolean() ? Character.toString(c) : Character.toString(Character.toUpperCase(c)))
                .collect(joining());
    }

    private static String spaced(Random random, String text) {
        return random(random, SPACES) + text + random(random, SPACES);
    }

    /** Text of all that people and attackers send: pieces of links, of names, of any script, halves of characters. */
    private static String anything(Random random) {
        return IntStream.range(0, random.nextInt(8))
                .mapToObj(_ -> switch (random.nextInt(7)) {
                    case 0 ->
                        random(
                                random,
                                List.of("https://", "www.", "instagram.com/", "INSTAGRAM.COM/", "/", "@", "_u/"));
                    case 1 -> name(random);
                    case 2 -> random(random, STRANGERS);
                    case 3 -> Character.toString(random.nextInt(Character.MAX_CODE_POINT + 1));
                    case 4 -> random(random, TAILS);
                    case 5 -> random(random, List.of(" ", "\n", "%2F", "..", "p/", "reel/"));
                    default -> anyCase(random, name(random));
                })
                .collect(joining());
    }

    private static <T> T random(Random random, List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
