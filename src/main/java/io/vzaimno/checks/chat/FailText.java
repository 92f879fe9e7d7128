package io.vzaimno.checks.chat;

import io.vzaimno.checks.FailReason;
import io.vzaimno.language.Html;
import io.vzaimno.language.Words;
import java.util.Map;

/** Says why a check has no result, or would have none. */
public final class FailText {

    private FailText() {}

    /** @param check what to name to the support, where the fault is ours */
    public static Html of(Words words, FailReason reason, String check) {
        return words.html(key(reason), Map.of("check", check));
    }

    private static String key(FailReason reason) {
        return switch (reason) {
            case NO_SUCH_ACCOUNT -> "failed.no_such_account";
            case PRIVATE_ACCOUNT -> "failed.private_account";
            case TOO_LARGE -> "failed.too_large";
            case CAPPED -> "failed.capped";
            case NOT_SHOWN -> "failed.not_shown";
            case INCOMPLETE -> "failed.incomplete";
            case TIMED_OUT -> "failed.timed_out";
            case INTERNAL -> "failed.internal";
        };
    }
}
