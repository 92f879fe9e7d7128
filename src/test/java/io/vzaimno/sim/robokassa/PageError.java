package io.vzaimno.sim.robokassa;

/** The payment page refuses with one of its numbers. */
final class PageError extends RuntimeException {

    private static final long serialVersionUID = 1;

    PageError(int number, String text) {
        super("Error %d: %s".formatted(number, text));
    }
}
