package io.vzaimno.sim.instagram;

import java.time.Duration;

/** What HTML pages are like, and how long the tokens that they hand out are good. */
public final class Pages {

    /** Small, so that tests are quick. */
    private static final int SMALL = 30_000;

    private int bytes = SMALL;
    private PairPosition pair = PairPosition.EARLY;
    private Duration tokenLife = Duration.ofHours(1);
    private boolean loginPage;

    Pages() {}

    /** Pages are about so large; without this 30 KB. Real ones are 800 KB. */
    public synchronized Pages size(int newBytes) {
        bytes = newBytes;
        return this;
    }

    public synchronized Pages pair(PairPosition position) {
        pair = position;
        return this;
    }

    /** Tokens are good for so long by the simulator's clock; without this an hour. */
    public synchronized Pages tokenLife(Duration life) {
        tokenLife = life;
        return this;
    }

    /** A dead session gets a page without tokens; without this it is redirected to the login. */
    public synchronized Pages loginPage(boolean shown) {
        loginPage = shown;
        return this;
    }

    synchronized int size() {
        return bytes;
    }

    synchronized PairPosition pair() {
        return pair;
    }

    synchronized Duration tokenLife() {
        return tokenLife;
    }

    synchronized boolean isLoginPageShown() {
        return loginPage;
    }
}
