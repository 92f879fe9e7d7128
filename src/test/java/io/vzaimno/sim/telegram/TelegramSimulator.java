package io.vzaimno.sim.telegram;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Plays Telegram on loopback: the Bot API for a bot under test, and the people who talk to it.
 *
 * <pre>{@code
 * var ann = telegram.user(1001).named("Ann", "Lee").speaks("ru");
 * ann.types("/check natgeo");
 * await().until(() -> ann.chat().saying("Check natgeo?").isPresent());
 * ann.presses("Go");
 * await().untilAsserted(() -> assertThat(ann.chat().documents()).hasSize(1));
 * assertThat(telegram.violations()).isEmpty();
 * }</pre>
 *
 * <p>Every call is held against the description of Bot API 10.1; what does not fit is refused and kept in
 * {@link #violations()}, which a test should find empty. The same people can be played in a browser at {@link #url()}.
 */
public final class TelegramSimulator implements AutoCloseable {

    private final World world;
    private final String token;
    private final Journal journal;
    private final BotApi api;
    private final Faults faults;
    private final HttpFront front;
    private final WebhookCourier courier;

    private TelegramSimulator(Builder builder) {
        token = builder.token;
        journal = builder.store == null ? Journal.NONE : new FileJournal(builder.store.resolve("journal.jsonl"));
        world = new World(builder.clock, bot(token), journal, builder.store, builder.checkoutPatience);
        api = new BotApi(world);
        faults = new Faults(builder.clock);
        front = new HttpFront(builder.port, new BotGate(world, token, api, faults), new ChatPage(world));
        courier = new WebhookCourier(world, api, builder.webhookRetry);
    }

    /** A world in memory, on any free port. */
    public static TelegramSimulator start() {
        return builder().start();
    }

    public static Builder builder() {
        return new Builder();
    }

    /** What stands for {@code https://api.telegram.org}. */
    public URI url() {
        return front.url();
    }

    /** The only token that is accepted. */
    public String token() {
        return token;
    }

    /** A person by his Telegram id; made up at first mention, and unknown to the bot until he writes. */
    public SimUser user(long id) {
        world.locked(() -> world.people.user(id));
        return new SimUser(world, id, id);
    }

    /** What is to be seen in a chat; a private chat has the id of its user. */
    public SimChat chat(long id) {
        return new SimChat(world, id);
    }

    public Faults faults() {
        return faults;
    }

    public History history() {
        return api.history();
    }

    /** What the bot asked for that the Bot API does not know, or that is not simulated. */
    public List<String> violations() {
        return List.copyOf(api.violations());
    }

    /** Whether the bot is asking for updates just now and would hear of the next one at once. */
    public boolean isPolled() {
        return world.locked(world.updates::isAwaited);
    }

    /** All updates made since the start of this process, also confirmed ones. */
    public List<ObjectNode> updates() {
        return world.locked(world.updates::made);
    }

    /** Tells the bot of anything else that may happen: an update of that kind. */
    public void happens(String kind, ObjectNode body) {
        world.locked(() -> world.updates.add(kind, body));
    }

    /** Delivers an update once more, as Telegram may: an update reaches the bot at least once. */
    public void redeliver(ObjectNode update) {
        world.locked(() -> world.updates.repeat(update));
    }

    @Override
    public void close() {
        faults.clear();
        courier.close();
        front.close();
        journal.close();
    }

    private static ObjectNode bot(String token) {
        return Json.object()
                .put("id", Long.parseLong(token.substring(0, token.indexOf(':'))))
                .put("is_bot", true)
                .put("first_name", "Vzaimno")
                .put("username", "vzaimno_bot");
    }

    /** How a simulator is set up. */
    public static final class Builder {

        private int port;
        private String token = "4200000001:AAsimulated-token-for-tests-only_00";
        private Clock clock = Clock.systemUTC();
        private Duration webhookRetry = Duration.ofSeconds(1);
        private Duration checkoutPatience = Duration.ofSeconds(10);
        private @Nullable Path store;

        private Builder() {}

        /** The port to listen on; any free one by default. */
        public Builder port(int port) {
            this.port = port;
            return this;
        }

        /** In the form of Telegram: the bot's id, a colon, a secret. */
        public Builder token(String token) {
            this.token = token;
            return this;
        }

        /** Where dates of messages and times of calls come from. */
        public Builder clock(Clock clock) {
            this.clock = clock;
            return this;
        }

        /** The pause after the first failure of a webhook, a second by default; it doubles up to a minute. */
        public Builder webhookRetry(Duration firstPause) {
            this.webhookRetry = firstPause;
            return this;
        }

        /** How long a user who pays waits for the bot's consent: ten seconds by default, as in Telegram. */
        public Builder checkoutPatience(Duration patience) {
            this.checkoutPatience = patience;
            return this;
        }

        /** A folder to keep the world in, so that it survives the process; in memory by default. */
        public Builder store(Path folder) {
            this.store = folder;
            return this;
        }

        /**
         * Starts to listen.
         *
         * @throws java.io.UncheckedIOException when the port is taken or the store cannot be used
         */
        public TelegramSimulator start() {
            return new TelegramSimulator(this);
        }
    }
}
