package io.vzaimno.instagram.site;

import java.net.URI;
import java.time.Duration;

/** Properties for tests: as by default, but for what a test is about. */
final class Settings {

    private URI baseUrl = URI.create("http://127.0.0.1:1");
    private Duration timeout = Duration.ofSeconds(5);
    private Duration delayMin = Duration.ofSeconds(3);
    private Duration delayMax = Duration.ofSeconds(8);
    private int dailyNames = 2000;
    private int sittingNames = 1000;
    private String appId = "936619743392459";
    private String userAgent = "Mozilla/5.0 (compatible; Vzaimno)";

    static Settings usual() {
        return new Settings();
    }

    Settings at(URI url) {
        baseUrl = url;
        return this;
    }

    Settings timeout(Duration duration) {
        timeout = duration;
        return this;
    }

    Settings delays(Duration min, Duration max) {
        delayMin = min;
        delayMax = max;
        return this;
    }

    Settings dailyNames(int names) {
        dailyNames = names;
        return this;
    }

    Settings sittingNames(int names) {
        sittingNames = names;
        return this;
    }

    Settings appId(String id) {
        appId = id;
        return this;
    }

    Settings userAgent(String name) {
        userAgent = name;
        return this;
    }

    InstagramProperties properties() {
        var pageSize = 50;
        var cooldown = Duration.ofMinutes(15);
        return new InstagramProperties(
                baseUrl, delayMin, delayMax, dailyNames, pageSize, sittingNames, timeout, cooldown, appId, userAgent);
    }
}
