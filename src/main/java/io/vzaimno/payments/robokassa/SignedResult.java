package io.vzaimno.payments.robokassa;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * A signed report that an invoice was paid, with the literal texts that the signature covers.
 *
 * @param test it says that no real money was paid
 */
record SignedResult(String sum, String invoice, String signature, ShpParameters own, boolean test) {

    private static final Pattern SUM = Pattern.compile("\\d{1,10}(\\.\\d{1,6})?");
    private static final Pattern INVOICE = Pattern.compile("[1-9]\\d{0,17}");

    /** Empty if a required field is missing. */
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

    /** The invoice number; empty if it cannot be one of ours. */
    static OptionalLong number(String invoice) {
        return INVOICE.matcher(invoice).matches() ? OptionalLong.of(Long.parseLong(invoice)) : OptionalLong.empty();
    }

    /** An amount of money; empty for other texts, such as {@code 1e2} or {@code 120,00}. */
    static Optional<BigDecimal> amount(String sum) {
        return Optional.of(sum).filter(text -> SUM.matcher(text).matches()).map(BigDecimal::new);
    }

    private static boolean isTest(Fields fields) {
        return fields.text("IsTest").filter(value -> !value.equals("0")).isPresent();
    }
}
