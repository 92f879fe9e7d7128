package io.vzaimno.database;

import io.vzaimno.files.OwnFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The passwords of the two roles of the embedded database, stored in its data folder in the format of {@code PGPASSFILE}.
 *
 * @param owner password of the role that owns the schema
 * @param service password of the role that the connection pool uses
 */
record Logins(String owner, String service) {

    static final String DATABASE = "postgres";
    static final String OWNER = "vzaimno_owner";
    static final String SERVICE = "vzaimno";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern PASSWORD = Pattern.compile("[0-9a-f]{64}");
    private static final String LINE = "*:*:" + DATABASE + ":";

    static Logins random() {
        return new Logins(password(), password());
    }

    /** Reads the stored passwords; empty if there are none or they are malformed. */
    static Optional<Logins> in(DataFolder folder) throws IOException {
        if (!Files.exists(folder.logins())) {
            return Optional.empty();
        }
        var passwords = new HashMap<String, String>();
        for (var line : Files.readAllLines(folder.logins())) {
            if (line.startsWith(LINE)) {
                var login = line.substring(LINE.length()).split(":", 2);
                passwords.put(login[0], login[login.length - 1]);
            }
        }
        return whole(passwords);
    }

    private static Optional<Logins> whole(Map<String, String> passwords) {
        var owner = passwords.getOrDefault(OWNER, "");
        var service = passwords.getOrDefault(SERVICE, "");
        return PASSWORD.matcher(owner).matches() && PASSWORD.matcher(service).matches()
                ? Optional.of(new Logins(owner, service))
                : Optional.empty();
    }

    void writeTo(DataFolder folder) throws IOException {
        OwnFiles.write(folder.logins(), LINE + OWNER + ":" + owner + "\n" + LINE + SERVICE + ":" + service + "\n");
    }

    @Override
    public String toString() {
        return "Logins";
    }

    private static String password() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
