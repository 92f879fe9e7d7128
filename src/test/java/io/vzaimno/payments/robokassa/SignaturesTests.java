package io.vzaimno.payments.robokassa;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

class SignaturesTests {

    static final List<Vectors.Text> TEXTS = Vectors.ALL.texts();
    static final List<Vectors.Payment> PAYMENTS = Vectors.ALL.payments();
    static final List<Vectors.Question> QUESTIONS = Vectors.ALL.questions();
    static final List<Vectors.Said> CALLBACKS = Vectors.ALL.callbacks();
    static final List<Vectors.Said> RETURNS = Vectors.ALL.returns();

    @ParameterizedTest
    @FieldSource("TEXTS")
    void signTexts(Vectors.Text text) {
        assertThat(text.hash().sign(text.text())).isEqualTo(text.signature());
        assertThat(text.hash().verifies(text.text(), text.signature().toUpperCase(Locale.ROOT)))
                .isTrue();
        assertThat(text.hash().verifies(text.text() + " ", text.signature())).isFalse();
    }

    @ParameterizedTest
    @FieldSource("PAYMENTS")
    void signPayments(Vectors.Payment payment) {
        var signatures =
                new Signatures(Vectors.shop(payment.hash(), payment.login(), payment.password(), "another password"));

        var signature = signatures.ofPayment(payment.sum(), payment.invoice(), payment.further(), payment.parameters());

        assertThat(signature).isEqualTo(payment.signature());
    }

    @ParameterizedTest
    @FieldSource("QUESTIONS")
    void signQuestions(Vectors.Question question) {
        var shop = Vectors.shop(question.hash(), question.login(), "another password", question.password());

        assertThat(new Signatures(shop).ofQuestion(question.invoice())).isEqualTo(question.signature());
    }

    @ParameterizedTest
    @FieldSource("CALLBACKS")
    void tellSignedCallbacksFromOthers(Vectors.Said callback) {
        var signatures =
                new Signatures(Vectors.shop(callback.hash(), "followcheck_test", "Test-Pass1-qwe", "Test-Pass2-asd"));

        var signed = Fields.parse(callback.form()).flatMap(SignedResult::of).filter(signatures::isResult);

        assertThat(signed.isPresent()).as(callback.name()).isEqualTo(callback.signed());
    }

    @ParameterizedTest
    @FieldSource("RETURNS")
    void doNotTakeAReturningBrowserForACallback(Vectors.Said said) {
        var signatures =
                new Signatures(Vectors.shop(said.hash(), "followcheck_test", "Test-Pass1-qwe", "Test-Pass2-asd"));

        var statement = Fields.parse(said.form()).flatMap(SignedResult::of).orElseThrow();

        assertThat(signatures.isReturn(statement)).isTrue();
        assertThat(signatures.isResult(statement)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsSignedIsVerifiedAndNothingElse(long seed) {
        var random = new Random(seed);
        var hash = List.of(Hash.values()).get(random.nextInt(Hash.values().length));
        var shop = Vectors.shop(hash, word(random), word(random) + "1", word(random) + "2");
        var sum = "%d.%06d".formatted(random.nextInt(1_000_000), random.nextInt(1_000_000));
        var invoice = String.valueOf(1 + random.nextInt(Integer.MAX_VALUE - 1));
        var values = new TreeMap<String, String>();
        for (var i = random.nextInt(4); i > 0; i--) {
            values.put("Shp_" + word(random), word(random) + "=я&");
        }
        var own = new ShpParameters(values);
        var signature = mixed(random, hash.sign(sum + ":" + invoice + ":" + shop.password2() + own.signed()));
        var signatures = new Signatures(shop);

        assertThat(signatures.isResult(new SignedResult(sum, invoice, signature, own, false)))
                .isTrue();
        assertThat(signatures.isReturn(new SignedResult(sum, invoice, signature, own, false)))
                .isFalse();
        assertThat(signatures.isResult(new SignedResult(sum + "0", invoice, signature, own, false)))
                .isFalse();
        assertThat(signatures.isResult(new SignedResult(sum, invoice + "0", signature, own, false)))
                .isFalse();
        assertThat(signatures.isResult(new SignedResult(sum, invoice, changed(random, signature), own, false)))
                .isFalse();
        values.put("Shp_" + word(random) + "x", "");
        assertThat(signatures.isResult(new SignedResult(sum, invoice, signature, new ShpParameters(values), false)))
                .isFalse();
    }

    static List<Long> seeds() {
        return new Random(7).longs(200).boxed().toList();
    }

    private static String word(Random random) {
        return random.ints(1 + random.nextInt(8), 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String mixed(Random random, String hex) {
        return hex.chars()
                .map(c -> random.nextBoolean() ? Character.toUpperCase(c) : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String changed(Random random, String hex) {
        var place = random.nextInt(hex.length());
        return hex.substring(0, place) + (hex.charAt(place) == '0' ? '1' : '0') + hex.substring(place + 1);
    }
}
