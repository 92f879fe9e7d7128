package io.vzaimno.database;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the data lies. Folders are plain text, as Spring would take a name with a colon for the address of a resource.
 *
 * @param url of the operator's PostgreSQL; empty for the embedded one
 * @param dataDir the folder in which the embedded one keeps its files
 * @param programs the folder below which its programs are unpacked; empty for one in {@code dataDir}
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
