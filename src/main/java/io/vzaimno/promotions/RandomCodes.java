package io.vzaimno.promotions;

import java.security.SecureRandom;
import java.util.random.RandomGenerator;

/** Makes codes that nobody guesses and everybody can read out: no letters or digits that look alike. */
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
