package io.vzaimno.background;

import io.vzaimno.SettableClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Jobs that do what a test has said, and nothing else. */
@TestConfiguration(proxyBeanMethods = false)
class TestJobs {

    static final JobType<Void> STEP = JobType.of("test-step").withPriority(70);
    static final JobType<Letter> LETTER = JobType.of("test-letter", Letter.class);
    static final JobType<Void> ROUND = JobType.of("test-round").withPriority(10);
    static final JobType<Void> BEGINNING = JobType.of("test-beginning");
    static final Duration ROUND_PAUSE = Duration.ofHours(1);

    @Bean
    @Primary
    SettableClock settableClock() {
        return new SettableClock();
    }

    @Bean
    Script script() {
        return new Script();
    }

    @Bean
    Job step(Script script) {
        var retries = Retries.growing(Duration.ofMinutes(1), 2).atMost(3).thenGiveUp(script.givenUp::add);
        return Job.of(STEP, retries, script::run);
    }

    @Bean
    Job letter(Script script) {
        return Job.of(LETTER, Retries.none(), attempt -> {
            script.letters.add(attempt.data());
            return Completion.done();
        });
    }

    @Bean
    Job round(Script script) {
        return Job.recurring(ROUND, ROUND_PAUSE, script.rounds::incrementAndGet);
    }

    @Bean
    Job beginning(Script script) {
        return Job.of(BEGINNING, Retries.none(), script::run).plannedAtStart("start", Duration.ZERO);
    }

    record Letter(String text, long chat) {}

    /** Says what becomes of an execution, and notes what was executed. */
    static final class Script {

        final List<Letter> letters = new CopyOnWriteArrayList<>();
        final List<String> givenUp = new CopyOnWriteArrayList<>();
        final AtomicInteger rounds = new AtomicInteger();
        private final List<String> executed = new CopyOnWriteArrayList<>();
        private final Map<String, Function<Attempt<Void>, Completion>> acts = new ConcurrentHashMap<>();

        void on(String id, Function<Attempt<Void>, Completion> act) {
            acts.put(id, act);
        }

        Completion run(Attempt<Void> attempt) {
            executed.add(attempt.id());
            return acts.getOrDefault(attempt.id(), _ -> Completion.done()).apply(attempt);
        }

        long executions(String id) {
            return executed.stream().filter(id::equals).count();
        }
    }
}
