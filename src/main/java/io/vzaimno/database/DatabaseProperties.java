package io.vzaimno.database;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Location of the database. Folders are strings because Spring converts a path with a colon to a resource URL.
 *
 * @param url of the operator's PostgreSQL; empty for the embedded one
 * @param dataDir folder of the embedded database
 * @param programs folder for the binaries of the embedded database; empty for one in {@code dataDir}
 */
@ConfigurationProperties("database")
record DatabaseProperties(
        @DefaultValue("") String url,
        @DefaultValue("./data") String dataDir,
        @DefaultValue("") String programs) {

    DataFolder folder() {
        return new DataFolder(Path.of(dataDir).resolve("postgres"));
    }

    Path programsFolder() {
        return programs.isEmpty() ? Path.of(dataDir).resolve("postgres-bin") : Path.of(programs);
    }
}
