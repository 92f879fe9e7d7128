package io.vzaimno.checks;

import io.vzaimno.instagram.Handle;
import io.vzaimno.instagram.live.Source;
import org.springframework.stereotype.Component;

/** Whether the live source can read an account at the moment. */
@Component
class SourceAccess {

    private final Source source;
    private final KnownAccounts known;

    SourceAccess(Source source, KnownAccounts known) {
        this.source = source;
        this.known = known;
    }

    boolean isShutFor(Handle target) {
        return switch (source.access()) {
            case NONE -> true;
            case KNOWN_ACCOUNTS -> !known.remembers(target);
            case ALL -> false;
        };
    }
}
