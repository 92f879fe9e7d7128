package io.vzaimno.sim.instagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How documents change their ids. */
class DocumentsTests {

    private static final Duration GRACE = Duration.ofHours(6);

    private final StandingClock clock = new StandingClock(Instant.parse("2026-11-20T12:00:00Z"));
    private final InstagramSimulator instagram = InstagramSimulator.start(clock).november();
    private final SimSession login = instagram.login("viewer");
    private final String first = instagram.documents().id(Document.PROFILE);

    @AfterEach
    void stop() {
        instagram.close();
    }

    @Test
    void bothIdsAreGoodForTheTimeOfGrace() {
        instagram.documents().rotate(Document.PROFILE, "111", GRACE);

        assertThat(status(first)).isEqualTo(200);
        assertThat(status("111")).isEqualTo(200);
        clock.advance(GRACE);
        assertThat(status(first)).isEqualTo(400);
        assertThat(status("111")).isEqualTo(200);
    }

    @Test
    void aRotationMayLieAhead() {
        instagram.documents().rotateAt(Document.PROFILE, clock.instant().plus(GRACE), "111", Duration.ZERO);

        assertThat(status("111")).isEqualTo(400);
        assertThat(instagram.documents().id(Document.PROFILE)).isEqualTo(first);
        clock.advance(GRACE);
        assertThat(status("111")).isEqualTo(200);
        assertThat(status(first)).isEqualTo(400);
        assertThat(instagram.documents().id(Document.PROFILE)).isEqualTo("111");
    }

    @Test
    void otherDocumentsKeepTheirs() {
        var posts = instagram.documents().id(Document.POSTS);

        instagram.documents().rotate(Document.PROFILE, "111", Duration.ZERO);

        assertThat(instagram.documents().id(Document.POSTS)).isEqualTo(posts);
    }

    @Test
    void requestsWithARetiredIdStillCountAtTheirDoor() {
        instagram.documents().rotate(Document.PROFILE, "111", Duration.ZERO);

        status(first);

        assertThat(instagram.traffic().names(Door.DOCUMENT)).containsExactly("viewer");
    }

    @Test
    void calmBringsTheFirstIdsBack() {
        instagram.documents().rotate(Document.PROFILE, "111", Duration.ZERO);

        instagram.calm();

        assertThat(status(first)).isEqualTo(200);
        assertThat(status("111")).isEqualTo(400);
    }

    private int status(String docId) {
        return new GraphqlAsking(instagram, login)
                .loadPage()
                .with("doc_id", docId)
                .profile(login.viewer().member().pk())
                .statusCode();
    }
}
