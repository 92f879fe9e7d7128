package io.vzaimno.instagram.live;

/** Which accounts the live source can read now. */
public enum ReadableAccounts {
    /** None: the lists are shut, or no door shows accounts, or there is no session. */
    NONE,
    /** Accounts with a remembered id: no door takes names. */
    KNOWN_ACCOUNTS,
    ALL
}
