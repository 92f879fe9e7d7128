package io.vzaimno.cli;

import io.vzaimno.report.Format;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** Parses the arguments after {@code analyze}. */
final class Arguments {

    static final String USAGE = "Usage: vzaimno analyze EXPORT... [--out FILE] [--format xlsx|csv|json] [--strict]";

    private final List<Path> exports = new ArrayList<>();
    private @Nullable Path out;
    private @Nullable Format format;
    private boolean help;
    private boolean strict;

    private Arguments() {}

    static Arguments parse(List<String> words) {
        var arguments = new Arguments();
        var rest = new ArrayDeque<>(words);
        var options = true;
        while (!rest.isEmpty()) {
            var word = rest.remove();
            if (options && word.equals("--")) {
                options = false;
            } else if (options && word.startsWith("-")) {
                arguments.option(word, rest);
            } else {
                arguments.operand(word);
            }
        }
        return arguments;
    }

    boolean help() {
        return help;
    }

    /** Whether an export that may be incomplete is rejected. */
    boolean strict() {
        return strict;
    }

    /** The archives or folders that make up the export. */
    List<Path> exports() {
        if (exports.isEmpty()) {
            throw new Mistake("The export is missing: pass the ZIP file or its unpacked folder. " + USAGE);
        }
        return exports;
    }

    Optional<Path> out() {
        return Optional.ofNullable(out);
    }

    /** The requested format, else the one of the file's extension, else a workbook. */
    Format format() {
        return Optional.ofNullable(format).or(this::formatOfFile).orElse(Format.XLSX);
    }

    private void option(String word, Queue<String> rest) {
        var equals = word.indexOf('=');
        var name = equals < 0 ? word : word.substring(0, equals);
        var value = equals < 0 ? rest : new ArrayDeque<>(List.of(word.substring(equals + 1)));
        switch (name) {
            case "-h", "--help" -> help = true;
            case "--strict" -> strict = true;
            case "--out" -> out = once(name, out, path(value(name, value)));
            case "--format" -> format = once(name, format, format(value(name, value)));
            default -> throw new Mistake("Unknown option " + name + ". " + USAGE);
        }
    }

    private void operand(String word) {
        exports.add(path(word));
    }

    private static <T> T once(String name, @Nullable T before, T now) {
        if (before != null) {
            throw new Mistake("The option " + name + " is given twice. " + USAGE);
        }
        return now;
    }

    private static String value(String name, Queue<String> rest) {
        var value = rest.poll();
        if (value == null || value.isEmpty()) {
            throw new Mistake("The option " + name + " needs a value. " + USAGE);
        }
        return value;
    }

    private static Path path(String word) {
        try {
            if (!word.isEmpty()) {
                return Path.of(word);
            }
        } catch (InvalidPathException _) {
            // Rejected below.
        }
        throw new Mistake("\"" + word + "\" is not a valid file name. " + USAGE);
    }

    private static Format format(String word) {
        return named(word).orElseThrow(() -> new Mistake("Unknown format " + word + ". Use xlsx, csv or json."));
    }

    private Optional<Format> formatOfFile() {
        return out().map(file -> file.toString().substring(file.toString().lastIndexOf('.') + 1))
                .flatMap(Arguments::named);
    }

    private static Optional<Format> named(String word) {
        return Arrays.stream(Format.values())
                .filter(format -> format.name().equals(word.toUpperCase(Locale.ROOT)))
                .findFirst();
    }
}
