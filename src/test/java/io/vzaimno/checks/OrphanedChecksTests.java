package io.vzaimno.checks;

import static org.assertj.core.api.Assertions.assertThat;

import io.vzaimno.instagram.ListKind;
import io.vzaimno.sim.instagram.Matching;
import io.vzaimno.sim.instagram.Trouble;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@LiveTest
class OrphanedChecksTests {

    @Autowired
    LiveWorld world;

    @Autowired
    OrphanedChecks rescue;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void begin() {
        world.begin();
    }

    @Test
    void givesACheckItsWorkBack() {
        world.instagram().profile("stranded").followers(12).following(12).mutual(6);
        world.instagram().when(Matching.list(ListKind.FOLLOWERS)).then(Trouble.E3);
        var order = world.order(world.userWith(1), "stranded");
        world.until(order, check -> check.waiting().isPresent());
        jdbc.sql("DELETE FROM scheduled_tasks WHERE task_instance = :check")
                .param("check", order.toString())
                .update();
        world.instagram().calm();

        rescue.run();
        world.clock().advance(Duration.ofMinutes(20));

        assertThat(world.over(order).status()).isEqualTo(CheckStatus.COMPLETED);
    }
}
