package io.vzaimno.payments.robokassa;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The hash algorithm of a shop's signatures. */
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

    /** Compares a signature, in hex of either case, in constant time. */
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
