package io.vzaimno.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vzaimno.compute.ComputePool;
import io.vzaimno.compute.Occupation;
import io.vzaimno.files.TemporaryFiles;
import io.vzaimno.instagram.export.ExportFixtures;
import jakarta.servlet.MultipartConfigElement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Exports and reports while other jobs keep the compute pool. */
@WebTest
@TestPropertySource(properties = "files.data-dir=" + BusyPoolTests.DATA)
class BusyPoolTests {

    static final String DATA = "target/test-data/busy-pool";

    private static final String UPLOAD = "/api/v1/check/export";

    @Autowired
    RestTestClient client;

    @Autowired
    ComputePool pool;

    @Autowired
    TemporaryFiles files;

    @Autowired
    MultipartConfigElement multipart;

    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
    private Caller caller;
    private Caller admin;

    @BeforeEach
    void call() {
        caller = Caller.withKey(client);
        admin = Caller.withAdminKey(client);
    }

    @AfterEach
    void close() {
        callers.close();
    }

    @Test
    void refuseAnExportThatFindsTheLineFull() {
        var user = admin.userWith(1);

        try (var _ = Occupation.of(pool).withAllRequestsWaiting()) {
            var answer = caller.postForm(UPLOAD, form(user));

            assertThat(answer.problem()).isEqualTo("503 processor_busy");
            assertThat(answer.headers().getFirst("Retry-After")).isEqualTo("10");
            assertThat(admin.balance(user)).isOne();
        }
        assertThat(caller.postForm(UPLOAD, form(user)).status()).isEqualTo(202);
    }

    @Test
    void readOneExportOfAUserAtATime() {
        var user = admin.userWith(2);
        try (var busy = Occupation.of(pool)) {
            var first = callers.submit(() -> caller.postForm(UPLOAD, form(user)));
            await().until(() -> !files(".zip").isEmpty());

            assertThat(caller.postForm(UPLOAD, form(user)).problem()).isEqualTo("503 export_in_work");

            busy.end();
            assertThat(first)
                    .succeedsWithin(Duration.ofSeconds(20))
                    .extracting(Answer::status)
                    .isEqualTo(202);
        }
        assertThat(admin.balance(user)).isOne();
    }

    @Test
    void refuseAReportThatFindsTheLineFull() {
        var order = caller.postForm(UPLOAD, form(admin.userWith(1)));
        var file = "/api/v1/check/%s/file".formatted(order.at("/check_id"));
        await().until(() -> caller.get(file).status() == 200);

        try (var _ = Occupation.of(pool).withAllRequestsWaiting()) {
            assertThat(caller.get(file).problem()).isEqualTo("503 processor_busy");
            assertThat(caller.get("/health").status()).isEqualTo(200);
        }
        assertThat(files.folder()).isEmptyDirectory();
    }

    @Test
    void keepUploadsBelowTheDataFolder() {
        assertThat(Path.of(multipart.getLocation()))
                .isEqualTo(files.folder())
                .startsWith(Path.of(DATA).toAbsolutePath().resolve("tmp"));
    }

    private List<Path> files(String ending) throws IOException {
        try (var all = Files.list(files.folder())) {
            return all.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }

    private static MultiValueMap<String, Object> form(long user) {
        var form = new LinkedMultiValueMap<String, Object>();
        form.add("user_id", String.valueOf(user));
        form.add("file", new ByteArrayResource(ExportFixtures.sample().bytes()) {
            @Override
            public String getFilename() {
                return ExportFixtures.SAMPLE_NAME;
            }
        });
        return form;
    }
}
