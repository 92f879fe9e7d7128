package io.vzaimno.checks;

import static org.assertj.core.api.Assertions.assertThat;

import io.vzaimno.TestDatabase;
import io.vzaimno.proofs.Scale;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest(properties = {"APP_ROLES=api", "MAX_CONCURRENT_CHECKS=4"})
@ContextConfiguration(initializers = TestDatabase.class)
@Import(QueueOrderTests.Listening.class)
class QueueOrderTests {

    private static final int DEPTH = 10_000;

    @Autowired
    ApplicationContext service;

    @Autowired
    Beginnings begun;

    @Test
    void letsTenThousandInOneAfterTheOther() throws Exception {
        var line = new LongLine(service);
        line.addSessions(4);
        line.fill(DEPTH);
        var waiting = line.waiting();
        var admitted = Scale.of(500, DEPTH);

        inParallel(3, () -> letInAndOut(line, admitted));

        assertThat(waiting).hasSize(DEPTH);
        assertThat(begun.inOrder).hasSizeGreaterThanOrEqualTo(admitted);
        assertThat(begun.inOrder).isEqualTo(waiting.subList(0, begun.inOrder.size()));
        assertThat(begun.mostAtOnce).isEqualTo(4);
    }

    /** As one of several processes does: they admit at the same time, and end what they find running. */
    private void letInAndOut(LongLine line, int count) {
        while (begun.inOrder.size() < count) {
            line.admit();
            var running = line.admitted();
            begun.saw(running.size());
            running.forEach(line::end);
        }
    }

    private static void inParallel(int threads, Runnable work) throws Exception {
        try (var executor = Executors.newFixedThreadPool(threads)) {
            var all = IntStream.range(0, threads)
                    .mapToObj(_ -> executor.submit(work))
                    .toList();
            for (var one : all) {
                one.get();
            }
        }
    }

    /** Which checks have begun; heard under the lock that admission takes, so in the order of admission. */
    static class Beginnings {

        private final List<CheckId> inOrder = Collections.synchronizedList(new ArrayList<>());
        private volatile int mostAtOnce;

        @EventListener
        void on(CheckStarted event) {
            inOrder.add(event.check());
        }

        synchronized void saw(int running) {
            mostAtOnce = Math.max(mostAtOnce, running);
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Listening {

        @Bean
        Beginnings beginnings() {
            return new Beginnings();
        }
    }
}
