package io.vzaimno.checks;

import static org.assertj.core.api.Assertions.assertThat;

import io.vzaimno.instagram.live.Lookup;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@LiveTest
class StepStoreTests {

    @Autowired
    LiveWorld world;

    @Autowired
    StepStore store;

    @BeforeEach
    void begin() {
        world.begin();
    }

    @Test
    void anOvertakenStepWritesNothing() {
        world.instagram().profile("overtaken").followers(5).following(5);
        var check = world.over(world.order(world.userWith(1), "overtaken"));

        var next = store.once(run(check, 0), () -> {
            throw new AssertionError("This step is taken");
        });

        assertThat(next).isInstanceOf(NextStep.Overtaken.class);
    }

    @Test
    void aStepIsTakenOnceEvenIfItWritesNothingOfTheRun() {
        world.instagram().profile("concluded").followers(5).following(5);
        var check = world.over(world.order(world.userWith(1), "concluded"));
        var concluding = run(check, world.step(check));
        var times = new AtomicInteger();

        for (var process = 0; process < 2; process++) {
            store.once(concluding, () -> {
                times.incrementAndGet();
                return new NextStep.Nothing();
            });
        }

        assertThat(times).hasValue(1);
    }

    private Run run(Check check, long step) {
        return new Run(
                check.id(),
                check.user(),
                check.target().orElseThrow(),
                step,
                world.clock().instant(),
                RunState.atFirst(),
                Lookup.of(check.target().orElseThrow()),
                Map.of(),
                SecondLookState.toCome());
    }
}
