package io.vzaimno.checks;

import java.util.Locale;

/** Why a check ended without a result. Each is final; the price is refunded. */
public enum FailReason {
    /** There is no account of that name, or it disappeared while its lists were read. */
    NO_SUCH_ACCOUNT,
    /** The account shows its lists to approved followers only. */
    PRIVATE_ACCOUNT,
    /** A list is longer than the configured limit. */
    TOO_LARGE,
    /** Instagram shows only the beginning of a list. */
    CAPPED,
    /** Instagram shows the account to none of our sessions, though it shows others. */
    NOT_SHOWN,
    /** A list could not be read to its end, even at the second attempt. */
    INCOMPLETE,
    /** Instagram did not let the lists be read in time. */
    TIMED_OUT,
    /** An internal error. */
    INTERNAL;

    /** The stable code of REST and database, such as {@code private_account}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static FailReason ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
