package io.vzaimno.payments.robokassa;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RefundTokenTests {

    @Test
    void isAJwtByHs256() {
        var refund = Vectors.ALL.refund();

        assertThat(RefundToken.sign(refund.payload(), refund.password())).isEqualTo(refund.token());
    }
}
