package io.vzaimno.sim.instagram;

import static io.vzaimno.instagram.ListKind.FOLLOWERS;
import static io.vzaimno.instagram.ListKind.FOLLOWING;
import static io.vzaimno.sim.instagram.Position.FIRST;
import static io.vzaimno.sim.instagram.Position.LAST;
import static io.vzaimno.sim.instagram.Position.MIDDLE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** What a reader sees of the quirks, on a list of three pages: a b c, d e f, g h. */
class QuirkTests {

    private final InstagramSimulator instagram = InstagramSimulator.start().spring();
    private final SimProfile mila = instagram.profile("mila").followers("a", "b", "c", "d", "e", "f", "g", "h");
    private final Asking asking = new Asking(instagram, instagram.login("viewer"));

    QuirkTests() {
        instagram.habits().pageSize(FOLLOWERS, 3);
    }

    @AfterEach
    void stop() {
        instagram.close();
    }

    @Test
    void aListWithoutQuirks() {
        assertThat(walk()).containsExactly(List.of("a", "b", "c"), List.of("d", "e", "f"), List.of("g", "h"));
    }

    @Test
    void happensWhereItIsMeantTo() {
        instagram.when(Matching.list(FOLLOWERS).page(FIRST)).then(Quirk.P10);
        instagram.when(Matching.list(FOLLOWERS).page(LAST)).then(Quirk.P10);
        instagram.when(Matching.list(FOLLOWING).page(FIRST)).then(Quirk.P5);
        assertThat(walk()).containsExactly(List.of("a", "c"), List.of("d", "e", "f"), List.of("g"));

        instagram.calm();
        instagram.when(Matching.list(FOLLOWERS).page(MIDDLE)).then(Quirk.P10);
        assertThat(walk()).containsExactly(List.of("a", "b", "c"), List.of("d", "f"), List.of("g", "h"));
    }

    @Test
    void happensOnlySoOften() {
        instagram.when(Matching.list(FOLLOWERS).page(2).once()).then(Quirk.P10);

        assertThat(walk().get(1)).containsExactly("d", "f");
        assertThat(walk().get(1)).containsExactly("d", "e", "f");
    }

    @Test
    void happensAtARequestOrByChance() {
        instagram.when(Matching.any().request(2)).then(Quirk.P5);
        instagram.when(Matching.any().chance(1, 7)).then(Quirk.P19);

        assertThat(walk()).containsExactly(List.of("a", "b", "c"), List.of());
        assertThat(asking.page(mila, "followers", "").has("groups")).isTrue();
    }

    @Test
    void severalHappenAtOnce() {
        instagram.when(Matching.list(FOLLOWERS).page(1)).then(Quirk.P9);
        instagram.when(Matching.list(FOLLOWERS).page(2)).then(Quirk.P9);
        instagram.when(Matching.list(FOLLOWERS).page(2)).then(Quirk.P18);

        assertThat(walk()).startsWith(List.of("a", "b", "c"), List.of("c", "b", "d", "e", "f"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Quirk.class,
            names = {"P1", "P2", "P4", "P9", "P17", "P18", "P19"})
    void theseHideNobody(Quirk quirk) {
        for (var form : quirk.variants()) {
            instagram.calm();
            instagram.when(Matching.list(FOLLOWERS).times(2)).then(form);

            assertThat(walk().stream().flatMap(List::stream).distinct())
                    .containsExactlyInAnyOrder("a", "b", "c", "d", "e", "f", "g", "h");
        }
    }

    @Test
    void p3AndP5AndP6EndTheListBeforeItsEnd() {
        instagram.when(Matching.any()).then(Quirk.P3);
        assertThat(first().path("has_more").asBoolean()).isTrue();
        assertThat(walk()).containsExactly(List.of("a", "b", "c"));

        instagram.calm();
        instagram.when(Matching.any()).then(Quirk.P5);
        assertThat(walk()).containsExactly(List.of());

        instagram.calm();
        instagram.when(Matching.any()).then(Quirk.P6);
        assertThat(first().path("should_limit_list_of_followers").asBoolean()).isTrue();
        assertThat(walk()).hasSize(1);
    }

    @Test
    void p7AndP8NeverEnd() {
        instagram.when(Matching.list(FOLLOWERS).page(MIDDLE)).then(Quirk.P7);
        assertThat(walk()).hasSize(9).element(8).isEqualTo(List.of("d", "e", "f"));

        instagram.calm();
        instagram.when(Matching.list(FOLLOWERS).page(MIDDLE)).then(Quirk.P8);
        assertThat(walk()).hasSize(9).element(8).isEqualTo(List.of("a", "b", "c"));
    }

    @Test
    void p12AndP13AreNoLists() {
        instagram.when(Matching.any()).then(Quirk.P12);
        assertThat(first().isEmpty()).isTrue();

        instagram.calm();
        instagram.when(Matching.any()).then(Quirk.P13);
        assertThat(first().at("/users/0").isNull()).isTrue();
    }

    @Test
    void p14ToP16RefuseThePage() {
        instagram.when(Matching.list(FOLLOWERS).page(2)).then(Quirk.P14);
        assertThat(second().path("message").asString()).startsWith("Please wait");

        instagram.calm();
        instagram.when(Matching.any()).then(Quirk.P15);
        assertThat(first().path("users").size()).isEqualTo(3);
        assertThat(second().path("status").asString()).isEqualTo("fail");

        instagram.calm();
        instagram.when(Matching.any()).then(Quirk.P16);
        assertThat(first().toString()).isEqualTo("{\"users\":[],\"status\":\"ok\"}");
    }

    @Test
    void p20GivesANewNameToTheSamePerson() {
        var before = first().at("/users/0");
        instagram.when(Matching.list(FOLLOWERS).page(FIRST)).then(Quirk.P20);

        var after = first().at("/users/0");

        assertThat(after.path("pk")).isEqualTo(before.path("pk"));
        assertThat(after.path("username")).isNotEqualTo(before.path("username"));
    }

    private List<List<String>> walk() {
        return asking.walk(mila, "followers", 9);
    }

    private JsonNode first() {
        return asking.page(mila, "followers", "");
    }

    private JsonNode second() {
        return asking.page(mila, "followers", first().path("next_max_id").asString());
    }
}
