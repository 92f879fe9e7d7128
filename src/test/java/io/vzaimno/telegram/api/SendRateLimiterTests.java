package io.vzaimno.telegram.api;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import io.vzaimno.SettableClock;
import io.vzaimno.telegram.BareDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two processes that share a database, by a clock that stands still unless it is moved. */
public class SendRateLimiterTests {

    private static final int PER_SECOND = 25;
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final long ANN = 1;
    private static final long BOB = 2;
    private static final String SEND = "sendMessage";

    private final BareDatabase database = BareDatabase.create();
    private final SettableClock clock = new SettableClock();
    private final SendRateLimiter one = pace();
    private final SendRateLimiter other = pace();

    SendRateLimiterTests() {
        clock.stop();
    }

    @AfterEach
    void end() {
        database.close();
    }

    @Test
    void givesAwayNoMoreTurnsInAnySecondThanAllowedNorTwoInAChat() throws Exception {
        var turns = turnsOfEightSeconds(new Random(20_261_123));

        var times = turns.stream().map(Given::time).sorted().toList();
        assertThat(times).hasSizeGreaterThan(PER_SECOND * 7);
        assertThat(IntStream.range(PER_SECOND, times.size())
                        .mapToObj(next -> Duration.between(times.get(next - PER_SECOND), times.get(next))))
                .allMatch(time -> time.compareTo(SECOND) >= 0);
        assertThat(turns.stream()
                        .collect(groupingBy(Given::chat, mapping(Given::time, toList())))
                        .values())
                .allSatisfy(SendRateLimiterTests::areASecondApart);
        assertThat(turns.stream().filter(turn -> turn.chat() < 5)).hasSizeGreaterThan(5 * 5);
    }

    @Test
    void doesNotLetAShorterPauseEndALongerOne() {
        one.pause(MINUTE);
        one.pause(SECOND);

        assertThat(one.pauseLeft()).isEqualTo(MINUTE);
    }

    @Test
    void learnsOfThePauseOfAnotherProcess() {
        one.pause(MINUTE);

        assertThat(take(other, ANN))
                .isEqualTo(new SendSlot.Later(clock.instant().plus(MINUTE)));
        assertThat(other.pauseLeft()).isZero();
        other.refresh();
        assertThat(other.pauseLeft()).isEqualTo(MINUTE);
        clock.advance(MINUTE);
        assertThat(other.pauseLeft()).isZero();
        assertThat(take(other, ANN)).isInstanceOf(SendSlot.At.class);
    }

    @Test
    void pausesTheChatThatWasWrittenToAndNoOther() {
        one.pause(ANN, SEND, MINUTE);

        assertThat(one.pauseLeft(ANN)).isEqualTo(MINUTE);
        assertThat(one.pauseLeft(BOB)).isZero();
        assertThat(one.pauseLeft()).isZero();
        assertThat(take(other, ANN))
                .isEqualTo(new SendSlot.Later(clock.instant().plus(MINUTE)));
        assertThat(take(other, BOB)).isInstanceOf(SendSlot.At.class);
    }

    @Test
    void pausesTheWholeBotOnceASecondChatIsToWait() {
        one.pause(ANN, SEND, MINUTE);
        one.pause(ANN, SEND, MINUTE);
        assertThat(one.pauseLeft()).isZero();

        one.pause(BOB, SEND, SECOND);

        assertThat(one.pauseLeft()).isEqualTo(SECOND);
        assertThat(one.pauseLeft(ANN)).isEqualTo(MINUTE);
    }

    @Test
    void severalChatsThatAreToWaitDoNotSilenceABotThatIsHeard() {
        one.pause(ANN, SEND, MINUTE);
        one.succeeded(BOB, SEND);
        one.pause(BOB, SEND, MINUTE);

        assertThat(one.pauseLeft()).isZero();
        assertThat(one.pauseLeft(ANN)).isEqualTo(MINUTE);
        assertThat(one.pauseLeft(BOB)).isEqualTo(MINUTE);
    }

    @Test
    void anotherCallThatGoesWellDoesNotSayWhoIsToWait() {
        one.pause(ANN, SEND, MINUTE);
        one.succeeded(BOB, "editMessageText");
        one.succeeded(ANN, SEND);
        one.pause(BOB, SEND, MINUTE);

        assertThat(one.pauseLeft()).isEqualTo(MINUTE);
    }

    @Test
    void pausesTheWholeBotForWhatNobodyWaitsFor() {
        var refused = new Outcome.TooManyRequests<String>(MINUTE);

        assertThat(one.inTurn(clock.instant(), () -> refused)).isEqualTo(refused);

        assertThat(one.pauseLeft()).isEqualTo(MINUTE);
        assertThat(take(other, BOB))
                .isEqualTo(new SendSlot.Later(clock.instant().plus(MINUTE)));
    }

    @Test
    void forgetsThePauseOfAChatThatIsOver() {
        one.pause(ANN, SEND, MINUTE);
        clock.advance(MINUTE);

        one.pause(BOB, SEND, MINUTE);

        assertThat(one.pauseLeft()).isZero();
        assertThat(one.pauseLeft(ANN)).isZero();
        assertThat(one.pauseLeft(BOB)).isEqualTo(MINUTE);
    }

    /** Both ask at once for a turn, again and again: in half of the cases for one of five chats that want too much. */
    private List<Given> turnsOfEightSeconds(Random random) throws InterruptedException, ExecutionException {
        var turns = new ArrayList<Given>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var step = 0; step < 400; step++) {
                clock.advance(Duration.ofMillis(20));
                var asking = Stream.of(one, other)
                        .map(pace -> asking(pace, random.nextInt(random.nextBoolean() ? 5 : 500)))
                        .toList();
                for (var turn : threads.invokeAll(asking)) {
                    turn.get().ifPresent(turns::add);
                }
            }
        }
        return turns;
    }

    private Callable<Optional<Given>> asking(SendRateLimiter pace, long chat) {
        return () -> take(pace, chat) instanceof SendSlot.At(var time)
                ? Optional.of(new Given(chat, time))
                : Optional.empty();
    }

    private SendSlot take(SendRateLimiter pace, long chat) {
        return database.transaction().execute(_ -> pace.take(chat, () -> 0));
    }

    private static void areASecondApart(List<Instant> times) {
        var sorted = times.stream().sorted().toList();
        assertThat(IntStream.range(1, sorted.size())
                        .mapToObj(next -> Duration.between(sorted.get(next - 1), sorted.get(next))))
                .allMatch(time -> time.compareTo(SECOND) >= 0);
    }

    private SendRateLimiter pace() {
        var properties = new TelegramProperties("", "", "", "", PER_SECOND, SECOND, SECOND);
        return new SendRateLimiter(database.jdbc(), new Chats(database.jdbc(), _ -> {}, clock), clock, properties);
    }

    private record Given(long chat, Instant time) {}
}
