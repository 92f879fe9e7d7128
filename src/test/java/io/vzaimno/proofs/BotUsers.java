package io.vzaimno.proofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vzaimno.sim.telegram.Payment;
import io.vzaimno.sim.telegram.SimButton;
import io.vzaimno.sim.telegram.SimMessage;
import io.vzaimno.sim.telegram.SimUser;
import io.vzaimno.sim.telegram.TelegramSimulator;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.awaitility.core.ConditionTimeoutException;

/** Users who ask and buy in the chat, each once, whether or not a process of the service lives at the moment. */
final class BotUsers implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int ATTEMPTS = 5;

    private final TelegramSimulator telegram;
    private final AtomicLong numbers = new AtomicLong(700_000);
    private final List<SimUser> asked = new CopyOnWriteArrayList<>();
    private final Set<String> charges = ConcurrentHashMap.newKeySet();
    private final ExecutorService buyers = Executors.newVirtualThreadPerTaskExecutor();

    BotUsers(TelegramSimulator telegram) {
        this.telegram = telegram;
    }

    /** A new user asks one question. */
    void ask() {
        var user = newUser();
        asked.add(user);
        user.types("/privacy");
    }

    /** A new user buys a tariff for Stars, in as many attempts as it takes, and tries to pay each invoice once. */
    void buy() {
        buyers.execute(() -> {
            var user = newUser();
            for (var attempt = 0; attempt < ATTEMPTS && !buy(user); attempt++) {}
        });
    }

    /** What Telegram has taken from users, by the number of the payment. */
    Set<String> charges() {
        return Set.copyOf(charges);
    }

    /** Waits until each question is answered; how many answers came more than once. */
    int showEachAnswered() {
        await("an answer to each question")
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(asked)
                        .allSatisfy(user -> assertThat(answers(user)).isPositive()));
        return asked.stream().mapToInt(user -> answers(user) - 1).sum();
    }

    /** Waits until all purchases are over. */
    void finish() {
        buyers.shutdown();
        try {
            assertThat(buyers.awaitTermination(10, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        buyers.shutdownNow();
    }

    private boolean buy(SimUser user) {
        try {
            user.types("/buy");
            var offer = awaitMessage(user, message -> tariff(message).isPresent());
            user.presses(offer, tariff(offer).orElseThrow().text());
            var invoice = awaitMessage(user, message -> message.invoice().isPresent());
            return user.pays(invoice) instanceof Payment.Paid paid && charges.add(paid.charge());
        } catch (ConditionTimeoutException _) {
            return false;
        }
    }

    private static SimMessage awaitMessage(SimUser user, Predicate<SimMessage> wanted) {
        return await().conditionEvaluationListener(null)
                .atMost(PATIENCE)
                .until(() -> user.chat().last().filter(wanted), Optional::isPresent)
                .orElseThrow();
    }

    private static Optional<SimButton> tariff(SimMessage message) {
        return message.buttons().stream()
                .filter(button -> button.text().contains("⭐"))
                .findFirst();
    }

    private static int answers(SimUser user) {
        return (int) user.chat().fromBot().stream()
                .filter(message -> message.text().contains("Privacy"))
                .count();
    }

    private SimUser newUser() {
        return telegram.user(numbers.incrementAndGet()).named("Ann", "Lee").speaks("en");
    }
}
