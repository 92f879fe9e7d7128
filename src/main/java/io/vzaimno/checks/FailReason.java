package io.vzaimno.checks;

import java.util.Locale;

/** Why a check ended without a result. Each is final and gives the check back. */
public enum FailReason {
    /** There is no account of that name, or it disappeared while its lists were read. */
    NO_SUCH_ACCOUNT,
    /** The account hides its lists from those whom it does not know. */
    PRIVATE_ACCOUNT,
    /** A list is longer than the operator allows. */
    TOO_LARGE,
    /** Instagram shows only the beginning of a list. */
    CAPPED,
    /** Instagram shows the account to none of our sessions, though it shows others. */
    NOT_SHOWN,
    /** A list could not be read to its end, also not at the second attempt. */
    INCOMPLETE,
    /** Instagram did not let the lists be read in good time. */
    TIMED_OUT,
    /** Something broke on our side. */
    INTERNAL;

    /** The stable code of REST and database, such as {@code private_account}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static FailReason ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
