package io.vzaimno.database;

import io.vzaimno.files.OwnFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Programs as an earlier start has left them in a folder: to unpack and to verify them takes seconds. */
final class UnpackedPrograms {

    private static final ServerAccount SAME = new ServerAccount.Same();

    private UnpackedPrograms() {}

    /** Puts all of them into a folder, as unpacked and verified. */
    static void copyTo(Path home) throws IOException {
        var original = original();
        var own = home.resolve(Programs.OWN_FOLDER);
        var copy = own.resolve(original.getFileName());
        Files.createDirectories(own);
        copy(original, copy);
        OwnFiles.write(own.resolve(copy.getFileName() + ".checked"), FileTree.state(copy));
    }

    /** Puts a few of their files into a folder. */
    static Programs some(Path folder, List<String> files) throws IOException {
        for (var file : files) {
            Files.createDirectories(folder.resolve(file).getParent());
            copy(original().resolve(file), folder.resolve(file));
        }
        return new Programs(folder);
    }

    private static void copy(Path from, Path to) {
        if (!ServerCommand.succeeds("cp", "-a", from.toString(), to.toString())) {
            throw new IllegalStateException("Cannot copy to " + to);
        }
    }

    private static Path original() {
        return Programs.below(TestServer.PROGRAMS, SAME).folder();
    }
}
