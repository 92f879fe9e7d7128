package io.vzaimno.checks.chat;

import io.vzaimno.checks.Check;
import io.vzaimno.instagram.Handle;
import io.vzaimno.language.Html;
import io.vzaimno.language.Words;
import io.vzaimno.report.Report.Source;
import java.util.Map;
import java.util.Optional;

/**
 * What a check is about: an account, or an export, which is its reader's own.
 *
 * @param account absent where its name is deleted
 */
record CheckSubject(Source source, Optional<Handle> account) {

    static CheckSubject of(Check check) {
        return new CheckSubject(check.source(), check.target());
    }

    Html html(Words words, String aboutAccount, String aboutExport) {
        return switch (source) {
            case LIVE -> words.html(aboutAccount, Map.of("target", name(words)));
            case EXPORT -> words.html(aboutExport);
        };
    }

    private Html name(Words words) {
        return account.map(Html::profile).orElseGet(() -> words.html("checks.deleted_name"));
    }
}
