package io.vzaimno.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.vzaimno.instagram.export.ExportFixtures;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Forms that no browser would send. */
@WebTest
class OddUploadTests {

    private static final String TYPE = "Content-Type: multipart/form-data; boundary=x\r\n";

    @Autowired
    RestTestClient client;

    @LocalServerPort
    int port;

    Caller operator;
    RawCaller caller;

    @BeforeEach
    void call() {
        operator = Caller.withAdminKey(client);
        caller = new RawCaller(port, Caller.API_KEY);
    }

    /** Characters stand for bytes. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "filename=\"a\u0000b.zip\"",
                "filename=\"\u00ed\u00a0\u0080.zip\"",
                "filename=\"\u00ff\u00fe.zip\"",
                "filename*=UTF-8''a%00b.zip",
                "filename*=UTF-8''%ED%A0%80.zip",
                "filename*=UTF-16''%00%D8.zip",
                "filename*=none''a.zip",
                "filename*=UTF-8''%zz.zip",
                "filename=\"=?UTF-8?B?AAAA?=\"",
                "filename=\"=?none?B?????=\"",
                "filename=\"../../etc/passwd\"",
                "filename=\"\"",
                "filename"
            })
    void aFileMayHaveAnyNameAndIsTakenOrRefusedButNeverBreaksAnything(String name) {
        var user = operator.userWith(1);

        var answer = upload(
                part("name=\"user_id\"", String.valueOf(user).getBytes(ISO_8859_1)),
                part("name=\"file\"; " + name, ExportFixtures.sample().bytes()));

        assertThat(answer.status()).as(answer.text()).isIn(202, 400, 422);
        assertThat(answer.text()).doesNotContain("Exception", "java.", "springframework", "apache");
        assertThat(operator.balance(user)).isEqualTo(answer.status() == 202 ? 0 : 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "multipart/form-data",
                "multipart/form-data; boundary=",
                "multipart/form-data; boundary=\"\"",
                "multipart/form-data; boundary=y",
                "multipart/form-data; boundary=x; charset=none",
                "multipart/form-data; boundary=x; charset=UTF-16",
                "multipart/mixed; boundary=x",
                "multipart/form-data; boundary=\u0000x"
            })
    void aFormThatCannotBeReadIsRefused(String type) {
        var answer = caller.exchange(
                "POST",
                UploadPath.VALUE,
                "Content-Type: " + type + "\r\nContent-Length: 5\r\n",
                "--x\r\n".getBytes(ISO_8859_1));

        assertThat(answer.status()).as(answer.text()).isIn(400, 415);
        assertThat(answer.problem()).startsWith("4");
    }

    @Test
    void aPartThatIsNotThereIsNamed() {
        var file = part(
                "name=\"file\"; filename=\"a.zip\"", ExportFixtures.sample().bytes());
        var user = part("name=\"user_id\"", "5".getBytes(ISO_8859_1));

        assertThat(upload(file).json().at("/errors/0/field").asString()).isEqualTo("user_id");
        assertThat(upload(user).json().at("/errors/0/field").asString()).isEqualTo("file");
        assertThat(upload(user, part("name=\"file\"", new byte[3])).problem()).startsWith("400 ");
        assertThat(upload(part("name=\"user_id\"", new byte[] {0, (byte) 0xff}), file)
                        .problem())
                .isEqualTo("400 invalid_request");
    }

    private RawCaller.RawAnswer upload(byte[]... parts) {
        var body = new ByteArrayOutputStream();
        List.of(parts).forEach(body::writeBytes);
        body.writeBytes("--x--\r\n".getBytes(ISO_8859_1));
        return caller.exchange(
                "POST", UploadPath.VALUE, TYPE + "Content-Length: " + body.size() + "\r\n", body.toByteArray());
    }

    private static byte[] part(String disposition, byte[] content) {
        var part = new ByteArrayOutputStream();
        part.writeBytes("--x\r\nContent-Disposition: form-data; %s\r\n\r\n"
                .formatted(disposition)
                .getBytes(ISO_8859_1));
        part.writeBytes(content);
        part.writeBytes("\r\n".getBytes(ISO_8859_1));
        return part.toByteArray();
    }
}
