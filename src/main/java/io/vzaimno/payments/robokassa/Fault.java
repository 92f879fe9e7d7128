package io.vzaimno.payments.robokassa;

/** Why a statement about a payment is not believed. */
enum Fault {
    SOURCE("unknown source"),
    FORM("missing, doubled or unreadable fields"),
    SIGNATURE("bad signature"),
    INVOICE("unknown invoice"),
    AMOUNT("wrong amount"),
    TEST("test and real payments do not mix");

    private final String text;

    Fault(String text) {
        this.text = text;
    }

    /** For the answer: says nothing that could help to forge one. */
    String text() {
        return text;
    }
}
