package io.vzaimno.payments.robokassa;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class RefundRequestsTests {

    @Test
    void executionsTellTheirPaymentAlsoWhereThePaymentHasSeveral() {
        var payment = UUID.randomUUID();

        assertThat(RefundRequests.payment(payment.toString()).orElseThrow().value())
                .isEqualTo(payment);
        assertThat(RefundRequests.payment(payment + ":" + UUID.randomUUID())
                        .orElseThrow()
                        .value())
                .isEqualTo(payment);
        assertThat(RefundRequests.payment("x:" + payment)).isEmpty();
        assertThat(RefundRequests.payment("")).isEmpty();
    }
}
