package io.vzaimno.checks.chat;

import io.vzaimno.checks.Checks;
import io.vzaimno.conversation.Action;
import io.vzaimno.conversation.BotUser;
import io.vzaimno.conversation.Screens;
import io.vzaimno.instagram.export.Export;
import io.vzaimno.instagram.export.ExportReading;
import io.vzaimno.instagram.export.ExportReading.Clue;
import io.vzaimno.instagram.export.ExportReading.Problem;
import io.vzaimno.instagram.export.Note;
import io.vzaimno.instagram.export.Warning;
import io.vzaimno.language.Balance;
import io.vzaimno.language.Html;
import io.vzaimno.language.Price;
import io.vzaimno.language.Words;
import io.vzaimno.report.Report.Source;
import io.vzaimno.telegram.api.Content;
import io.vzaimno.telegram.api.Keyboard;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the bot shows about a file. */
@Component
class UploadScreens {

    /** What Telegram hands over to bots at most. */
    static final long MOST_BYTES = 20L * 1024 * 1024;

    private final Checks checks;

    UploadScreens(Checks checks) {
        this.checks = checks;
    }

    Content.Text received(BotUser visitor, String name) {
        return Screens.screen(Keyboard.NONE, visitor.words().html("upload.received", Map.of("file", name)));
    }

    Content.Text waiting(BotUser visitor, Upload upload, int ahead) {
        return Screens.screen(
                Keyboard.NONE, visitor.words().html("upload.waiting", Map.of("file", upload.name(), "ahead", ahead)));
    }

    Content.Text tooBig(BotUser visitor) {
        return Screens.screen(
                Screens.exportAndHome(visitor.words()), visitor.words().html("upload.too_big"));
    }

    Content.Text lost(BotUser visitor) {
        return Screens.screen(Screens.homeward(visitor.words()), visitor.words().html("upload.lost"));
    }

    Content.Text refused(BotUser visitor, ExportReading.Refused refused) {
        var words = visitor.words();
        return Screens.screen(
                Screens.exportAndHome(words),
                words.html("upload.refused"),
                what(words, refused),
                words.html("upload.nothing_charged"));
    }

    /** What is missing, and that it may be in another archive. */
    Content.Text incomplete(BotUser visitor, Upload upload, ExportReading.Refused refused) {
        var words = visitor.words();
        return Screens.screen(
                Screens.exportAndHome(words),
                words.html("upload.incomplete", Map.of("file", upload.name())),
                what(words, refused),
                words.html("upload.send_others"),
                words.html("upload.nothing_charged"));
    }

    /** Why a file is no part of what waits. */
    Content.Text stranger(BotUser visitor, ExportReading.Refused refused, Upload waiting) {
        var words = visitor.words();
        return Screens.screen(
                Screens.exportAndHome(words),
                words.html("upload.refused"),
                what(words, refused),
                words.html("upload.still_waiting", Map.of("file", waiting.name())),
                words.html("upload.nothing_charged"));
    }

    Content.Text joined(BotUser visitor, Upload upload) {
        return Screens.screen(Keyboard.NONE, visitor.words().html("upload.joined", Map.of("file", upload.name())));
    }

    /** Asks whether to analyse an export that may be incomplete. */
    Content.Text question(BotUser visitor, Upload upload, Export export) {
        var words = visitor.words();
        var price = new Price(checks.price(Source.EXPORT));
        var isCut = export.notes().stream().anyMatch(note -> note instanceof Note.MayBeCut);
        return Screens.screen(
                Keyboard.row(Action.NEW_EXPORT.primary(words.plain("button.how_all_time")))
                        .with(UploadQuestions.ACCEPT.button(
                                words.plain("button.accept", Map.of("price", price)), upload.document()))
                        .with(UploadQuestions.DISCARD.button(words.plain("button.cancel"), upload.document())),
                words.html("upload.doubtful"),
                new NoteText(words, export.notes()).warnings(),
                isCut ? words.html("upload.ask_again") : Html.EMPTY,
                export.warnings().contains(Warning.PART_MAY_BE_MISSING) ? words.html("upload.send_others") : Html.EMPTY,
                words.html("upload.unpaid", Map.of("price", price, "balance", balance(visitor))));
    }

    Content.Text readingAgain(BotUser visitor) {
        return Screens.screen(Keyboard.NONE, visitor.words().html("upload.accepted"));
    }

    Content.Text discarded(BotUser visitor) {
        var words = visitor.words();
        return Screens.screen(
                Screens.exportAndHome(words), words.html("upload.discarded", Map.of("balance", balance(visitor))));
    }

    /** Whether the analysis would not be refused for its price. */
    boolean isAffordable(BotUser visitor) {
        return visitor.account().balance() >= checks.price(Source.EXPORT);
    }

    Content.Text tooExpensive(BotUser visitor) {
        var words = visitor.words();
        return Screens.screen(
                Screens.getting(words),
                words.html(
                        "order.insufficient",
                        Map.of("price", new Price(checks.price(Source.EXPORT)), "balance", balance(visitor))));
    }

    private static Balance balance(BotUser visitor) {
        return new Balance(visitor.account().balance());
    }

    private static Html what(Words words, ExportReading.Refused refused) {
        return Html.lines(words.html(key(refused.problem())), clue(words, refused.clue()));
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
            case SEVERAL_OWNERS -> "upload.several_owners";
            case LISTS_MISSING -> "upload.lists_missing";
            case FOLLOWERS_MISSING -> "upload.followers_missing";
            case FOLLOWING_MISSING -> "upload.following_missing";
            case SHARD_MISSING -> "upload.shard_missing";
            case DATE_LIMITED -> "upload.date_limited";
            case THREADS_ONLY -> "upload.threads_only";
        };
    }
}
