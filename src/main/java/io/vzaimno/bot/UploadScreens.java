package io.vzaimno.bot;

import io.vzaimno.instagram.export.ExportReading.Problem;
import io.vzaimno.telegram.Content;
import io.vzaimno.telegram.Keyboard;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the bot shows about a file. */
@Component
class UploadScreens {

    /** What Telegram hands over to bots at most. */
    static final long MOST_BYTES = 20L * 1024 * 1024;

    Content.Text received(Visitor visitor, String name) {
        return Screens.screen(Keyboard.NONE, visitor.words().html("upload.received", Map.of("file", name)));
    }

    Content.Text tooBig(Visitor visitor) {
        return Screens.screen(
                Screens.exportAndHome(visitor.words()), visitor.words().html("upload.too_big"));
    }

    Content.Text lost(Visitor visitor) {
        return Screens.screen(Screens.homeward(visitor.words()), visitor.words().html("upload.lost"));
    }

    Content.Text refused(Visitor visitor, Problem problem) {
        var words = visitor.words();
        return Screens.screen(
                Screens.exportAndHome(words),
                words.html("upload.refused"),
                words.html(key(problem)),
                words.html("upload.nothing_charged"));
    }

    private static String key(Problem problem) {
        return switch (problem) {
            case NOT_AN_ARCHIVE -> "upload.not_an_archive";
            case ENCRYPTED -> "upload.encrypted";
            case TRUNCATED -> "upload.truncated";
            case DAMAGED -> "upload.damaged";
            case UNSAFE -> "upload.unsafe";
            case TOO_LARGE -> "upload.too_large";
            case UNKNOWN_FORMAT -> "upload.unknown_format";
            case FOLLOWERS_MISSING -> "upload.followers_missing";
            case FOLLOWING_MISSING -> "upload.following_missing";
            case SHARD_MISSING -> "upload.shard_missing";
            case DATE_LIMITED -> "upload.date_limited";
        };
    }
}
