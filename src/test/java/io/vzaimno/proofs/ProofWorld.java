package io.vzaimno.proofs;

import static io.vzaimno.instagram.ListKind.FOLLOWERS;
import static io.vzaimno.instagram.ListKind.FOLLOWING;

import io.vzaimno.database.TestServer;
import io.vzaimno.sim.instagram.InstagramSimulator;
import io.vzaimno.sim.instagram.SimProfile;
import io.vzaimno.sim.telegram.TelegramSimulator;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** What processes of the service share: an Instagram, a Telegram, and settings without ordinary pauses. */
final class ProofWorld implements AutoCloseable {

    static final String API_KEY = "a-key-that-is-only-used-by-the-proofs";

    /** Users whom the bot knows, so that it can write to them. */
    static final List<Long> USERS =
            IntStream.rangeClosed(5001, 5020).mapToObj(Long::valueOf).toList();

    private static final int PAGE = 50;

    private final InstagramSimulator instagram = InstagramSimulator.start();
    private final TelegramSimulator telegram = TelegramSimulator.start();
    private final List<ServiceProcess> processes = new ArrayList<>();
    private final Path folder;

    ProofWorld(Path folder) {
        this.folder = folder;
        instagram
                .habits()
                .latency(Duration.ofMillis(60))
                .pageSize(FOLLOWERS, PAGE)
                .pageSize(FOLLOWING, PAGE);
        USERS.forEach(user -> telegram.user(user).types("/start"));
    }

    InstagramSimulator instagram() {
        return instagram;
    }

    TelegramSimulator telegram() {
        return telegram;
    }

    /** A process that brings a session of its own into the pool; its settings go before those of all. */
    ServiceProcess process(String... settings) {
        var name = "process-" + (processes.size() + 1);
        var all = settings(instagram.login("viewer." + name).id());
        for (var setting : settings) {
            var key = setting.substring(0, setting.indexOf('=') + 1);
            all.removeIf(other -> other.startsWith(key));
            all.add(setting);
        }
        var process = new ServiceProcess(name, all);
        processes.add(process);
        return process;
    }

    /** Somebody with lists of a few hundred people. */
    SimProfile profile(String name, Random random) {
        return instagram.profile(name).followers(random.nextInt(60, 320)).following(random.nextInt(60, 320));
    }

    private List<String> settings(String session) {
        return new ArrayList<>(List.of(
                "--DATA_DIR=" + folder,
                "--EMBEDDED_POSTGRES_HOME=" + TestServer.PROGRAMS.toAbsolutePath(),
                "--API_KEY=" + API_KEY,
                "--TELEGRAM_TOKEN=" + telegram.token(),
                "--TELEGRAM_API_URL=" + telegram.url(),
                "--TELEGRAM_MESSAGES_PER_SECOND=200",
                "--INSTAGRAM_BASE_URL=" + instagram.url(),
                "--INSTAGRAM_SESSION_ID=" + session,
                "--INSTAGRAM_DELAY_MIN=0s",
                "--INSTAGRAM_DELAY_MAX=0s",
                "--INSTAGRAM_DAILY_NAMES=0",
                "--INSTAGRAM_SITTING_NAMES=1000000",
                "--INSTAGRAM_TIMEOUT=10s",
                "--MAX_CONCURRENT_CHECKS=3",
                "--QUEUE_PROCESSING_INTERVAL=1",
                "--FREE_CHECKS=1000",
                "--db-scheduler.polling-interval=100ms",
                "--db-scheduler.heartbeat-interval=1s"));
    }

    @Override
    public void close() {
        processes.forEach(ServiceProcess::close);
        telegram.close();
        instagram.close();
    }
}
