package io.vzaimno.payments.robokassa;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/** Signatures that are known to be right, or wrong. */
record Vectors(
        List<Text> texts,
        List<Payment> payments,
        List<Question> questions,
        List<Said> callbacks,
        List<Said> returns,
        List<Token> notifications,
        String certificate,
        Refund refund) {

    static final Vectors ALL = read();

    record Text(Hash hash, String text, String signature) {}

    record Payment(
            String name,
            Hash hash,
            String login,
            String password,
            String sum,
            String invoice,
            List<String> further,
            Map<String, String> own,
            String signature) {

        ShpParameters parameters() {
            return new ShpParameters(new TreeMap<>(own));
        }
    }

    record Question(Hash hash, String login, String password, long invoice, String signature) {}

    record Said(String name, Hash hash, String form, boolean signed) {}

    record Token(String name, String token, boolean signed, String shop) {}

    record Refund(String payload, String password, String token) {}

    /** A shop with other passwords than these says the same of nothing. */
    static ShopProperties shop(Hash hash, String login, String password1, String password2) {
        return new ShopProperties(
                login, password1, password2, false, hash, "http://127.0.0.1:1", Duration.ofSeconds(1));
    }

    private static Vectors read() {
        try (var json = Vectors.class.getResourceAsStream("signatures.json")) {
            return new JsonMapper().readValue(json, Vectors.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
