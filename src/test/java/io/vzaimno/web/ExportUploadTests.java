package io.vzaimno.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vzaimno.instagram.export.ArchiveBuilder;
import io.vzaimno.instagram.export.ExportFixtures;
import io.vzaimno.instagram.export.ListVariant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

@WebTest
class ExportUploadTests {

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
    void comparesTheListsOfAnExport() {
        var user = operator.userWith(1);

        var order = caller.postForm(UPLOAD, form(user, ExportFixtures.sample().bytes()));

        assertThat(order.status()).isEqualTo(202);
        assertThat(order.json().propertyNames())
                .containsExactly("check_id", "status", "queue_position", "estimated_time", "message");
        assertThat(order.headers().getLocation()).hasToString("/api/v1/check/" + order.at("/check_id"));
        assertThat(order.json().get("queue_position").isNull()).isTrue();
        await().until(() -> check(order).at("/status").equals("completed"));
        assertThat(check(order).at("/source")).isEqualTo("export");
        assertThat(check(order).at("/target_username")).isEqualTo("ida.moor");
        assertThat(check(order).json().get("users")).isNotEmpty();
        assertThat(check(order).at("/notes/0"))
                .isEqualTo("3 accounts in the lists have been deleted since; they are in no group.");
        assertThat(operator.balance(user)).isZero();
    }

    @Test
    void chargesARepeatedUploadOnce() {
        var user = operator.userWith(2);
        var repeating = caller.sending("Idempotency-Key", "upload 1");

        var first =
                repeating.postForm(UPLOAD, form(user, ExportFixtures.sample().bytes()));
        var second =
                repeating.postForm(UPLOAD, form(user, ExportFixtures.sample().bytes()));

        assertThat(second.at("/check_id")).isEqualTo(first.at("/check_id"));
        assertThat(operator.balance(user)).isOne();
    }

    @Test
    void refusesAKeyOfAnotherAccountsUpload() {
        var user = operator.userWith(2);
        var repeating = caller.sending("Idempotency-Key", "upload 2");
        var sample = ExportFixtures.sample().bytes();
        repeating.postForm(UPLOAD, form(user, sample));

        var answer = repeating.postForm(UPLOAD, form(user, "instagram-kim-2026-08-12-Kx81mQzT.zip", sample));

        assertThat(answer.problem()).isEqualTo("409 idempotency_key_reused");
        assertThat(operator.balance(user)).isOne();
    }

    @Test
    void refusesWhatIsNoExportAndChargesNothing() {
        var user = operator.userWith(1);

        var answer = caller.postForm(UPLOAD, form(user, "holiday pictures".getBytes(UTF_8)));

        assertThat(answer.problem()).isEqualTo("422 export_unreadable");
        assertThat(caller.postForm(UPLOAD, form(user, new byte[0])).problem()).isEqualTo("422 export_unreadable");
        assertThat(operator.balance(user)).isOne();
    }

    @Test
    void saysWhatIsMissing() {
        var user = operator.userWith(1);
        var half = new ArchiveBuilder().file(ExportFixtures.LISTS + "following.json", """
                {"relationships_following": [{"title": "noor", "string_list_data": []}]}""");

        var answer = caller.postForm(UPLOAD, form(user, half.bytes()));

        assertThat(answer.problem()).isEqualTo("422 export_incomplete");
        assertThat(answer.at("/detail")).contains("followers");
        assertThat(operator.balance(user)).isOne();
    }

    @Test
    void readsThePartsOfAnExportTogether() {
        var user = operator.userWith(1);
        var form = form(user, "a.zip", list("followers_1.json", ListVariant.VALUE, 0, 12));
        form.add("file", file("b.zip", list("following.json", ListVariant.TITLE, 4, 20)));

        var order = caller.postForm(UPLOAD, form);

        assertThat(order.status()).isEqualTo(202);
        await().until(() -> check(order).at("/status").equals("completed"));
        assertThat(check(order).at("/total_mutual")).isEqualTo("8");
        assertThat(operator.balance(user)).isZero();
    }

    @Test
    void refusesPartsOfDifferentAccounts() {
        var user = operator.userWith(1);
        var form = form(user, "instagram-ida-2026-08-12-Ab.zip", list("followers_1.json", ListVariant.VALUE, 0, 12));
        form.add("file", file("instagram-tom-2026-08-12-Ab.zip", list("following.json", ListVariant.TITLE, 4, 20)));

        var answer = caller.postForm(UPLOAD, form);

        assertThat(answer.problem()).isEqualTo("422 export_unreadable");
        assertThat(answer.at("/detail")).contains("@ida", "@tom");
        assertThat(operator.balance(user)).isOne();
    }

    @Test
    void countsRequestsApartFromThoseFollowed() {
        var order = caller.postForm(
                UPLOAD, form(operator.userWith(1), ExportFixtures.sample().bytes()));

        await().until(() -> check(order).at("/status").equals("completed"));
        var check = check(order);
        assertThat(check.at("/total_subscriptions")).isEqualTo("444");
        assertThat(check.at("/following/read")).isEqualTo("444");
        assertThat(check.at("/total_pending")).isEqualTo("5");
        assertThat(check.at("/exported_on")).isEqualTo("2026-08-12");
        var report = caller.get("/api/v1/check/{check}/file?format=json", order.at("/check_id"));
        assertThat(report.at("/following/read")).isEqualTo("444");
        assertThat(report.at("/taken_at")).isEqualTo("2026-08-12");
    }

    @Test
    void refusesAFileThatIsTooLarge() {
        var user = operator.userWith(1);

        var answer = caller.postForm(UPLOAD, form(user, new byte[1024 * 1024 + 1]));

        assertThat(answer.problem()).isEqualTo("413 export_too_large");
        assertThat(operator.balance(user)).isOne();
    }

    @Test
    void refusesAUserWithoutChecksAndAStranger() {
        var export = ExportFixtures.sample().bytes();

        assertThat(caller.postForm(UPLOAD, form(operator.userWith(0), export)).problem())
                .isEqualTo("402 insufficient_balance");
        assertThat(caller.postForm(UPLOAD, form(Caller.stranger(), export)).problem())
                .isEqualTo("404 user_not_found");
    }

    @Test
    void refusesAFormWithoutItsParts() {
        var user = operator.userWith(1);
        var noFile = new LinkedMultiValueMap<String, Object>();
        noFile.add("user_id", String.valueOf(user));
        var noUser = form(user, ExportFixtures.sample().bytes());
        noUser.remove("user_id");

        assertThat(caller.postForm(UPLOAD, noFile).at("/errors/0/field")).isEqualTo("file");
        assertThat(caller.postForm(UPLOAD, noUser).at("/errors/0/field")).isEqualTo("user_id");
    }

    @Test
    void takesNothingButAForm() {
        assertThat(caller.postJson(UPLOAD, "{}").problem()).isEqualTo("415 unsupported_media_type");
    }

    @Test
    void leavesNoFileBehind() throws IOException {
        caller.postForm(
                UPLOAD, form(operator.userWith(1), ExportFixtures.sample().bytes()));
        caller.postForm(UPLOAD, form(operator.userWith(1), new byte[10]));

        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            assertThat(files.filter(file -> file.getFileName().toString().startsWith("vzaimno-export-")))
                    .isEmpty();
        }
    }

    private Answer check(Answer order) {
        return caller.get("/api/v1/check/{check}", order.at("/check_id"));
    }

    private static byte[] list(String file, ListVariant variant, int from, int to) {
        return new ArchiveBuilder()
                .file(ExportFixtures.LISTS + file, variant.text("x", ExportFixtures.crowd(from, to)))
                .bytes();
    }

    private static MultiValueMap<String, Object> form(long user, byte[] file) {
        return form(user, ExportFixtures.SAMPLE_NAME, file);
    }

    private static MultiValueMap<String, Object> form(long user, String name, byte[] file) {
        var form = new LinkedMultiValueMap<String, Object>();
        form.add("user_id", String.valueOf(user));
        form.add("file", file(name, file));
        return form;
    }

    private static ByteArrayResource file(String name, byte[] bytes) {
        return new ByteArrayResource(bytes) {
            @Override
            public String getFilename() {
                return name;
            }
        };
    }
}
