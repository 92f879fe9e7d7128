package io.vzaimno;

import static org.assertj.core.api.Assertions.assertThat;

import io.vzaimno.compute.ComputePool;
import io.vzaimno.compute.Occupation;
import io.vzaimno.instagram.export.ExportFixtures;
import io.vzaimno.sim.telegram.TelegramSimulator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Exports that wait for others to be read. */
@Journey
class ExportLineJourneyTests {

    private static final String ZIP = "application/zip";

    @Autowired
    TelegramSimulator telegram;

    @Autowired
    ComputePool pool;

    @Test
    void tellsEachUserHowManyAreBefore() {
        var ida = Chatting.newcomer(telegram);
        var tom = Chatting.newcomer(telegram);

        try (var _ = Occupation.of(pool).withAllTasksWaiting()) {
            ida.user().sends(ExportFixtures.sample().bytes(), ExportFixtures.SAMPLE_NAME, ZIP);
            ida.hears("Got " + ExportFixtures.SAMPLE_NAME, "It is read next");
            tom.user().sends(ExportFixtures.sample().bytes(), ExportFixtures.SAMPLE_NAME, ZIP);
            tom.hears("One file is read before yours");
            ida.asks("/balance", "3");
        }

        ida.hears("Your export is analysed");
        tom.hears("Your export is analysed");
        assertThat(tom.everything()).doesNotContain("is read before yours");
    }

    @Test
    void letsOneUsersManyFilesWaitForThoseOfOthers() {
        var flooder = Chatting.newcomer(telegram);
        var ida = Chatting.newcomer(telegram);

        try (var _ = Occupation.of(pool).withAllTasksWaiting()) {
            for (var file = 0; file < 4; file++) {
                flooder.user().sends(new byte[] {1, 2, 3}, "letter %d.zip".formatted(file), ZIP);
            }
            flooder.hears("Got letter 0.zip", "It is read next");
            ida.user().sends(ExportFixtures.sample().bytes(), ExportFixtures.SAMPLE_NAME, ZIP);

            ida.hears("One file is read before yours");
        }
        ida.hears("Your export is analysed");
    }
}
