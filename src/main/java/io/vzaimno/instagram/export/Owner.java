package io.vzaimno.instagram.export;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import io.vzaimno.instagram.Handle;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells whose export it is by the name that Instagram gives to archives, {@code instagram-name-2026-08-12-AbCdEf12}. */
final class Owner {

    private static final Pattern ARCHIVE =
            Pattern.compile("(?:^|/)instagram-([a-z0-9._]{1,30})-\\d{4}-\\d{2}-\\d{2}-", CASE_INSENSITIVE);

    private Owner() {}

    /** The first owner that any of these names and paths tells. */
    static Optional<Handle> in(Stream<String> names) {
        return names.flatMap(name -> ARCHIVE.matcher(name).results())
                .flatMap(archive -> Handle.ofName(archive.group(1)).stream())
                .findFirst();
    }
}
