package io.vzaimno.payments.robokassa;

/** Why a report of a payment is rejected. */
enum Fault {
    SOURCE("unknown source"),
    FORM("missing, duplicate or unreadable fields"),
    SIGNATURE("bad signature"),
    INVOICE("unknown invoice"),
    AMOUNT("wrong amount"),
    TEST("test and real payments do not mix");

    private final String text;

    Fault(String text) {
        this.text = text;
    }

    /** For the answer: contains nothing that helps to forge a report. */
    String text() {
        return text;
    }
}
