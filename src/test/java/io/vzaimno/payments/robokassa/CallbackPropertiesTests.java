package io.vzaimno.payments.robokassa;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CallbackPropertiesTests {

    @Test
    void admitsEverybodyUnlessAddressesAreNamed() {
        assertThat(admitting().admits("203.0.113.7")).isTrue();
        assertThat(admitting("185.59.216.65", " ::1").admits("185.59.216.65")).isTrue();
        assertThat(admitting("185.59.216.65", " ::1").admits("0:0:0:0:0:0:0:1")).isTrue();
        assertThat(admitting("185.59.216.65", " ::1").admits("203.0.113.7")).isFalse();
    }

    private static CallbackProperties admitting(String... addresses) {
        return new CallbackProperties(List.of(addresses), "", "");
    }
}
