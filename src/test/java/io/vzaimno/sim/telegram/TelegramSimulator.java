package io.vzaimno.sim.telegram;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * Plays Telegram on loopback: the Bot API for a bot under test, and the people who talk to it.
 *
 * <p>Every call is held against the description of Bot API 10.1; what does not fit is refused and kept in
 * {@link #violations()}, which a test should find empty.
 */
public final class TelegramSimulator implements AutoCloseable {

    private final World world;
    private final String token;
    private final BotApi api;
    private final Faults faults = new Faults();
    private final HttpFront front;

    private TelegramSimulator(Builder builder) {
        token = builder.token;
        world = new World(builder.clock, bot(token), Journal.NONE, null);
        api = new BotApi(world);
        front = new HttpFront(builder.port, new BotGate(world, token, api, faults));
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

    /** All updates made since the start of this process, also confirmed ones. */
    public List<ObjectNode> updates() {
        return world.locked(world.updates::made);
    }

    /** Delivers an update once more, as Telegram may: an update reaches the bot at least once. */
    public void redeliver(ObjectNode update) {
        world.locked(() -> world.updates.repeat(update));
    }

    @Override
    public void close() {
        faults.release();
        front.close();
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

        public TelegramSimulator start() {
            return new TelegramSimulator(this);
        }
    }
}
