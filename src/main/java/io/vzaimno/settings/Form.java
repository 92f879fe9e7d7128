package io.vzaimno.settings;

import java.net.InetAddress;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.boot.convert.DurationStyle;

/**
 * The form of a setting's value.
 *
 * @param example a valid value, shown when an invalid one prevents the start
 * @param verbatim whether surrounding blanks belong to the value
 * @param fault describes what is wrong with a value without repeating it, because it may be a secret
 */
record Form(String example, boolean verbatim, Function<String, Optional<String>> fault) {

    private static final Pattern DURATION = Pattern.compile("\\d{1,9}(ms|s|m|h|d)", Pattern.CASE_INSENSITIVE);
    private static final Pattern PLAIN_PATH = Pattern.compile("(?s)(?!~|[A-Za-z][A-Za-z0-9+.-]+:)(?!.*\\$\\{)[^\\\\]+");
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,18}");
    private static final Pattern SENDABLE = Pattern.compile("[!-~]*");

    /** A form of values without surrounding blanks. */
    Form(String example, Function<String, Optional<String>> fault) {
        this(example, false, fault);
    }

    static Form text(String example) {
        return new Form(example, true, _ -> Optional.empty());
    }

    /** A file name that this system supports, in the encoding of the service's locale. */
    static Form matching(Pattern pattern, String fault, String example) {
        return of(example, value -> pattern.matcher(value).matches(), fault);
    }

    /** A key sent in a header, which allows neither blanks nor non-ASCII characters. */
    static Form key(int length, String example) {
        return new Form(example, true, value -> {
            if (!SENDABLE.matcher(value).matches()) {
                return Optional.of("has a blank or a non-ASCII character, which a header cannot carry");
            }
            return value.length() < length ? Optional.of("needs at least " + length + " characters") : Optional.empty();
        });
    }

    static Form whole(long least, long most, String example) {
        return new Form(example, value -> {
            if (!WHOLE.matcher(value).matches()) {
                return Optional.of("is not a whole number");
            }
            var number = Long.parseLong(value);
            return number < least || number > most
                    ? Optional.of("is not between " + least + " and " + most)
                    : Optional.empty();
        });
    }

    /** A number with its unit, which is required: some read a bare number as milliseconds, others as seconds. */
    static Form duration(Duration least, Duration most, String example) {
        return new Form(example, value -> {
            if (!DURATION.matcher(value).matches()) {
                return Optional.of("is not a number with a unit: ms, s, m, h or d");
            }
            var duration = DurationStyle.SIMPLE.parse(value);
            return duration.compareTo(least) < 0 || duration.compareTo(most) > 0
                    ? Optional.of("is not between %s and %s".formatted(text(least), text(most)))
                    : Optional.empty();
        });
    }

    private static String text(Duration duration) {
        return Stream.of(ChronoUnit.DAYS, ChronoUnit.HOURS, ChronoUnit.MINUTES, ChronoUnit.SECONDS)
                .filter(unit -> duration.isPositive()
                        && duration.toMillis() % unit.getDuration().toMillis() == 0)
                .findFirst()
                .map(unit -> DurationStyle.SIMPLE.print(duration, unit))
                .orElseGet(() -> duration.toMillis() + "ms");
    }

    static Form oneOf(String... values) {
        return of(values[0], value -> List.of(values).contains(value), "is not one of " + String.join(", ", values));
    }

    static Form truth() {
        return of("true", value -> List.of("true", "false").contains(lower(value)), "is neither true nor false");
    }

    static Form listOf(Form item, String example) {
        return new Form(
                example,
                value -> Arrays.stream(Pattern.compile(",").split(value, -1))
                        .map(part -> item.fault().apply(part.strip()))
                        .flatMap(Optional::stream)
                        .findFirst()
                        .map("one of its parts "::concat));
    }

    static Form address(String example, String... schemes) {
        return of(
                example,
                value -> isAddress(value, List.of(schemes)),
                "is not an address with " + String.join(" or ", schemes));
    }

    static Form ipAddress(String example) {
        return of(example, Form::isIpAddress, "is not an IP address");
    }

    static Form base64(int bytes, String example) {
        return of(example, value -> decodedLength(value) == bytes, "is not " + bytes + " bytes in base64");
    }

    /** A file system path. Parts that a shell or Spring would expand are rejected. */
    static Form folder(String example) {
        return new Form(example, value -> {
            if (!PLAIN_PATH.matcher(value).matches()) {
                return Optional.of("is not a plain path: ~, ${...}, backslashes and addresses have no meaning in it");
            }
            return isPath(value)
                    ? Optional.empty()
                    : Optional.of("is not a valid path; if it is not ASCII, start with LC_ALL=C.UTF-8");
        });
    }

    private static Form of(String example, Predicate<String> right, String fault) {
        return new Form(example, value -> right.test(value) ? Optional.empty() : Optional.of(fault));
    }

    private static boolean isAddress(String value, List<String> schemes) {
        try {
            var address = URI.create(value.startsWith("jdbc:") ? value.substring("jdbc:".length()) : value);
            return address.getHost() != null && schemes.contains(address.getScheme());
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static boolean isPath(String value) {
        try {
            return value.chars().noneMatch(Character::isISOControl)
                    && !Path.of(value).toString().isEmpty();
        } catch (InvalidPathException _) {
            return false;
        }
    }

    private static boolean isIpAddress(String value) {
        try {
            InetAddress.ofLiteral(value);
            return true;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static int decodedLength(String value) {
        try {
            return Base64.getDecoder().decode(value).length;
        } catch (IllegalArgumentException _) {
            return -1;
        }
    }

    private static String lower(String value) {
        return value.toLowerCase(java.util.Locale.ROOT);
    }
}
