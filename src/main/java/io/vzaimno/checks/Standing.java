package io.vzaimno.checks;

import io.vzaimno.instagram.live.Account;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a run knows beside its lists.
 *
 * @param account the checked account, once it is found
 * @param bySearch the account's page is broken, so that it must be found by search
 * @param session which session's cursors the walks hold
 * @param loginDoubted the last answer may have meant that the session is logged out: ask for its own profile first
 * @param recounted whether the declared lengths were read again after the walks
 * @param attempts failed requests in a row
 */
record Standing(
        Optional<Account> account,
        boolean bySearch,
        OptionalLong session,
        boolean loginDoubted,
        boolean recounted,
        int attempts) {

    static Standing atFirst() {
        return new Standing(Optional.empty(), false, OptionalLong.empty(), false, false, 0);
    }

    Standing found(Account found) {
        return new Standing(Optional.of(found), bySearch, session, false, false, 0);
    }

    Standing searching() {
        return new Standing(account, true, session, false, false, 0);
    }

    Standing served(long by) {
        return new Standing(account, bySearch, OptionalLong.of(by), loginDoubted, recounted, attempts);
    }

    Standing doubting(boolean doubted) {
        return new Standing(account, bySearch, session, doubted, recounted, 0);
    }

    Standing recounted(boolean done) {
        return new Standing(account, bySearch, session, false, done, 0);
    }

    Standing failedOnce() {
        return new Standing(account, bySearch, session, loginDoubted, recounted, attempts + 1);
    }
}
