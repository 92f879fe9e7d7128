package io.vzaimno.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Problems of the settings that do not prevent the start: unknown names, duplicate names, a file that every account may
 * read. Each is one line for the log, without values.
 */
final class Oddities {

    private static final List<String> OUR_BEGINNINGS = List.of("INSTAGRAM_", "TELEGRAM_", "ROBOKASSA_", "REFERRAL_");

    private Oddities() {}

    static List<String> of(Collection<String> environment, DotEnv file, Path place) {
        return Stream.of(
                        environment.stream()
                                .sorted()
                                .filter(Oddities::isMeantForUs)
                                .map(name -> unknown(name, "the environment")),
                        file.entries().stream()
                                .filter(entry -> isMeantForUs(entry.name()))
                                .map(entry -> unknown(entry.name(), ".env line " + entry.line())),
                        doubled(file).stream(),
                        openToOthers(file, place).stream())
                .flatMap(lines -> lines)
                .toList();
    }

    private static boolean isMeantForUs(String name) {
        return !Setting.isKnown(name)
                && (OUR_BEGINNINGS.stream().anyMatch(name::startsWith)
                        || NearestName.within(name).isPresent());
    }

    private static String unknown(String name, String place) {
        return "%s (%s) is not a setting and has no effect. The nearest name is %s."
                .formatted(name, place, NearestName.of(name));
    }

    private static List<String> doubled(DotEnv file) {
        var lines = new ArrayList<String>();
        var seen = new HashMap<String, DotEnv.Entry>();
        for (var entry : file.entries()) {
            var earlier = seen.put(entry.name(), entry);
            if (earlier != null && Setting.isKnown(entry.name())) {
                lines.add("%s is set twice in .env: line %d counts, line %d does not."
                        .formatted(entry.name(), entry.line(), earlier.line()));
            }
        }
        return lines;
    }

    private static List<String> openToOthers(DotEnv file, Path place) {
        return holdsSecrets(file.values()) && mayBeReadByOthers(place)
                ? List.of(".env holds secrets and can be read by every user of this machine. Run: chmod 600 .env")
                : List.of();
    }

    private static boolean holdsSecrets(Map<String, String> values) {
        return Stream.of(Setting.values())
                .filter(Setting::isSecret)
                .anyMatch(setting -> !values.getOrDefault(setting.name(), "").isBlank());
    }

    private static boolean mayBeReadByOthers(Path place) {
        try {
            return Files.getPosixFilePermissions(place).contains(PosixFilePermission.OTHERS_READ);
        } catch (IOException | UnsupportedOperationException _) {
            return false;
        }
    }
}
