package io.vzaimno.bot;

import io.vzaimno.instagram.export.ExportReading;
import io.vzaimno.instagram.export.ExportReading.Clue;
import io.vzaimno.instagram.export.ExportReading.Problem;
import io.vzaimno.telegram.Content;
import io.vzaimno.telegram.Keyboard;
import io.vzaimno.wording.Html;
import io.vzaimno.wording.Words;
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

    Content.Text refused(Visitor visitor, ExportReading.Refused refused) {
        var words = visitor.words();
        return Screens.screen(
                Screens.exportAndHome(words),
                words.html("upload.refused"),
                Html.lines(words.html(key(refused.problem())), clue(words, refused.clue())),
                words.html("upload.nothing_charged"));
    }

    private static Html clue(Words words, Clue clue) {
        return switch (clue) {
            case Clue.None _ -> Html.EMPTY;
            case Clue.File(var path) -> words.html("upload.file", Map.of("file", Html.text(path)));
            case Clue.Part(var list, var number) ->
                words.html("upload.part", Map.of("list", list.name(), "part", number));
            case Clue.Instead(var kind) -> words.html("upload.instead", Map.of("kind", kind.name()));
            case Clue.Inside(var path) -> words.html("upload.inside", Map.of("file", Html.text(path)));
        };
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
            case HTML_IN_JSON -> "upload.html_in_json";
            case WIDE_TEXT -> "upload.wide_text";
            case SEVERAL_EXPORTS -> "upload.several_exports";
            case LISTS_MISSING -> "upload.lists_missing";
            case FOLLOWERS_MISSING -> "upload.followers_missing";
            case FOLLOWING_MISSING -> "upload.following_missing";
            case SHARD_MISSING -> "upload.shard_missing";
            case DATE_LIMITED -> "upload.date_limited";
        };
    }
}
