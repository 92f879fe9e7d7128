package io.vzaimno.telegram.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.vzaimno.sim.telegram.Fault;
import io.vzaimno.sim.telegram.TelegramSimulator;
import java.time.Duration;
import okhttp3.FormBody;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class TransportTests {

    private static final TelegramSimulator TELEGRAM = TelegramSimulator.start();

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Transport transport = transport(TELEGRAM.url().toString());

    @AfterAll
    static void end() {
        TELEGRAM.close();
    }

    @Test
    void bringsTheAnswerWhateverItSays() {
        assertThat(getMe(transport)).isInstanceOf(TransportResult.Answered.class);

        TELEGRAM.faults().next(1, "getMe", new Fault.BadGateway());
        assertThat(getMe(transport)).isInstanceOf(TransportResult.Answered.class);
    }

    @Test
    void knowsThatNothingWasSentWithoutAConnection() {
        var nobody = transport("http://127.0.0.1:1/some/path");

        assertThat(getMe(nobody)).isInstanceOf(TransportResult.NotSent.class);
    }

    @Test
    void knowsThatAnAnswerWasLost() {
        TELEGRAM.faults().next(1, "getMe", new Fault.BreakAfter());
        assertThat(getMe(transport)).isInstanceOf(TransportResult.AnswerLost.class);

        var hasty = new Transport(properties(TELEGRAM.url().toString(), Duration.ofSeconds(2)));
        TELEGRAM.faults().next(1, "getMe", new Fault.Hang());
        assertThat(getMe(hasty)).isInstanceOf(TransportResult.AnswerLost.class);
    }

    @Test
    void doesNotRepeatARequestBehindOurBack() {
        TELEGRAM.history().clear();
        TELEGRAM.faults().next(1, "getMe", new Fault.BreakAfter());

        getMe(transport);

        assertThat(TELEGRAM.history().calls("getMe")).hasSize(1);
    }

    @Test
    void takesTheTokenOutOfWhatIsShown() {
        assertThat(transport.redacted("http://telegram/bot%s/getMe".formatted(TELEGRAM.token())))
                .isEqualTo("http://telegram/bot<token>/getMe");
        assertThat(properties("http://telegram", PATIENCE).toString()).doesNotContain(TELEGRAM.token(), "secret");
    }

    @Test
    void asksNobodyWithoutAToken() {
        var none = new Transport(new TelegramProperties(
                "", TELEGRAM.url().toString(), "", "", 25, Duration.ofSeconds(1), Duration.ofSeconds(1)));

        assertThat(getMe(none)).isEqualTo(new TransportResult.NotSent("There is no bot"));
    }

    private static TransportResult getMe(Transport transport) {
        return transport.post("getMe", new FormBody.Builder().build());
    }

    private static Transport transport(String url) {
        return new Transport(properties(url, PATIENCE));
    }

    private static TelegramProperties properties(String url, Duration timeout) {
        return new TelegramProperties(TELEGRAM.token(), url, "", "secret", 25, timeout, Duration.ofSeconds(1));
    }
}
