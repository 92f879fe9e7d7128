package io.vzaimno.instagram.export;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import io.vzaimno.instagram.Handle;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Parses the names that Instagram gives to archives, {@code instagram-name-2026-08-12-AbCdEf12}: the owner and the day. */
final class ArchiveName {

    private static final Pattern FORM =
            Pattern.compile("(?:^|/)instagram-([a-z0-9._]{1,30})-(\\d{4}-\\d{2}-\\d{2})-", CASE_INSENSITIVE);

    private ArchiveName() {}

    /** The first owner found in these names and paths. */
    static Optional<Handle> owner(Stream<String> names) {
        return parts(names)
                .flatMap(archive -> Handle.ofName(archive.group(1)).stream())
                .findFirst();
    }

    /** The first day found in these names and paths. */
    static Optional<LocalDate> day(Stream<String> names) {
        return parts(names).flatMap(archive -> day(archive.group(2)).stream()).findFirst();
    }

    private static Stream<MatchResult> parts(Stream<String> names) {
        return names.flatMap(name -> FORM.matcher(name).results());
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
