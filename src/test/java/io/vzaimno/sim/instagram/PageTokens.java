package io.vzaimno.sim.instagram;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** The tokens that pages have handed out to one session. */
final class PageTokens {

    /** What one page hands out. */
    record Issued(String fbDtsg, String lsd, String hsi, Instant at) {}

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_:";
    private static final long FIRST_HSI = 7_580_000_000_000_000_001L;

    private final List<Issued> issued = new ArrayList<>();
    private final Random random;

    PageTokens(long seed) {
        random = new Random(seed);
    }

    synchronized Issued issue(Instant now) {
        var hsi = FIRST_HSI + random.nextInt(1_000_000);
        var tokens = new Issued("NAf" + text(81), "AVq" + text(19), String.valueOf(hsi), now);
        issued.add(tokens);
        return tokens;
    }

    synchronized boolean isGood(String fbDtsg, Instant oldest) {
        issued.removeIf(tokens -> tokens.at().isBefore(oldest));
        return issued.stream().anyMatch(tokens -> tokens.fbDtsg().equals(fbDtsg));
    }

    synchronized void expire() {
        issued.clear();
    }

    private String text(int length) {
        return random.ints(length, 0, ALPHABET.length())
                .mapToObj(place -> ALPHABET.substring(place, place + 1))
                .collect(Collectors.joining());
    }
}
