package io.vzaimno.payments.robokassa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class NotificationKeyTests {

    static final List<Vectors.Token> TOKENS = Vectors.ALL.notifications();
    private static final String CERTIFICATE = Vectors.ALL.certificate();

    @ParameterizedTest
    @FieldSource("TOKENS")
    void tellsSignedNotificationsFromOthers(Vectors.Token token) {
        var said = key(CERTIFICATE).read(token.token());

        assertThat(said.isPresent()).as(token.name()).isEqualTo(token.signed());
        said.ifPresent(notification -> assertThat(notification.data()).satisfies(data -> {
            assertThat(data.shop()).isEqualTo(token.shop());
            assertThat(data.invId()).isEqualTo("1001");
            assertThat(data.incSum()).isEqualTo("199.00");
            assertThat(data.state()).isEqualTo("OK");
        }));
    }

    @Test
    void takesACertificateInOneLineOrABareKey() throws CertificateException {
        var token = TOKENS.getFirst().token();
        var bare = CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(CERTIFICATE.getBytes(StandardCharsets.US_ASCII)))
                .getPublicKey()
                .getEncoded();

        assertThat(key(CERTIFICATE.replace("\n", "")).read(token)).isPresent();
        assertThat(key(Base64.getEncoder().encodeToString(bare)).read(token)).isPresent();
        assertThatThrownBy(() -> key("A".repeat(400))).hasMessageStartingWith("ROBOKASSA_NOTIFICATION_KEY");
    }

    @Test
    void believesNothingWithoutAKey() {
        assertThat(key("").read(TOKENS.getFirst().token())).isEmpty();
    }

    @Test
    void doesNotTakeThePublicKeyForASecret() throws Exception {
        var parts = TOKENS.getFirst().token().split("\\.", -1);
        var header = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"alg\":\"HS256\"}".getBytes(StandardCharsets.UTF_8));
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(CERTIFICATE.getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
        var forged = header + "." + parts[1];
        var signature = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(mac.doFinal(forged.getBytes(StandardCharsets.US_ASCII)));

        assertThat(key(CERTIFICATE).read(forged + "." + signature)).isEmpty();
        assertThat(key(CERTIFICATE).read(header + "." + parts[1] + "." + parts[2]))
                .isEmpty();
    }

    @Test
    void takesNoOtherAlgorithmThanRs256() throws Exception {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        var pair = generator.generateKeyPair();
        var key = key(Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()));

        assertThat(key.read(signed(pair, "RS256"))).isPresent();
        assertThat(key.read(signed(pair, "RS512"))).isEmpty();
        assertThat(key.read(signed(pair, "rs256"))).isEmpty();
        assertThat(key.read(signed(pair, "none"))).isEmpty();
    }

    @Test
    void doesNotStumbleOverNonsense() {
        assertThat(List.of("", "a.b", "a.b.c", "....", "eyJhbGciOiJSUzI1NiJ9.e30.AAAA", "{}"))
                .allSatisfy(
                        nonsense -> assertThat(key(CERTIFICATE).read(nonsense)).isEmpty());
    }

    /** By RS256, whatever the header says. */
    private static String signed(KeyPair pair, String algorithm) throws GeneralSecurityException {
        var base64 = Base64.getUrlEncoder().withoutPadding();
        var header = "{\"alg\":\"%s\"}".formatted(algorithm).getBytes(StandardCharsets.UTF_8);
        var text = base64.encodeToString(header) + "." + base64.encodeToString("{}".getBytes(StandardCharsets.UTF_8));
        var signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(pair.getPrivate());
        signature.update(text.getBytes(StandardCharsets.US_ASCII));
        return text + "." + base64.encodeToString(signature.sign());
    }

    private static NotificationKey key(String pem) {
        return new NotificationKey(new CallbackProperties(List.of(), "", pem));
    }
}
