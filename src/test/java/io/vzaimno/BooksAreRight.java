package io.vzaimno;

import static org.assertj.core.api.Assertions.assertThat;

import io.vzaimno.payments.Invariants;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Holds each test to leaving balances, checks and payments that fit each other. */
public final class BooksAreRight implements AfterEachCallback {

    @Override
    public void afterEach(ExtensionContext test) {
        var invariants = SpringExtension.getApplicationContext(test).getBean(Invariants.class);

        assertThat(invariants.broken()).isEmpty();
    }
}
