package io.vzaimno.payments.robokassa;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Verifies notifications with Robokassa's public key: compact JWS, RS256 only. */
@Component
class NotificationKey {

    private static final Pattern COMPACT = Pattern.compile("([\\w-]+)\\.([\\w-]+)\\.([\\w-]+)");
    private static final Pattern ARMOUR = Pattern.compile("-----[A-Z ]+-----|\\s");

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Optional<PublicKey> key;

    NotificationKey(CallbackProperties properties) {
        key = Optional.of(properties.notificationKey())
                .filter(text -> !text.isEmpty())
                .map(NotificationKey::parse);
    }

    /** The content of a token; empty if Robokassa did not sign it, or if no key is set. */
    Optional<Notification> read(String token) {
        var parts = COMPACT.matcher(token.strip());
        try {
            return parts.matches()
                            && isRs256(decoded(parts.group(1)))
                            && isSigned(parts.group(1) + "." + parts.group(2), decoded(parts.group(3)))
                    ? Optional.of(JSON.readValue(decoded(parts.group(2)), Notification.class))
                    : Optional.empty();
        } catch (IllegalArgumentException | JacksonException _) {
            return Optional.empty();
        }
    }

    private static boolean isRs256(byte[] header) {
        return JSON.readTree(header).optional("alg").map(JsonNode::asString).equals(Optional.of("RS256"));
    }

    private boolean isSigned(String text, byte[] bytes) {
        return key.isPresent() && verifies(key.get(), text, bytes);
    }

    private static boolean verifies(PublicKey key, String text, byte[] bytes) {
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initVerify(key);
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return signature.verify(bytes);
        } catch (GeneralSecurityException _) {
            return false;
        }
    }

    private static byte[] decoded(String part) {
        return Base64.getUrlDecoder().decode(part);
    }

    private static PublicKey parse(String pem) {
        try {
            var bytes = Base64.getDecoder().decode(ARMOUR.matcher(pem).replaceAll(""));
            var certified = fromCertificate(bytes);
            return certified.isPresent()
                    ? certified.get()
                    : KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(bytes));
        } catch (IllegalArgumentException | GeneralSecurityException e) {
            throw new IllegalStateException("ROBOKASSA_NOTIFICATION_KEY is neither a certificate nor an RSA key", e);
        }
    }

    private static Optional<PublicKey> fromCertificate(byte[] bytes) {
        try {
            return Optional.of(CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(bytes))
                    .getPublicKey());
        } catch (CertificateException _) {
            return Optional.empty();
        }
    }
}
