package io.vzaimno.web;

import java.util.regex.Pattern;

/** By which a client says that two requests are one and the same. */
public record IdempotencyKey(String value) {

    private static final Pattern FORM = Pattern.compile("[ -~]{1,255}");

    public IdempotencyKey {
        if (!FORM.matcher(value).matches()) {
            throw new Malformed("must be 1 to 255 printable ASCII characters");
        }
    }
}
