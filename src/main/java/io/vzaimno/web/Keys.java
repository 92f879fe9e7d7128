package io.vzaimno.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The API keys. They are long and random, so a fast hash protects them; hashes are compared in constant time.
 */
@Component
class Keys {

    private final Optional<byte[]> standard;
    private final Optional<byte[]> admin;

    Keys(KeyProperties properties) {
        this.standard = hashUnlessEmpty(properties.apiKey());
        this.admin = hashUnlessEmpty(properties.adminApiKey());
    }

    /** The scopes that a key grants; none if it is unknown. */
    Set<Scope> scopes(String key) {
        var hash = hash(key);
        if (matches(admin, hash)) {
            return Set.of(Scope.STANDARD, Scope.ADMIN);
        }
        return matches(standard, hash) ? Set.of(Scope.STANDARD) : Set.of();
    }

    private static boolean matches(Optional<byte[]> expected, byte[] hash) {
        return expected.isPresent() && MessageDigest.isEqual(expected.get(), hash);
    }

    private static Optional<byte[]> hashUnlessEmpty(String key) {
        return key.isEmpty() ? Optional.empty() : Optional.of(hash(key));
    }

    private static byte[] hash(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
