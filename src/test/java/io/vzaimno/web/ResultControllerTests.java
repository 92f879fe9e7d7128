package io.vzaimno.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vzaimno.instagram.ListKind;
import io.vzaimno.sim.instagram.InstagramSimulator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.client.RestTestClient;

@WebTest
class ResultControllerTests {

    private static final InstagramSimulator INSTAGRAM = SimulatedInstagram.WORLD;
    private static final AtomicReference<String> SMALL = new AtomicReference<>("");

    @Autowired
    RestTestClient client;

    Caller caller;
    Caller operator;

    @BeforeEach
    void call() {
        caller = Caller.withKey(client);
        operator = Caller.withAdminKey(client);
    }

    @Test
    void tellsWhoDoesNotFollowBack() {
        var profile = INSTAGRAM.profile("web.mila").followers(60).following(50).mutual(30);
        var check = over("web.mila");

        var answer = caller.get("/api/v1/check/{check}", check);

        assertThat(answer.json().propertyNames())
                .containsExactly(
                        "check_id",
                        "user_id",
                        "target_username",
                        "platform",
                        "source",
                        "status",
                        "progress",
                        "stage",
                        "message",
                        "queue_position",
                        "estimated_time",
                        "total_subscriptions",
                        "total_followers",
                        "total_non_mutual",
                        "total_mutual",
                        "total_fans",
                        "followers",
                        "following",
                        "error_code",
                        "error_message",
                        "refunded",
                        "file_url",
                        "created_at",
                        "started_at",
                        "completed_at",
                        "users");
        assertThat(answer.at("/status")).isEqualTo("completed");
        assertThat(answer.at("/progress")).isEqualTo("100");
        assertThat(answer.at("/message")).isEqualTo("Done: 20 do not follow back.");
        assertThat(answer.at("/total_subscriptions")).isEqualTo("50");
        assertThat(answer.at("/total_followers")).isEqualTo("60");
        assertThat(answer.at("/total_non_mutual")).isEqualTo("20");
        assertThat(answer.at("/total_mutual")).isEqualTo("30");
        assertThat(answer.at("/total_fans")).isEqualTo("30");
        assertThat(answer.json().get("followers")).hasToString("{\"declared\":60,\"read\":60}");
        assertThat(answer.json().get("stage").isNull()).isTrue();
        assertThat(answer.json().get("estimated_time").isNull()).isTrue();
        assertThat(answer.all("users", "username")).containsExactlyInAnyOrderElementsOf(profile.notFollowingBack());
        assertThat(answer.json().get("users").get(0).propertyNames())
                .containsExactly(
                        "username",
                        "full_name",
                        "avatar_url",
                        "user_follows_target",
                        "target_follows_user",
                        "is_mutual",
                        "confirmed");
        assertThat(answer.all("users", "user_follows_target")).containsOnly("true");
        assertThat(answer.all("users", "target_follows_user")).containsOnly("false");
        assertThat(answer.all("users", "confirmed")).containsOnly("true");
        assertThat(answer.at("/file_url")).isEqualTo("/api/v1/check/%s/file?format=xlsx".formatted(check));
        assertThat(caller.get(answer.at("/file_url")).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"non_mutual,true,false,4", "FANS,false,true,5", "Mutual,true,true,3"})
    void listsEachGroup(String group, String followed, String follows, int total) {
        var check = smallCheck();

        var page = caller.get("/api/v1/check/{check}/users?list={group}", check, group);

        assertThat(page.json().propertyNames()).containsExactly("users", "total");
        assertThat(page.at("/total")).isEqualTo(String.valueOf(total));
        assertThat(page.json().get("users")).hasSize(total);
        assertThat(page.all("users", "user_follows_target")).containsOnly(followed);
        assertThat(page.all("users", "target_follows_user")).containsOnly(follows);
        var second = caller.get("/api/v1/check/{check}/users?list={group}&limit=1&offset=1", check, group);
        assertThat(second.all("users", "username"))
                .containsExactly(page.all("users", "username").get(1));
    }

    @ParameterizedTest
    @CsvSource({
        "xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "CSV,text/csv",
        "Json,application/json"
    })
    void writesTheReport(String format, String type) {
        var check = smallCheck();

        var file = caller.get("/api/v1/check/{check}/file?format={format}", check, format);

        assertThat(file.status()).isEqualTo(200);
        assertThat(String.valueOf(file.headers().getContentType())).startsWith(type);
        assertThat(file.headers().getContentDisposition().getType()).isEqualTo("attachment");
        assertThat(file.headers().getContentDisposition().getFilename())
                .matches("vzaimno-web\\.small-\\d{4}-\\d\\d-\\d\\d\\." + format.toLowerCase(Locale.ROOT));
        if (format.equals("xlsx")) {
            assertThat(new String(file.bytes(), 0, 2, StandardCharsets.US_ASCII))
                    .isEqualTo("PK");
        } else {
            assertThat(file.text()).contains(INSTAGRAM.profile("web.small").notFollowingBack());
        }
    }

    @Test
    void writesTheReportInTheLanguageThatIsPreferred() throws IOException {
        var address = "/api/v1/check/%s/file".formatted(smallCheck());

        var english = sheets(caller.get(address));

        assertThat(sheets(caller.sending(HttpHeaders.ACCEPT_LANGUAGE, "de, fr;q=0.5")
                        .get(address)))
                .isEqualTo(english);
        assertThat(sheets(caller.sending(HttpHeaders.ACCEPT_LANGUAGE, "de, ru;q=0.9, en;q=0.1")
                        .get(address)))
                .isNotEqualTo(english)
                .allMatch(name -> name.matches("[А-я ]+"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/users?list=friends", "/users?list=pending", "/users?limit=0", "/file?format=pdf"})
    void refusesWhatThereIsNot(String part) {
        var check = smallCheck();

        assertThat(caller.get("/api/v1/check/" + check + part).problem()).isEqualTo("400 invalid_request");
    }

    @Test
    void hasNoResultOfACheckThatFailed() {
        INSTAGRAM.profile("web.capped").followers(900).following(10).capped();
        var check = over("web.capped");

        var answer = caller.get("/api/v1/check/{check}", check);

        assertThat(answer.at("/status")).isEqualTo("failed");
        assertThat(answer.at("/error_code")).isEqualTo("capped");
        assertThat(answer.at("/error_message")).startsWith("Instagram shows only the beginning");
        assertThat(answer.at("/refunded")).isEqualTo("true");
        assertThat(answer.json().has("users")).isFalse();
        assertThat(caller.get("/api/v1/check/{check}/file", check).problem()).isEqualTo("409 not_completed");
        assertThat(caller.get("/api/v1/check/{check}/users", check).problem()).isEqualTo("409 not_completed");
    }

    @Test
    void saysHowMuchOfAListWasReadThatNeverCameToItsEnd() {
        INSTAGRAM.profile("web.short").followers(60).following(30).declared(ListKind.FOLLOWERS, 90);
        var check = over("web.short");

        var answer = caller.get("/api/v1/check/{check}", check);

        assertThat(answer.at("/error_code")).isEqualTo("incomplete");
        assertThat(answer.at("/error_message")).contains("read 60 of 90 followers");
        assertThat(answer.json().get("followers")).hasToString("{\"declared\":90,\"read\":60}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/users", "/file"})
    void knowsOnlyItsOwnChecks(String part) {
        assertThat(caller.get("/api/v1/check/" + UUID.randomUUID() + part).problem())
                .isEqualTo("404 check_not_found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1-1-1-1-1", "not-a-uuid", "00000000-0000-0000-0000-00000000000g"})
    void refusesWhatIsNoChecksNumber(String check) {
        assertThat(caller.get("/api/v1/check/{check}", check).problem()).isEqualTo("400 invalid_request");
        assertThat(caller.post("/api/v1/check/{check}/cancel", check).problem()).isEqualTo("400 invalid_request");
    }

    @Test
    void cannotCancelWhatIsOverOrUnknown() {
        assertThat(caller.post("/api/v1/check/{check}/cancel", smallCheck()).problem())
                .isEqualTo("409 not_cancellable");
        assertThat(caller.post("/api/v1/check/{check}/cancel", UUID.randomUUID())
                        .problem())
                .isEqualTo("404 check_not_found");
    }

    /** A completed check with four who do not follow back, five fans and three mutual ones; the same for all tests. */
    private String smallCheck() {
        return SMALL.updateAndGet(earlier -> {
            if (!earlier.isEmpty()) {
                return earlier;
            }
            INSTAGRAM.profile("web.small").followers(8).following(7).mutual(3);
            return over("web.small");
        });
    }

    /** Orders a check and waits until it is over. */
    private String over(String username) {
        var user = operator.userWith(1);
        var order = "{\"username\": \"%s\", \"user_id\": %d}".formatted(username, user);
        var check = caller.postJson("/api/v1/check/initiate", order).at("/check_id");
        await().until(() ->
                !caller.get("/api/v1/check/{check}", check).at("/completed_at").isEmpty());
        return check;
    }

    private static List<String> sheets(Answer file) throws IOException {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file.bytes()))) {
            return workbook.getSheets().map(Sheet::getName).toList();
        }
    }
}
