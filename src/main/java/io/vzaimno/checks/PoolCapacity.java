package io.vzaimno.checks;

import io.vzaimno.instagram.live.ReadableAccounts;
import io.vzaimno.instagram.live.Sessions;
import io.vzaimno.instagram.live.Source;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * What the sessions of the pool can read in one go. Lists that fit into a session's day are read by one session; of larger
 * ones each needs a session of its own, for nobody waits a day between them: the lists would be of different days.
 */
@Component
class PoolCapacity {

    private final Sessions sessions;
    private final Source source;
    private final Sizes sizes;
    private final CheckProperties properties;
    private final Clock clock;

    PoolCapacity(Sessions sessions, Source source, Sizes sizes, CheckProperties properties, Clock clock) {
        this.sessions = sessions;
        this.source = source;
        this.sizes = sizes;
        this.properties = properties;
        this.clock = clock;
    }

    /** Whether any account can be read; otherwise the queue stands, for an unknown time. */
    boolean servesAnybody() {
        return source.access() != ReadableAccounts.NONE;
    }

    /** Whether lists of this size are not to be read by the sessions that there are. */
    boolean isExceededBy(Size size) {
        return size.longest() > properties.longestList()
                || (needsTwo(size) && sessions.available().total() < 2);
    }

    /** Gives a session to a check, if all of its lists can be read today as far as their size is known. */
    boolean claim(CheckId check) {
        var size = sizes.of(check);
        if (!needsTwo(size)) {
            return sessions.claim(check.value(), size.total()).isPresent();
        }
        var now = clock.instant();
        return starts(size).stream().anyMatch(start -> !start.isAfter(now))
                && sessions.claim(check.value(), size.longest()).isPresent();
    }

    /** When checks of the size of the first one in line could begin with sessions that serve nobody, the first one first. */
    List<Instant> startsOfHead() {
        return starts(sizes.ofHead());
    }

    private List<Instant> starts(Size size) {
        return needsTwo(size)
                ? sessions.readyFor(size.longest()).stream().skip(1).toList()
                : sessions.readyFor(size.total());
    }

    private boolean needsTwo(Size size) {
        return properties.dailyNames() > 0 && size.total() > properties.dailyNames();
    }
}
