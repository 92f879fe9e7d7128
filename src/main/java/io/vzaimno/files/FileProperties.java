package io.vzaimno.files;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The location of the service's files.
 *
 * @param dataDir the service's folder
 */
@ConfigurationProperties("files")
record FileProperties(@DefaultValue("./data") Path dataDir) {}
