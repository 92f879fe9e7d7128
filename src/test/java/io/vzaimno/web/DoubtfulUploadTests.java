package io.vzaimno.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vzaimno.instagram.export.ExportFixtures;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Uploaded exports that read well and may be incomplete all the same. */
@WebTest
class DoubtfulUploadTests {

    private static final String UPLOAD = "/api/v1/check/export";

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
    void saysWhatMakesAnExportDoubtfulAndChargesNothing() {
        var user = operator.userWith(1);

        var answer =
                caller.postForm(UPLOAD, form(user, ExportFixtures.cutFollowers().bytes()));

        assertThat(answer.problem()).isEqualTo("422 export_incomplete");
        assertThat(answer.at("/warnings/0")).isEqualTo("followers_may_be_cut");
        assertThat(answer.at("/detail")).contains("begins 2000 days later", "All time", "accept_incomplete=true");
        assertThat(operator.balance(user)).isOne();
        assertThat(caller.get("/api/v1/checks?user_id={user}", user).at("/total"))
                .isEqualTo("0");
    }

    @Test
    void analysesADoubtfulExportThatIsAcceptedAndMarksIt() {
        var user = operator.userWith(1);
        var form = form(user, ExportFixtures.cutFollowers().bytes());
        form.add("accept_incomplete", "true");

        var order = caller.postForm(UPLOAD, form);

        assertThat(order.status()).isEqualTo(202);
        assertThat(order.at("/warnings/0")).isEqualTo("followers_may_be_cut");
        await().until(() -> check(order).at("/status").equals("completed"));
        var check = check(order);
        assertThat(check.json().get("warnings").toString()).isEqualTo("[\"followers_may_be_cut\"]");
        assertThat(check.at("/notes/0")).contains("begins 2000 days later");
        assertThat(check.at("/message")).contains("20 do not follow back. 20 of them could not be confirmed.");
        assertThat(check.json().get("users"))
                .hasSize(20)
                .allMatch(person -> !person.get("confirmed").asBoolean());
        assertThat(confirmed(order, "fans")).hasSize(5).containsOnly(true);
        assertThat(confirmed(order, "mutual")).hasSize(10).containsOnly(true);
        var report = caller.get("/api/v1/check/{check}/file?format=json", order.at("/check_id"));
        assertThat(report.at("/warnings/0")).isEqualTo("followers_may_be_cut");
        assertThat(report.at("/total_unconfirmed")).isEqualTo("20");
        assertThat(caller.get("/api/v1/check/{check}/file?format=csv", order.at("/check_id"))
                        .text()
                        .lines()
                        .filter(line -> line.startsWith("non_mutual,")))
                .hasSize(20)
                .allMatch(line -> line.contains(",false,"));
    }

    @Test
    void doubtsTheFansOfAnExportWhoseFollowingMayBeCut() {
        var user = operator.userWith(1);
        var form = form(user, ExportFixtures.cutFollowing().bytes());

        assertThat(caller.postForm(UPLOAD, form).at("/warnings/0")).isEqualTo("following_may_be_cut");
        form.add("accept_incomplete", "TRUE");
        var order = caller.postForm(UPLOAD, form);

        await().until(() -> check(order).at("/status").equals("completed"));
        assertThat(confirmed(order, "non_mutual")).hasSize(5).containsOnly(true);
        assertThat(confirmed(order, "fans")).hasSize(20).containsOnly(false);
    }

    @Test
    void doubtsAListThatEndsWithAFullPart() {
        var user = operator.userWith(1);
        var full = ExportFixtures.export(ExportFixtures.crowd(0, 10_000), ExportFixtures.crowd(0, 5));

        var answer = caller.postForm(UPLOAD, form(user, full.bytes()));

        assertThat(answer.problem()).isEqualTo("422 export_incomplete");
        assertThat(answer.at("/warnings/0")).isEqualTo("part_may_be_missing");
        assertThat(answer.at("/detail")).contains("followers_1.json holds exactly 10000 entries");
    }

    @Test
    void refusesAnAcceptanceThatIsNone() {
        var form = form(operator.userWith(1), ExportFixtures.sample().bytes());
        form.add("accept_incomplete", "maybe");

        var answer = caller.postForm(UPLOAD, form);

        assertThat(answer.problem()).isEqualTo("400 invalid_request");
        assertThat(answer.at("/errors/0/message")).isEqualTo("must be true or false");
    }

    @Test
    void repeatsAnAcceptedOrderWithoutAskingAgain() {
        var user = operator.userWith(2);
        var repeating = caller.sending("Idempotency-Key", "upload 3");
        var form = form(user, ExportFixtures.cutFollowers().bytes());
        assertThat(repeating.postForm(UPLOAD, form).status()).isEqualTo(422);
        form.add("accept_incomplete", "true");
        var first = repeating.postForm(UPLOAD, form);

        var second = repeating.postForm(
                UPLOAD, form(user, ExportFixtures.cutFollowers().bytes()));

        assertThat(second.at("/check_id")).isEqualTo(first.at("/check_id"));
        assertThat(operator.balance(user)).isOne();
    }

    private Answer check(Answer order) {
        return caller.get("/api/v1/check/{check}", order.at("/check_id"));
    }

    private List<Boolean> confirmed(Answer order, String list) {
        return caller
                .get("/api/v1/check/{check}/users?list={list}", order.at("/check_id"), list)
                .json()
                .get("users")
                .values()
                .stream()
                .map(person -> person.get("confirmed").asBoolean())
                .toList();
    }

    private static MultiValueMap<String, Object> form(long user, byte[] file) {
        var form = new LinkedMultiValueMap<String, Object>();
        form.add("user_id", String.valueOf(user));
        form.add("file", new ByteArrayResource(file) {
            @Override
            public String getFilename() {
                return ExportFixtures.SAMPLE_NAME;
            }
        });
        return form;
    }
}
