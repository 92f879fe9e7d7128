package io.vzaimno.benchmarks;

import io.vzaimno.instagram.export.ExportFixtures;
import io.vzaimno.instagram.export.HugeContents;
import io.vzaimno.sim.telegram.TelegramSimulator;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * How long a look at the health, a callback of Robokassa and a consent to a payment take while exports are read and reports
 * written, in a service with a heap of 256 MB, or as much as the argument says. Run it by {@code mvn spring-boot:test-run
 * -Dspring-boot.run.main-class=io.vzaimno.benchmarks.LoadBenchmark}.
 */
class LoadBenchmark {

    private static final int HUGE = 4_000_000;
    private static final AtomicLong PEOPLE = new AtomicLong(10_000);

    private final LoadedService service;
    private final TelegramSimulator telegram;
    private final Probes probes;
    private final Path folder;

    private LoadBenchmark(LoadedService service, TelegramSimulator telegram, Path folder) throws Exception {
        this.service = service;
        this.telegram = telegram;
        this.probes = new Probes(service, telegram);
        this.folder = folder;
    }

    static void main(String... arguments) throws Exception {
        var folder = Files.createTempDirectory(Path.of("target"), "load");
        try (var telegram = TelegramSimulator.start();
                var service = new LoadedService(arguments.length == 0 ? "256m" : arguments[0], telegram)) {
            new LoadBenchmark(service, telegram, folder).run();
        }
    }

    private void run() throws Exception {
        measure("nothing else", 1, () -> {
            LockSupport.parkNanos(Duration.ofSeconds(10).toNanos());
            return "";
        });
        var huge = HugeContents.of(HUGE).zip(folder.resolve("huge.zip"));
        for (var uploads = 1; uploads <= 3; uploads++) {
            measure("uploads of " + HUGE + " entries", uploads, () -> upload(huge));
        }
        var attack = Files.readAllBytes(HugeContents.OF_20_MB.zip(folder.resolve("attack.zip")));
        measure("20 MB without end in the chat", 20, () -> send(attack));
        var large = export(100_003);
        measure("export of 100,000 and 100,000", 1, () -> upload(large));
        measure("exports of 100,000 and 100,000", 20, () -> upload(large));
        var check = completed(export(200_003));
        measure("downloads of 200,000 and 200,000", 4, () -> download(check));
    }

    private void measure(String what, int times, Callable<String> load) throws Exception {
        var answers = new ArrayList<String>();
        var began = System.nanoTime();
        List<String> delays;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = IntStream.range(0, times)
                    .mapToObj(_ -> threads.submit(load))
                    .toList();
            delays = probes.until(() -> running.stream().allMatch(Future::isDone));
            for (var call : running) {
                answers.add(call.get());
            }
        }
        System.out.printf(
                "%d %s: %.1f s, peak %s, answers %s%n",
                times, what, (System.nanoTime() - began) / 1e9, service.peakMemory(), counted(answers));
        delays.forEach(delay -> System.out.println("    " + delay));
    }

    private String upload(Path file) throws Exception {
        var user = user();
        return patiently(() -> service.upload(user, file));
    }

    private String download(String report) throws Exception {
        return patiently(() -> service.download(report));
    }

    /** Comes again as often as it is told to; the answer that it has in the end. */
    private static String patiently(Callable<HttpResponse<String>> call) throws Exception {
        for (var tries = 1; ; tries++) {
            var answer = call.call();
            if (answer.statusCode() != 503) {
                return answer.statusCode() + (tries > 1 ? " after being told to wait" : "");
            }
            var pause = answer.headers().firstValueAsLong("Retry-After").orElse(1);
            LockSupport.parkNanos(Duration.ofSeconds(pause).toNanos());
        }
    }

    private String send(byte[] file) {
        var person = PEOPLE.incrementAndGet();
        var user = telegram.user(person);
        user.types("/start");
        user.sends(file, "export.zip", "application/zip");
        var began = System.nanoTime();
        while (telegram.history().calls("editMessageText").stream()
                .noneMatch(call -> tellsOfRefusal(String.valueOf(call.parameters()), person))) {
            if (System.nanoTime() - began > Duration.ofMinutes(3).toNanos()) {
                return "no answer in 3 minutes";
            }
            LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
        }
        return "refused in words";
    }

    private static boolean tellsOfRefusal(String call, long person) {
        return call.contains(String.valueOf(person)) && call.contains("Nothing was charged");
    }

    /** The address of the report of an export that was analysed. */
    private String completed(Path file) throws Exception {
        var id = new JsonMapper()
                .readTree(service.upload(user(), file).body())
                .get("check_id")
                .asString();
        while (!service.get("/api/v1/check/" + id + "?users=0").body().contains("\"completed\"")) {
            LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
        }
        return "/api/v1/check/" + id + "/file?format=xlsx";
    }

    private Path export(int size) {
        var lists =
                ExportFixtures.export(ExportFixtures.crowd(0, size), ExportFixtures.crowd(size / 2, size + size / 2));
        return lists.zip(folder.resolve(size + ".zip"));
    }

    private long user() throws IOException, InterruptedException {
        var user = PEOPLE.incrementAndGet();
        service.post("/api/v1/users/ensure?user_id=" + user, "");
        return user;
    }

    private static String counted(List<String> answers) {
        return answers.stream()
                .distinct()
                .map(answer -> answers.stream().filter(answer::equals).count() + " × " + answer)
                .toList()
                .toString();
    }
}
