package io.vzaimno.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
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
    void anOvertakenStepWritesNothingAndLooksAgain() {
        world.instagram().profile("overtaken").followers(5).following(5);
        var check = world.over(world.order(world.userWith(1), "overtaken"));
        var overtaken = new Run(
                check.id(),
                check.user(),
                check.target().orElseThrow(),
                0,
                world.clock().instant(),
                Standing.atFirst(),
                Map.of(),
                Look.toCome());

        var next = store.once(overtaken, () -> {
            throw new AssertionError("This step is taken");
        });

        assertThat(next).isInstanceOf(Next.Again.class);
    }
}
