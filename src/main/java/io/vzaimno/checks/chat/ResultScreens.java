package io.vzaimno.checks.chat;

import io.vzaimno.analysis.Changes;
import io.vzaimno.analysis.Relation;
import io.vzaimno.checks.Check;
import io.vzaimno.checks.Checks;
import io.vzaimno.checks.People;
import io.vzaimno.checks.ResultGroup;
import io.vzaimno.checks.Totals;
import io.vzaimno.conversation.Action;
import io.vzaimno.conversation.BotUser;
import io.vzaimno.conversation.Pages;
import io.vzaimno.conversation.Screens;
import io.vzaimno.language.Html;
import io.vzaimno.language.Moment;
import io.vzaimno.language.Words;
import io.vzaimno.telegram.api.Button;
import io.vzaimno.telegram.api.Content;
import io.vzaimno.telegram.api.Keyboard;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The screens of a result in the chat. */
@Component
class ResultScreens {

    /** People per page; names are short enough for this many to fit into one message. */
    static final int LINES = 20;

    /** Changes per page: a rename takes the space of two names. */
    static final int CHANGES = 15;

    private final Checks checks;
    private final CheckMessages messages;

    ResultScreens(Checks checks, CheckMessages messages) {
        this.checks = checks;
        this.messages = messages;
    }

    /** The numbers, with buttons to the names behind them. */
    Content.Text result(BotUser user, Check check) {
        var words = user.words();
        var summary = messages.summary(check, user.account()).orElse(Html.EMPTY);
        return check.expired()
                ? Screens.screen(leaving(words), summary, words.html("reading.expired"))
                : Screens.screen(ways(words, check), summary);
    }

    /** A page of a list; empty once the names are deleted. */
    Optional<Content.Text> list(BotUser user, Check check, ResultPosition spot) {
        return total(check, spot.group()).flatMap(total -> {
            var pages = new Pages(spot.number(), LINES, total);
            return checks.people(check.id(), spot.group(), LINES, pages.offset())
                    .map(people -> list(user.words(), check, spot.group(), people, pages));
        });
    }

    Optional<Content.Text> changes(BotUser user, Check check, int page) {
        return checks.changes(check.id())
                .filter(_ -> !check.expired())
                .map(found -> changes(
                        user.words(),
                        check,
                        found,
                        new Pages(page, CHANGES, found.all().size())));
    }

    Content.Text askWhom(BotUser user, Check check) {
        var words = user.words();
        return Screens.screen(
                backAndHome(words, check),
                words.html("reading.search", Map.of("about", ResultLists.about(words, check))));
    }

    /** The people whose names contain a part; one more than fit, if there are more. */
    Content.Text found(BotUser user, Check check, String part, List<Relation> people) {
        var words = user.words();
        var key = people.size() > LINES ? "reading.found_first" : "reading.found";
        var counts = Map.of(
                "query", part, "count", Math.min(LINES, people.size()), "about", ResultLists.about(words, check));
        return Screens.screen(
                Keyboard.row(Action.NEW_CHECK.button(words.plain("button.check_another")))
                        .with(back(words, check), home(words)),
                words.html(key, counts),
                ResultLists.peopleWithSigns(people.stream().limit(LINES).toList()),
                words.html("reading.search_on"));
    }

    Content.Text files(BotUser user, Check check) {
        var words = user.words();
        var hasNames = check.totals().filter(totals -> totals.nonMutual() > 0).isPresent();
        var files = new ArrayList<Button>();
        files.add(file(words, "button.file_xlsx", check, FileKind.XLSX));
        files.add(file(words, "button.file_csv", check, FileKind.CSV));
        if (hasNames) {
            files.add(file(words, "button.file_txt", check, FileKind.TXT));
        }
        return Screens.screen(
                Keyboard.row(files.toArray(Button[]::new)).with(back(words, check), home(words)),
                Html.lines(
                        words.html("reading.files", Map.of("about", ResultLists.about(words, check))),
                        words.html(hasNames ? "reading.file_names" : "reading.no_names")));
    }

    static Button back(Words words, Check check) {
        return Action.RESULT.button(words.plain("button.result"), check.id());
    }

    private static Keyboard backAndHome(Words words, Check check) {
        return Keyboard.row(back(words, check), home(words));
    }

    private static Button home(Words words) {
        return Action.HOME.button(words.plain("button.home"));
    }

    private Keyboard ways(Words words, Check check) {
        var totals = check.totals().orElseThrow();
        var keyboard = Keyboard.row(list(words, check, totals, ResultGroup.NON_MUTUAL))
                .with(list(words, check, totals, ResultGroup.FANS), list(words, check, totals, ResultGroup.MUTUAL));
        if (totals.hidden() > 0) {
            keyboard = keyboard.with(list(words, check, totals, ResultGroup.HIDDEN));
        }
        if (checks.changes(check.id()).filter(found -> !found.all().isEmpty()).isPresent()) {
            keyboard = keyboard.with(
                    ResultBrowser.CHANGES.button(words.plain("button.changes"), ResultPosition.of(check.id(), 0)));
        }
        return keyboard.with(
                        ResultBrowser.SEARCH.button(words.plain("button.search"), check.id()),
                        ResultBrowser.FILES.button(words.plain("button.files"), check.id()))
                .with(leaving(words).rows().getFirst().toArray(Button[]::new));
    }

    private static Keyboard leaving(Words words) {
        return Keyboard.row(Action.HISTORY.button(words.plain("button.history"), 0), home(words));
    }

    private static Button list(Words words, Check check, Totals totals, ResultGroup group) {
        return ResultBrowser.LIST.button(
                words.plain(ResultLists.label(group), Map.of("count", totals.of(group))),
                new ResultPosition(check.id(), group, 0));
    }

    private static Button file(Words words, String label, Check check, FileKind kind) {
        return ResultBrowser.FILE.button(words.plain(label), check.id() + ":" + kind);
    }

    private Content.Text list(Words words, Check check, ResultGroup group, People people, Pages pages) {
        var keyboard = pages.keyboard(words, ResultBrowser.LIST, page -> new ResultPosition(check.id(), group, page));
        if (group == ResultGroup.NON_MUTUAL && people.total() > 0) {
            keyboard = keyboard.with(hiding(words, "button.hiding", check));
        }
        if (group == ResultGroup.HIDDEN && people.total() > 0) {
            keyboard = keyboard.with(hiding(words, "button.showing", check));
        }
        return Screens.screen(
                keyboard.with(ResultBrowser.SEARCH.button(words.plain("button.search"), check.id()))
                        .with(back(words, check), home(words)),
                words.html(
                        "reading.list",
                        Map.of(
                                "list", words.plain(ResultLists.label(group), Map.of("count", people.total())),
                                "about", ResultLists.about(words, check))),
                people.total() == 0 ? words.html("reading.no_one") : ResultLists.people(people.people()));
    }

    private static Button hiding(Words words, String label, Check check) {
        return HidePeopleScreen.HIDING.button(words.plain(label), ResultPosition.of(check.id(), 0));
    }

    static Content.Text changes(Words words, Check check, Changes found, Pages pages) {
        var page = found.all().stream().skip(pages.offset()).limit(CHANGES).toList();
        var key = page.isEmpty() ? "changes.none" : "changes.since";
        return Screens.screen(
                pages.keyboard(words, ResultBrowser.CHANGES, number -> ResultPosition.of(check.id(), number))
                        .with(back(words, check), home(words)),
                words.html(key, Map.of("since", new Moment(found.since()))),
                ResultLists.changes(page),
                words.html("reading.signs"));
    }

    private static Optional<Integer> total(Check check, ResultGroup group) {
        return check.totals().filter(_ -> !check.expired()).map(totals -> totals.of(group));
    }
}
