package io.vzaimno.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KeysTests {

    private static final String STANDARD = "s".repeat(32);
    private static final String ADMIN = "a".repeat(32);

    @Test
    void tellWhatTheyAllow() {
        var keys = new Keys(new KeyProperties(STANDARD, ADMIN));

        assertThat(keys.scopes(STANDARD)).containsExactly(Scope.STANDARD);
        assertThat(keys.scopes(ADMIN)).containsExactlyInAnyOrder(Scope.STANDARD, Scope.ADMIN);
        assertThat(keys.scopes("s".repeat(31))).isEmpty();
        assertThat(keys.scopes("")).isEmpty();
    }

    @Test
    void thatAreNotConfiguredAllowNothing() {
        assertThat(new Keys(new KeyProperties("", "")).scopes("")).isEmpty();
        assertThat(new Keys(new KeyProperties(STANDARD, "")).scopes("")).isEmpty();
        assertThat(new Keys(new KeyProperties("", ADMIN)).scopes(ADMIN)).contains(Scope.ADMIN);
    }

    @Test
    void areNotPrinted() {
        assertThat(new KeyProperties(STANDARD, ADMIN).toString()).doesNotContain(STANDARD, ADMIN);
    }
}
