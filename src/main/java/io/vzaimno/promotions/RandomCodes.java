package io.vzaimno.promotions;

import java.security.SecureRandom;
import java.util.random.RandomGenerator;

/** Creates random codes that cannot be guessed and are easy to read out: without letters or digits that look alike. */
public final class RandomCodes {

    private static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final RandomGenerator RANDOM = new SecureRandom();

    private RandomCodes() {}

    public static String random(int length) {
        return RANDOM.ints(length, 0, ALPHABET.length())
                .map(ALPHABET::charAt)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
