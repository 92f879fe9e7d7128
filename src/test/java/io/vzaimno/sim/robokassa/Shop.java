package io.vzaimno.sim.robokassa;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The shop's account, and how its signatures are made. Shares no code with the service. */
record Shop(String login, String password1, String password2, String password3, String algorithm) {

    String sign(String text) {
        try {
            var digest = MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().withUpperCase().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalArgumentException(e);
        }
    }

    boolean isSignature(String text, String signature) {
        return sign(text).equalsIgnoreCase(signature);
    }
}
