package io.vzaimno.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The bundled PostgreSQL binaries for each supported platform, as compressed archives on the class path. */
enum Archive {
    LINUX_X86_64("postgres-linux-x86_64.txz", "0ad109c87658bc7ac191c0a210022978fbfedb24d30973463a7b79b3339d5a46"),
    ALPINE_X86_64(
            "postgres-linux-x86_64-alpine_linux.txz",
            "7228c4268bec01d3872a7d31e0fdc20b671a43799313983941f2ecd5cf3475c3"),
    LINUX_ARM_64("postgres-linux-arm_64.txz", "2ec340e73f6a1e032ff00469ca4343432ffa4294fe5eef4947a928fe0d9f2f8d"),
    DARWIN_X86_64("postgres-darwin-x86_64.txz", "bf2214b70f97b7c0df6becc6b21072966351d55a8015edf722b04eade6d18a13"),
    DARWIN_ARM_64("postgres-darwin-arm_64.txz", "bf2214b70f97b7c0df6becc6b21072966351d55a8015edf722b04eade6d18a13");

    private final String resource;
    private final String digest;

    /** @param digest of the unpacked file tree */
    Archive(String resource, String digest) {
        this.resource = "/" + resource;
        this.digest = digest;
    }

    static Archive ofThisSystem() {
        var name = system() + "_" + processor();
        return Arrays.stream(values())
                .filter(archive -> archive.name().equals(name))
                .findFirst()
                .orElseThrow(Archive::none);
    }

    String digest() {
        return digest;
    }

    TarArchiveInputStream open() throws IOException {
        return new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed())));
    }

    /** As it is stored on the class path. */
    InputStream packed() {
        var file = Archive.class.getResourceAsStream(resource);
        if (file == null) {
            throw none();
        }
        return file;
    }

    private static String system() {
        var name = System.getProperty("os.name").toUpperCase(Locale.ROOT);
        if (name.startsWith("MAC")) {
            return "DARWIN";
        }
        return Files.exists(Path.of("/etc/alpine-release")) ? "ALPINE" : name;
    }

    private static String processor() {
        return switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> "X86_64";
            case "aarch64" -> "ARM_64";
            case String other -> other;
        };
    }

    private static UnusableDatabase none() {
        return UnusableDatabase.untilChanged("DATABASE_URL is empty, and there is no embedded PostgreSQL for this"
                + " system. Example: DATABASE_URL=postgresql://vzaimno:password@localhost:5432/vzaimno");
    }
}
