package io.vzaimno.instagram.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts values in the database, so that a copy of the database opens no account: AES-256-GCM with a new nonce for
 * every text, written as {@code v1:key:nonce:text}. A text can only be opened in the place it was sealed for.
 */
final class SecretBox {

    private static final int KEY_BYTES = 32;
    private static final int KEY_ID_LENGTH = 8;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final Pattern FORM = Pattern.compile("v1:([^:]+):([^:]+):([^:]+)");

    private final SecureRandom random = new SecureRandom();
    private final SecretKey key;
    private final String keyId;

    /** @param key 32 bytes in Base64 */
    SecretBox(String key) {
        this.key = new SecretKeySpec(bytes(key), "AES");
        this.keyId = mark("key").substring(0, KEY_ID_LENGTH);
    }

    String seal(String text, String place) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        return String.join(
                ":", prefix() + base64(nonce), base64(apply(Cipher.ENCRYPT_MODE, nonce, text.getBytes(UTF_8), place)));
    }

    /** @throws IllegalStateException if it was sealed with another key, for another place, or was changed since */
    String open(String sealed, String place) {
        var form = FORM.matcher(sealed);
        if (!form.matches() || !isOurs(sealed)) {
            throw new IllegalStateException("Not sealed with the key " + keyId + ": " + place);
        }
        var decoder = Base64.getUrlDecoder();
        var nonce = decoder.decode(form.group(2));
        return new String(apply(Cipher.DECRYPT_MODE, nonce, decoder.decode(form.group(3)), place), UTF_8);
    }

    /** Whether the key is the one it was sealed with. */
    boolean isOurs(String sealed) {
        return sealed.startsWith(prefix());
    }

    /** A keyed hash: identifies equal texts without revealing them to holders of the database alone. */
    String mark(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String prefix() {
        return "v1:" + keyId + ":";
    }

    private byte[] apply(int mode, byte[] nonce, byte[] text, String place) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD((place + "|" + keyId).getBytes(UTF_8));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Sealed for another place or changed since: " + place, e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] bytes(String key) {
        var bytes = Base64.getDecoder().decode(key);
        if (bytes.length != KEY_BYTES) {
            throw new IllegalArgumentException("A key has 32 bytes, not " + bytes.length);
        }
        return bytes;
    }
}
