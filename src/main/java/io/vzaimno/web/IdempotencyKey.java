package io.vzaimno.web;

import java.util.regex.Pattern;

/** The client's idempotency key: requests with the same key are executed once. */
public record IdempotencyKey(String value) {

    private static final Pattern FORM = Pattern.compile("[ -~]{1,255}");

    public IdempotencyKey {
        if (!FORM.matcher(value).matches()) {
            throw new Malformed("must be 1 to 255 printable ASCII characters");
        }
    }
}
