package io.vzaimno.instagram.live;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Secret settings.
 *
 * @param sessionId the first session of the pool; empty for none
 * @param key the key that encrypts sessions, 32 bytes in Base64; empty for the one in the file
 * @param keyFile the file of the key that is used if none is given
 */
@ConfigurationProperties("instagram.secrets")
record SecretProperties(
        @DefaultValue("") String sessionId,
        @DefaultValue("") String key,
        @DefaultValue("./data/secret.key") Path keyFile) {

    @Override
    public String toString() {
        return "SecretProperties[keyFile=" + keyFile + "]";
    }
}
