package io.vzaimno.checks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TotalsTests {

    @Test
    void leavesRequestsWithoutAnAnswerOutOfTheShare() {
        var totals = new Totals(10, 8, 2, 6, 4, 5, 0, 0);

        assertThat(totals.mutualShare()).hasValue(0.75);
        assertThat(totals.hiding(1, 0).mutualShare()).hasValue(0.75);
    }

    @Test
    void hasNoShareOfNobody() {
        assertThat(new Totals(2, 0, 0, 0, 2, 0).mutualShare()).isEmpty();
    }
}
