package io.vzaimno;

import io.vzaimno.instagram.export.ExportFixtures;
import io.vzaimno.payments.Tariffs;
import io.vzaimno.sim.instagram.DemoProfiles;
import io.vzaimno.sim.instagram.InstagramSimulator;
import io.vzaimno.sim.robokassa.RobokassaSimulator;
import io.vzaimno.sim.telegram.TelegramSimulator;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;

/**
 * Runs the whole service in a simulated world, which it keeps in {@code data/demo} between runs. Settings in the
 * environment apply, but for those that would lead out of that world.
 */
final class Demo {

    private static final Path FOLDER = Path.of("data/demo");
    private static final Set<PosixFilePermission> PRIVATE = PosixFilePermissions.fromString("rw-------");
    private static final int CHAT_PAGE = 8081;
    private static final int PAYMENT_PAGE = 8082;
    private static final int SERVICE = 8080;
    private static final long ANN = 1001;
    private static final long OLGA = 1002;
    private static final long OPERATOR = 1003;

    /** Quick enough to watch, slow enough to see something. */
    private static final Map<String, Object> PACE = Map.of(
            "INSTAGRAM_DELAY_MIN", "300ms",
            "INSTAGRAM_DELAY_MAX", "900ms",
            "INSTAGRAM_DAILY_NAMES", "0",
            "INSTAGRAM_SITTING_NAMES", "1000000",
            "INSTAGRAM_COOLDOWN", "20s",
            "INSTAGRAM_TIMEOUT", "5s",
            "FREE_CHECKS", "10",
            "SUPPORT_CONTACT", "@vzaimno_support",
            "logging.level.root", "WARN",
            "logging.level.io.vzaimno", "INFO");

    private Demo() {}

    static void main(String[] args) throws IOException {
        Files.createDirectories(FOLDER);
        Files.setPosixFilePermissions(FOLDER, PosixFilePermissions.fromString("rwx------"));
        var export = ExportFixtures.writeSample(FOLDER);
        var telegram = telegram();
        var instagram = InstagramSimulator.start();
        DemoProfiles.addTo(instagram);
        instagram.habits().anyOffset();
        var port = freeOr(SERVICE);
        var robokassa = RobokassaSimulator.start(freeOr(PAYMENT_PAGE)).serviceAt("http://localhost:" + port);
        var key = key("api.key");
        var adminKey = key("admin-api.key");

        var service = new SpringApplication(Application.class);
        service.setDefaultProperties(PACE);
        service.setLogStartupInfo(false);
        var context = service.run(Stream.concat(
                        Stream.of(
                                "--SERVER_PORT=" + port,
                                "--DATABASE_URL=",
                                "--DATA_DIR=" + FOLDER,
                                "--TELEGRAM_TOKEN=" + telegram.token(),
                                "--TELEGRAM_API_URL=" + telegram.url(),
                                "--TELEGRAM_WEBHOOK_URL=",
                                "--ADMIN_USER_IDS=" + OPERATOR,
                                "--INSTAGRAM_BASE_URL=" + instagram.url(),
                                "--INSTAGRAM_SESSION_ID="
                                        + instagram.login("vera.views").id(),
                                "--API_KEY=" + key,
                                "--ADMIN_API_KEY=" + adminKey,
                                "--ROBOKASSA_IN_CHAT=true"),
                        robokassa.settings().stream().map("--"::concat))
                .toArray(String[]::new));
        DemoTariffs.addTo(context.getBean(Tariffs.class));
        System.out.println(welcome(telegram, robokassa, export, port, key, adminKey));
    }

    private static TelegramSimulator telegram() {
        var telegram = TelegramSimulator.builder()
                .port(freeOr(CHAT_PAGE))
                .store(FOLDER.resolve("telegram"))
                .start();
        telegram.user(ANN).named("Ann", "Lee").speaks("en");
        telegram.user(OLGA).named("Ольга", "").speaks("ru");
        telegram.user(OPERATOR).named("Olivia", "Operator").speaks("en");
        return telegram;
    }

    private static String welcome(
            TelegramSimulator telegram,
            RobokassaSimulator robokassa,
            Path export,
            int port,
            String key,
            String adminKey) {
        return """

                Vzaimno is running in a simulated world. Nothing leaves this machine.

                  Chat with the bot   %1$s/chat/%2$d   (Ann, English)
                                      %1$s/chat/%3$d   (Ольга, Russian)
                                      %1$s/chat/%4$d   (the operator: try /admin)
                  Accounts to check   %5$-18s  41 followers: moments
                                      %6$-18s  320: about half a minute
                                      %7$-18s  some thousands: a few minutes; another check waits in line
                                      %8$-18s  private
                                      %9$-18s  too large
                                      %10$-18s  Instagram shows only a part
                                      nobody.at.all       does not exist
                  Export to send      %11$s
                  REST API            http://localhost:%12$d/docs
                                      API_KEY        %13$s
                                      ADMIN_API_KEY  %14$s
                  Robokassa           %16$s   (orders in roubles lead there: pay or refuse)

                Kill it and start it again: what was under way goes on. Delete %15$s to begin anew.
                """.formatted(
                        telegram.url(),
                        ANN,
                        OLGA,
                        OPERATOR,
                        DemoProfiles.SMALL,
                        DemoProfiles.MEDIUM,
                        DemoProfiles.LARGE,
                        DemoProfiles.PRIVATE,
                        DemoProfiles.HUGE,
                        DemoProfiles.CAPPED,
                        export.toAbsolutePath(),
                        port,
                        key,
                        adminKey,
                        FOLDER,
                        robokassa.url());
    }

    private static int freeOr(int wanted) {
        try (var _ = new ServerSocket(wanted, 0, InetAddress.getLoopbackAddress())) {
            return wanted;
        } catch (IOException _) {
            return anyFree();
        }
    }

    private static int anyFree() {
        try (var socket = new ServerSocket(0, 0, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException("No port is free", e);
        }
    }

    /** Made at the first start and kept, so that what uses it goes on working. */
    private static String key(String file) throws IOException {
        var path = FOLDER.resolve(file);
        if (!Files.exists(path)) {
            var bytes = new byte[24];
            new SecureRandom().nextBytes(bytes);
            Files.createFile(path, PosixFilePermissions.asFileAttribute(PRIVATE));
            Files.writeString(path, HexFormat.of().formatHex(bytes));
        }
        Files.setPosixFilePermissions(path, PRIVATE);
        return Files.readString(path);
    }
}
