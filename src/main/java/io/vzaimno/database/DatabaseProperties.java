package io.vzaimno.database;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the data lies.
 *
 * @param url of the operator's PostgreSQL; empty for the embedded one
 * @param dataDir the folder in which the embedded one keeps its files
 */
@ConfigurationProperties("database")
record DatabaseProperties(
        @DefaultValue("") String url,
        @DefaultValue("./data") Path dataDir) {}
