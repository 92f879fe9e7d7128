package io.vzaimno.database;

import java.io.IOException;
import java.nio.file.Path;

/** A process that owns an embedded database until its standard input ends or it is killed. */
class DatabaseHolder {

    static void main(String[] args) throws IOException {
        try (var database =
                EmbeddedDatabase.open(new DataFolder(Path.of(args[0])), Path.of(args[1]), () -> System.exit(75))) {
            System.out.println(database.url().jdbc());
            System.in.readAllBytes();
        }
    }
}
