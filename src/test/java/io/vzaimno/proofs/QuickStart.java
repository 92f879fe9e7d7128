package io.vzaimno.proofs;

import io.vzaimno.Application;
import io.vzaimno.TestDatabase;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How to start the service in a JVM of its own in a fraction of the usual time: from a jar, because the JVM remembers
 * classes of jars only, and with the memory of a first run.
 */
final class QuickStart {

    private static final Path FOLDER = Path.of("target", "proofs").toAbsolutePath();
    private static final Path MEMORY = FOLDER.resolve("service.aot");
    private static final List<String> COMMAND = prepared();

    private QuickStart() {}

    static Process start(Path log, List<String> settings) {
        return start(List.of("-XX:AOTCache=" + MEMORY), COMMAND, settings, log);
    }

    private static List<String> prepared() {
        try {
            Files.createDirectories(FOLDER);
            var command = List.of("-cp", classPath(packed()), Application.class.getName());
            var settings = List.of("--DATABASE_URL=" + TestDatabase.fresh(), "--DATA_DIR=" + FOLDER, "--SERVER_PORT=0");
            var options = List.of("-XX:AOTCacheOutput=" + MEMORY, "-Dspring.context.exit=onRefresh");
            start(options, command, settings, FOLDER.resolve("first-run.log"))
                    .onExit()
                    .join();
            return command;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Process start(List<String> options, List<String> command, List<String> settings, Path log) {
        var all = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m"));
        all.addAll(options);
        all.addAll(command);
        all.addAll(settings);
        try {
            return new ProcessBuilder(all)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The classes of the service as they are now. */
    private static Path packed() throws IOException {
        var jar = FOLDER.resolve("service.jar");
        Files.deleteIfExists(jar);
        var classes = Application.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath();
        var tool = ToolProvider.findFirst("jar").orElseThrow();
        if (tool.run(System.out, System.err, "--create", "--file", jar.toString(), "-C", classes, ".") != 0) {
            throw new IllegalStateException("The service cannot be packed");
        }
        return jar;
    }

    private static String classPath(Path service) {
        var libraries = Pattern.compile(File.pathSeparator)
                .splitAsStream(System.getProperty("java.class.path"))
                .filter(entry -> entry.endsWith(".jar"));
        return Stream.concat(Stream.of(service.toString()), libraries).collect(Collectors.joining(File.pathSeparator));
    }
}
