package io.vzaimno.chat;

import io.vzaimno.checks.Check;
import io.vzaimno.instagram.Handle;
import io.vzaimno.report.Report.Source;
import io.vzaimno.wording.Html;
import io.vzaimno.wording.Words;
import java.util.Map;
import java.util.Optional;

/**
 * What a check is about: an account, or an export that need not name its owner.
 *
 * @param account absent for exports, also for those that name it: they are the reader's own
 */
record Subject(Optional<Handle> account) {

    static Subject of(Check check) {
        return new Subject(check.source() == Source.LIVE ? check.target() : Optional.empty());
    }

    Html html(Words words, String aboutAccount, String aboutExport) {
        return account.map(handle -> words.html(aboutAccount, Map.of("target", handle)))
                .orElseGet(() -> words.html(aboutExport));
    }
}
