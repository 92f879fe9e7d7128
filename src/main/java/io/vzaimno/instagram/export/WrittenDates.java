package io.vzaimno.instagram.export;

import io.vzaimno.instagram.export.MonthLanguages.Reading;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Replaces dates in a page's own spelling by instants. The pages of an export share one language, which all their
 * months together reveal best; if no language knows them all, each page is read by itself.
 */
final class WrittenDates {

    /** Pages use this zone all year round, whatever the clock at their head shows. */
    private static final ZoneOffset ZONE = ZoneOffset.ofHours(-8);

    private final Reading language;
    private final Map<Time, OptionalInt> hours = new HashMap<>();
    private int unread;

    private WrittenDates(Reading language) {
        this.language = language;
    }

    /** Resolves every date that can be read; the others count as undated. */
    static void resolve(List<ReadList> lists) {
        var words = words(lists);
        if (words.isEmpty()) {
            return;
        }
        var common = MonthLanguages.read(words);
        lists.replaceAll(list ->
                resolved(list, common.languages().isEmpty() ? MonthLanguages.read(words(List.of(list))) : common));
    }

    private static ReadList resolved(ReadList list, Reading language) {
        var dates = new WrittenDates(language);
        var rows = list.rows().stream().map(dates::resolved).toList();
        return list.with(rows).missing(dates.unread);
    }

    private Row resolved(Row row) {
        if (!(row instanceof Row.Written(var entry, var date))) {
            return row;
        }
        var moment = moment(date);
        unread += moment == null ? 1 : 0;
        return entry.since(moment);
    }

    private @Nullable Instant moment(WrittenDate date) {
        var month = language.months().getOrDefault(date.month(), 0);
        var hour = hours.computeIfAbsent(
                new Time(date.hour(), date.half()),
                time -> DayHalf.hour(time.hour(), time.half(), language.languages()));
        try {
            return month == 0 || hour.isEmpty() ? null : moment(date, month, hour.getAsInt());
        } catch (DateTimeException _) {
            return null;
        }
    }

    private static @Nullable Instant moment(WrittenDate date, int month, int hour) {
        var time = LocalDateTime.of(date.year(), month, date.day(), hour, date.minute());
        return FollowDates.ofStamp(time.toEpochSecond(ZONE));
    }

    private static Set<String> words(Collection<ReadList> lists) {
        return lists.stream()
                .flatMap(list -> list.rows().stream())
                .flatMap(row -> row instanceof Row.Written(var _, var date) ? Stream.of(date.month()) : Stream.empty())
                .collect(Collectors.toSet());
    }

    private record Time(int hour, String half) {}
}
