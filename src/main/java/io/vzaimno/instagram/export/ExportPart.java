package io.vzaimno.instagram.export;

import java.nio.file.Path;

/**
 * An archive or an unpacked folder that is an export or, where one came in several archives, a part of it.
 *
 * @param name under which the user knows it; the account's name may be in it
 */
public record ExportPart(Path path, String name) {}
