package io.vzaimno.checks;

import static org.assertj.core.api.Assertions.assertThat;

import io.vzaimno.instagram.Handle;
import io.vzaimno.instagram.ListKind;
import io.vzaimno.instagram.Person;
import io.vzaimno.instagram.site.AccountId;
import io.vzaimno.instagram.site.Cursor;
import io.vzaimno.instagram.site.Page;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LookOutcomeTests {

    @ParameterizedTest
    @CsvSource({"0,5,NOT_THERE", "6,5,THERE", "11,50,NOT_THERE", "12,50,UNCLEAR", "12,5,THERE", "51,50,THERE"})
    void isClearUnlessThereAreMoreHitsThanShown(int hits, int pk, LookOutcome sight) {
        assertThat(LookOutcome.of(suspect(ListKind.FOLLOWERS, pk), page(hits, Optional.empty())))
                .isEqualTo(sight);
    }

    @Test
    void isUnclearWhileTheHitsGoOn() {
        assertThat(LookOutcome.of(suspect(ListKind.FOLLOWERS, 50), page(3, Optional.of(new Cursor("3")))))
                .isEqualTo(LookOutcome.UNCLEAR);
    }

    private static Suspect suspect(ListKind list, int pk) {
        return new Suspect(list, new AccountId(String.valueOf(pk)), new Handle("user" + pk), false);
    }

    private static Page page(int hits, Optional<Cursor> next) {
        var people = IntStream.range(0, hits)
                .mapToObj(number -> new Person("" + number, new Handle("user" + number), "", null, null, null, null))
                .toList();
        return new Page(people, next, false, false);
    }
}
