package io.vzaimno.instagram.live;

/** Which accounts the live source can read now. */
public enum ReadableAccounts {
    /** None: the lists are shut, or no door tells of accounts, or there is no session. */
    NONE,
    /** Those whose number is remembered: no door takes names. */
    KNOWN_ACCOUNTS,
    ALL
}
