package io.vzaimno.sim.instagram;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InstagramSimulatorTests {

    @Test
    void inventsAMillionFollowersAtOnce() {
        try (var instagram = InstagramSimulator.start()) {
            var huge = instagram.profile("huge").followers(1_200_000).following(10);

            assertThat(huge.notFollowingBack()).hasSize(4);
            assertThat(huge.people(io.vzaimno.instagram.ListKind.FOLLOWERS).stream()
                            .map(Member::name)
                            .distinct())
                    .hasSize(1_200_000)
                    .allMatch(name -> name.matches("[a-z0-9._]{1,30}"));
        }
    }
}
