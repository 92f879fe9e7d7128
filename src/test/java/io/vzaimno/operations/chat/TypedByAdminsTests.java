package io.vzaimno.operations.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.vzaimno.payments.TariffOffer;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read out of what operators type. */
class TypedByAdminsTests {

    @ParameterizedTest
    @CsvSource({
        "+3 thanks for waiting, 3, thanks for waiting",
        "3 thanks, 3, thanks",
        "-2  given twice , -2, given twice",
        "−2 дано дважды, -2, дано дважды"
    })
    void readsAChangeOfABalance(String text, int delta, String reason) {
        assertThat(BalanceChange.parse(text)).contains(new BalanceChange(delta, reason));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "3", "+3", "three why", "0 for nothing", "1.5 a half", "10000000 too much", "3 two\nlines"})
    void readsNoChangeWithoutAWholeNumberAndAReason(String text) {
        assertThat(BalanceChange.parse(text)).isEmpty();
    }

    @Test
    void readsWhatItWritesOfAnOffer() {
        var offer = new TariffOffer("Десять проверок", "", 10, new BigDecimal("199.50"), OptionalInt.of(100), 0);

        assertThat(TypedOffer.parse(TypedOffer.written(offer), Optional.empty()))
                .contains(offer);
    }

    @Test
    void keepsWhatIsNotTypedOfAnOffer() {
        var before = new TariffOffer("Ten", "described", 10, new BigDecimal("1.00"), OptionalInt.empty(), 7);

        var after = TypedOffer.parse("Ten\n11\n2,5\n0", Optional.of(before)).orElseThrow();

        assertThat(after)
                .isEqualTo(new TariffOffer("Ten", "described", 11, new BigDecimal("2.50"), OptionalInt.empty(), 7));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ten",
                "Ten\n10\n199",
                "Ten\n0\n199\n100",
                "Ten\n10\n1.999\n1",
                "Ten\n10\n1\n10001",
                "Ten\nten\n1\n1"
            })
    void readsNoOfferThatCannotBe(String text) {
        assertThat(TypedOffer.parse(text, Optional.empty())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7771234567%3AinventedInvented%3A11%3AAY",
                "7771234567:inventedInvented:11:AY",
                "csrftoken=x; sessionid=7771234567%3AinventedInvented%3A11; ds_user_id=7771234567"
            })
    void noticesALogin(String text) {
        assertThat(Administration.isSecret(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"@natgeo", "12:30", "Half the price this week: all of it!", "https://www.instagram.com/natgeo/"})
    void takesNothingElseForALogin(String text) {
        assertThat(Administration.isSecret(text)).isFalse();
    }
}
