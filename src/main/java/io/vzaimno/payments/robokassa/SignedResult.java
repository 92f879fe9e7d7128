package io.vzaimno.payments.robokassa;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * A signed statement that an invoice was paid, as literally as its signature needs it.
 *
 * @param test it says of itself that no real money was paid
 */
record SignedResult(String sum, String invoice, String signature, ShpParameters own, boolean test) {

    private static final Pattern SUM = Pattern.compile("\\d{1,10}(\\.\\d{1,6})?");
    private static final Pattern INVOICE = Pattern.compile("[1-9]\\d{0,17}");

    /** Empty where one of the fields is missing that it cannot be without. */
    static Optional<SignedResult> of(Fields fields) {
        return fields.text("OutSum")
                .flatMap(sum -> fields.text("InvId")
                        .flatMap(invoice -> fields.text("SignatureValue")
                                .map(signature -> new SignedResult(
                                        sum,
                                        invoice,
                                        signature,
                                        ShpParameters.among(fields.values()),
                                        isTest(fields)))));
    }

    Optional<BigDecimal> amount() {
        return amount(sum);
    }

    OptionalLong number() {
        return number(invoice);
    }

    /** The number of an invoice; empty for what cannot be one of ours. */
    static OptionalLong number(String invoice) {
        return INVOICE.matcher(invoice).matches() ? OptionalLong.of(Long.parseLong(invoice)) : OptionalLong.empty();
    }

    /** A sum of money; empty for what is none, such as {@code 1e2} or {@code 120,00}. */
    static Optional<BigDecimal> amount(String sum) {
        return Optional.of(sum).filter(text -> SUM.matcher(text).matches()).map(BigDecimal::new);
    }

    private static boolean isTest(Fields fields) {
        return fields.text("IsTest").filter(value -> !value.equals("0")).isPresent();
    }
}
