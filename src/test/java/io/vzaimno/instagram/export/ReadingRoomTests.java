package io.vzaimno.instagram.export;

import static java.lang.Thread.State.TERMINATED;
import static java.lang.Thread.State.WAITING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.EnumSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class ReadingRoomTests {

    private final ReadingRoom room = new ReadingRoom();

    @Test
    void letsTheThirdReaderWaitUntilOneOfTheOthersLeaves() throws InterruptedException {
        var seated = new CountDownLatch(2);
        var closing = new CountDownLatch(1);
        Runnable reading = () -> room.inPlace(() -> stay(seated, closing));
        var first = Thread.startVirtualThread(reading);
        var second = Thread.startVirtualThread(reading);
        seated.await();
        var hasRead = new AtomicBoolean();

        var third = Thread.startVirtualThread(() -> hasRead.set(room.inPlace(() -> true)));

        await().until(() -> EnumSet.of(WAITING, TERMINATED).contains(third.getState()));
        assertThat(hasRead).isFalse();
        closing.countDown();
        first.join();
        second.join();
        third.join();
        assertThat(hasRead).isTrue();
    }

    private static boolean stay(CountDownLatch seated, CountDownLatch closing) {
        seated.countDown();
        try {
            closing.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return true;
    }
}
