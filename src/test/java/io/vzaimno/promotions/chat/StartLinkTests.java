package io.vzaimno.promotions.chat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StartLinkTests {

    @Test
    void tellsWhatALinkIsFor() {
        assertThat(StartLink.parse("REFabc23")).contains(new StartLink.Referral("abc23"));
        assertThat(StartLink.parse("ref1001")).contains(new StartLink.Referral("1001"));
        assertThat(StartLink.parse("PROMOHELLO")).contains(new StartLink.Promo("HELLO"));
        assertThat(StartLink.parse("GIFTABCD")).contains(new StartLink.Gift("ABCD"));
        assertThat(StartLink.parse("Cautumn_blog")).contains(new StartLink.Campaign("autumn_blog"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "REF", "PROMO", "GIFT", "C", "hello", "r_abc"})
    void leavesOtherStartsAlone(String payload) {
        assertThat(StartLink.parse(payload)).isEmpty();
    }
}
