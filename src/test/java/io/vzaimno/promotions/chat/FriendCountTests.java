package io.vzaimno.promotions.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.vzaimno.language.Wordings;
import io.vzaimno.language.Words;
import io.vzaimno.promotions.referrals.ActiveAfter;
import io.vzaimno.promotions.referrals.ReferralStats;
import io.vzaimno.promotions.referrals.ReferralTerms;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FriendCountTests {

    private static final Words ENGLISH = Wordings.in(Locale.ENGLISH);
    private static final Words RUSSIAN = Wordings.in(Locale.forLanguageTag("ru"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            10 | 1 | 3 | 1 check</b> for every 10 friends | ▰▰▰▱▱▱▱▱▱▱ <b>3 of 10   | (1 check): <b>7 friends
            7  | 2 | 5 | 2 checks</b> for every 7 friends | ▰▰▰▰▰▱▱ <b>5 of 7       | (2 checks): <b>2 friends
            2  | 1 | 1 | 1 check</b> for every 2 friends  | ▰▱ <b>1 of 2            | (1 check): <b>1 friend<
            1  | 1 | 0 | 1 check</b> for every friend     | ▱ <b>0 of 1             | (1 check): <b>1 friend<
            50 | 5 | 49| 5 checks</b> for every 50 friends| ▰▰▰▰▰▰▰▰▰▱ <b>49 of 50  | (5 checks): <b>1 friend<
            """)
    void tellsTheTermsThatAreSet(int required, int bonus, int friends, String rule, String bar, String missing) {
        var count = count(ENGLISH, new ReferralTerms(bonus, required, ActiveAfter.START), friends, 0, 0);

        assertThat(count.rule().value()).contains(rule);
        assertThat(count.progress().value()).contains("\n" + bar.strip(), missing);
    }

    @ParameterizedTest
    @CsvSource({
        "START, start the bot by your link, запустит бота по вашей ссылке",
        "CHECK, get their first result, получит первый результат",
        "PAYMENT, pay for checks, заплатит за проверки"
    })
    void tellsWhatCounts(ActiveAfter after, String english, String russian) {
        var terms = new ReferralTerms(1, 2, after);

        assertThat(count(ENGLISH, terms, 0, 0, 0).rule().value()).contains(english);
        assertThat(count(RUSSIAN, terms, 0, 0, 0).rule().value()).contains(russian, "за каждых 2 друзей");
    }

    @Test
    void countsOnFromTheLastBonus() {
        var terms = new ReferralTerms(1, 10, ActiveAfter.START);

        assertThat(count(ENGLISH, terms, 25, 20, 2).progress().value())
                .contains("5 of 10", "<b>5 friends", "Received so far: <b>2 checks");
        assertThat(count(RUSSIAN, terms, 25, 20, 2).progress().value()).contains("5 из 10", "<b>5 друзей");
    }

    @Test
    void doesNotHideThatFriendsHaveLeft() {
        var stats = new ReferralStats(new ReferralTerms(1, 10, ActiveAfter.START), 10, 7, 10, 1, 1);

        assertThat(new FriendCount(ENGLISH, stats).progress().value())
                .contains("Came: <b>10</b>, counted: <b>7</b>", "0 of 10", "<b>13 friends");
    }

    private static FriendCount count(Words words, ReferralTerms terms, int friends, int used, int bonuses) {
        return new FriendCount(words, new ReferralStats(terms, friends, friends, used, bonuses, bonuses));
    }
}
