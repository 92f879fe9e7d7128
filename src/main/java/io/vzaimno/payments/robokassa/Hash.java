package io.vzaimno.payments.robokassa;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** How a shop's signatures are made. */
enum Hash {
    MD5("MD5"),
    SHA1("SHA-1"),
    SHA256("SHA-256"),
    SHA384("SHA-384"),
    SHA512("SHA-512");

    private final String algorithm;

    Hash(String algorithm) {
        this.algorithm = algorithm;
    }

    /** The signature of a text, in lower-case hex. */
    String sign(String text) {
        return HexFormat.of().formatHex(digest(text));
    }

    /** Whether this is the text's signature, in hex of any case. Takes the same time wherever the difference is. */
    boolean verifies(String text, String signature) {
        try {
            return MessageDigest.isEqual(digest(text), HexFormat.of().parseHex(signature));
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private byte[] digest(String text) {
        try {
            return MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
