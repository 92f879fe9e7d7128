package io.vzaimno.instagram.site;

import java.net.URI;
import java.time.Duration;
import java.util.List;

/** Properties for tests: as by default, but for what a test is about. */
public final class Settings {

    private URI baseUrl = URI.create("http://127.0.0.1:1");
    private Duration timeout = Duration.ofSeconds(5);
    private Duration delayMin = Duration.ofSeconds(3);
    private Duration delayMax = Duration.ofSeconds(8);
    private int dailyNames = 2000;
    private int sittingNames = 1000;
    private String appId = "936619743392459";
    private String userAgent = "Mozilla/5.0 (compatible; Vzaimno)";
    private List<Door> nameDoors = List.of(Door.PAGE, Door.TYPEAHEAD, Door.WEB_PROFILE_INFO);
    private List<Door> profileDoors = List.of(Door.DOCUMENT, Door.INFO);
    private String documents = "";

    public static Settings usual() {
        return new Settings();
    }

    public Settings at(URI url) {
        baseUrl = url;
        return this;
    }

    public Settings timeout(Duration duration) {
        timeout = duration;
        return this;
    }

    public Settings delays(Duration min, Duration max) {
        delayMin = min;
        delayMax = max;
        return this;
    }

    public Settings dailyNames(int names) {
        dailyNames = names;
        return this;
    }

    public Settings sittingNames(int names) {
        sittingNames = names;
        return this;
    }

    public Settings appId(String id) {
        appId = id;
        return this;
    }

    public Settings userAgent(String name) {
        userAgent = name;
        return this;
    }

    public Settings nameDoors(Door... doors) {
        nameDoors = List.of(doors);
        return this;
    }

    public Settings profileDoors(Door... doors) {
        profileDoors = List.of(doors);
        return this;
    }

    public Settings documents(String replaced) {
        documents = replaced;
        return this;
    }

    public InstagramProperties properties() {
        var pageSize = 50;
        var cooldown = Duration.ofMinutes(15);
        return new InstagramProperties(
                baseUrl,
                delayMin,
                delayMax,
                dailyNames,
                pageSize,
                sittingNames,
                timeout,
                cooldown,
                appId,
                userAgent,
                nameDoors,
                profileDoors,
                documents,
                Duration.ofMinutes(15));
    }
}
