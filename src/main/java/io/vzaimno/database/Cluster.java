package io.vzaimno.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What lies in the data folder of the embedded server. It is put in order before each start of the server, by a server
 * process that listens to nobody: afterwards no superuser can log in, and what earlier versions left open is closed.
 */
record Cluster(DataFolder folder, Programs programs, ServerAccount account) {

    private static final String MAJOR_VERSION = "18";

    /** Written anew at each start: whatever it said before, only these two roles get in, with their passwords. */
    private static final String ACCESS_RULES = """
            # Written by Vzaimno at each start.
            local  %s  %s,%s  scram-sha-256
            """.formatted(Logins.DATABASE, Logins.OWNER, Logins.SERVICE);

    /** Makes the cluster if there is none, and puts it in order. */
    Logins prepare() throws IOException {
        if (!folder.exists() || folder.isEmpty()) {
            create();
        } else if (!folder.holdsACluster()) {
            throw UnusableDatabase.untilChanged(
                    "DATA_DIR: %s holds files but no database. Move them away, or set another".formatted(folder)
                            + " folder. Example: DATA_DIR=/var/lib/vzaimno");
        }
        requireVersion();
        return putInOrder();
    }

    private void create() throws IOException {
        OwnFiles.deleteTree(folder.draft().path());
        var draft = folder.exists() ? folder : folder.draft();
        if (!draft.exists()) {
            Files.createDirectory(draft.path(), OwnFiles.FOLDER);
        }
        initialize(draft);
        if (!draft.equals(folder)) {
            Files.move(draft.path(), folder.path());
        }
    }

    /** With a locale of its own: that of whoever starts the service need not be installed, nor be there the next time. */
    private void initialize(DataFolder draft) throws IOException {
        var size = Files.size(folder.log());
        try (var place = PlainPlace.of(programs, account)) {
            var initdb = new ServerCommand(
                    account,
                    place.programs().initdb(),
                    "--pgdata=" + draft,
                    "--username=postgres",
                    "--encoding=UTF8",
                    "--locale=C",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--auth=reject",
                    "--no-instructions");
            if (initdb.run("", folder.log()) != 0) {
                throw failure(size);
            }
        }
    }

    private void requireVersion() throws IOException {
        if (!folder.version().equals(MAJOR_VERSION)) {
            throw UnusableDatabase.untilChanged(
                    "DATA_DIR: %s was made by PostgreSQL %s, and this version of Vzaimno brings %s."
                                    .formatted(folder, folder.version(), MAJOR_VERSION)
                            + " Run the version that made it. Example: DATA_DIR=/var/lib/vzaimno");
        }
    }

    private Logins putInOrder() throws IOException {
        write(folder.accessRules(), ACCESS_RULES);
        write(folder.alteredSettings(), "");
        var logins = Logins.in(folder).orElseGet(Logins::random);
        var size = Files.size(folder.log());
        var server = new ServerOptions(folder, programs, account).alone(Logins.DATABASE);
        if (server.run(Roles.statements(logins), folder.log()) != 0) {
            throw failure(size);
        }
        logins.writeTo(folder);
        account.own(folder.logins());
        return logins;
    }

    private void write(Path file, String content) throws IOException {
        OwnFiles.write(file, content);
        account.own(file);
    }

    private UnusableDatabase failure(long size) throws IOException {
        return ServerMessages.failure(folder, size);
    }
}
