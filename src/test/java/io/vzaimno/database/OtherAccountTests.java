package io.vzaimno.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Other accounts of the machine, which reach the folder that the data folder lies in. */
@OwnServers
class OtherAccountTests {

    private static final Pattern SOCKET = Pattern.compile("socket:\\[(\\d+)]");

    @TempDir
    Path folder;

    private Path postgres;

    @BeforeEach
    void letEveryAccountIn() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        postgres = folder.resolve("data/postgres");
        Files.createDirectories(postgres.getParent());
        Files.setPosixFilePermissions(postgres.getParent(), PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void neitherConnectNorReadNorChangeAnything() throws Exception {
        assumeTrue(TestAccounts.isRoot(), "only root can act as another account");
        var home = folder.resolve("data/postgres-bin");
        UnpackedPrograms.copyTo(home);
        try (var _ = EmbeddedDatabase.open(new DataFolder(postgres), home, () -> {})) {

            var told = intrude(postgres.toString(), home.toString());

            assertThat(told).hasSize(7).allMatch(line -> line.endsWith(": refused"));
        }
    }

    @Test
    void findNoPort() throws Exception {
        assumeTrue(Files.exists(Path.of("/proc/net/tcp")), "only Linux tells");
        try (var _ = Holder.here(postgres)) {
            var sockets = new FolderProcesses(new DataFolder(postgres))
                    .running().stream().flatMap(OtherAccountTests::sockets).toList();

            assertThat(sockets).isNotEmpty();
            assertThat(Files.readAllLines(Path.of("/proc/net/tcp"))).noneMatch(line -> names(line, sockets));
            assertThat(Files.readAllLines(Path.of("/proc/net/tcp6"))).noneMatch(line -> names(line, sockets));
        }
    }

    private List<String> intrude(String... arguments) throws IOException {
        for (var type : List.of(Intruder.class, Intruder.Attempt.class)) {
            copy(type);
        }
        var command = new ArrayList<>(TestAccounts.AS_NOBODY);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                folder.resolve("classes").toString(),
                Intruder.class.getName()));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        return process.inputReader().lines().toList();
    }

    private void copy(Class<?> type) throws IOException {
        var name = type.getName().replace('.', '/') + ".class";
        var copy = folder.resolve("classes").resolve(name);
        Files.createDirectories(copy.getParent());
        try (var bytes = Objects.requireNonNull(type.getResourceAsStream("/" + name))) {
            Files.copy(bytes, copy);
        }
    }

    private static Stream<String> sockets(ProcessHandle process) {
        try (var files = Files.list(Path.of("/proc", String.valueOf(process.pid()), "fd"))) {
            return files.map(OtherAccountTests::target).toList().stream()
                    .map(SOCKET::matcher)
                    .filter(socket -> socket.matches())
                    .map(socket -> socket.group(1));
        } catch (IOException _) {
            return Stream.empty();
        }
    }

    private static String target(Path file) {
        try {
            return Files.readSymbolicLink(file).toString();
        } catch (IOException _) {
            return "";
        }
    }

    private static boolean names(String line, List<String> sockets) {
        return sockets.stream().anyMatch(socket -> line.contains(" " + socket + " "));
    }
}
