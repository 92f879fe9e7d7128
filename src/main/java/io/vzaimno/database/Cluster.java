package io.vzaimno.database;

import io.vzaimno.files.OwnFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The database cluster in the data folder. Before each start of the server, a single-user server process sets up roles,
 * passwords and access rules, so that no superuser can log in and folders of earlier versions are locked down too.
 */
record Cluster(DataFolder folder, Programs programs, ServerAccount account) {

    private static final String MAJOR_VERSION = "18";

    /** Rewritten at each start. Only these two roles can log in, with a password. */
    private static final String ACCESS_RULES = """
            # Written by Vzaimno at each start.
            local  %s  %s,%s  scram-sha-256
            """.formatted(Logins.DATABASE, Logins.OWNER, Logins.SERVICE);

    /** Creates the cluster if needed and sets up its roles. */
    Logins prepare() throws IOException {
        if (!folder.exists() || folder.isEmpty()) {
            create();
        } else if (!folder.holdsACluster()) {
            throw UnusableDatabase.untilChanged(
                    "DATA_DIR: %s contains files but no database. Move them, or use another".formatted(folder)
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

    /** Uses a fixed locale, so that the locale of the environment does not have to be installed. */
    private void initialize(DataFolder draft) throws IOException {
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
            require(initdb.run("", folder.log()));
        }
    }

    private void requireVersion() throws IOException {
        if (!folder.version().equals(MAJOR_VERSION)) {
            throw UnusableDatabase.untilChanged(
                    "DATA_DIR: %s was created by PostgreSQL %s, but this is %s. Use another folder."
                                    .formatted(folder, folder.version(), MAJOR_VERSION)
                            + " Example: DATA_DIR=/var/lib/vzaimno");
        }
    }

    private Logins putInOrder() throws IOException {
        write(folder.accessRules(), ACCESS_RULES);
        write(folder.alteredSettings(), "");
        var logins = Logins.in(folder).orElseGet(Logins::random);
        var server = new ServerOptions(folder, programs, account).alone(Logins.DATABASE);
        require(server.run(Roles.statements(logins), folder.log()));
        logins.writeTo(folder);
        account.own(folder.logins());
        return logins;
    }

    private void write(Path file, String content) throws IOException {
        OwnFiles.write(file, content);
        account.own(file);
    }

    private void require(ServerCommand.Outcome outcome) {
        if (outcome.exitCode() != 0) {
            throw ServerMessages.failure(folder, outcome.said());
        }
    }
}
