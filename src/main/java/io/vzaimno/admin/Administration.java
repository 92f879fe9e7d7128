package io.vzaimno.admin;

import io.vzaimno.admin.Dialogue.Asking;
import io.vzaimno.admin.Dialogue.Confirming;
import io.vzaimno.admin.Dialogue.Done;
import io.vzaimno.admin.Dialogue.Idle;
import io.vzaimno.instagram.site.Session;
import io.vzaimno.telegram.api.Content;
import io.vzaimno.telegram.api.Keyboard;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** The operators' screens: one message, edited in place. Callers make sure that it is an operator who visits. */
@Component
public class Administration {

    private static final String YES = "yes";
    private static final int SHORTEST_SECRET = 20;

    private final Map<String, Section> sections;
    private final Dialogues dialogues;
    private final TransactionOperations transaction;

    Administration(List<Section> sections, Dialogues dialogues, TransactionOperations transaction) {
        this.sections = sections.stream().collect(Collectors.toMap(Section::name, Function.identity()));
        this.dialogues = dialogues;
        this.transaction = transaction;
    }

    /** What a button leads to, if it is one of the screens. */
    public static Optional<String> path(String data) {
        return data.startsWith(Path.ROOT) ? Optional.of(data.substring(Path.ROOT.length())) : Optional.empty();
    }

    /** Whether a text looks like what proves a login of Instagram: it must not stay in a chat. */
    public static boolean isSecret(String text) {
        return text.length() > SHORTEST_SECRET && Session.parse(text).isPresent();
    }

    /** The first screen. */
    public Content.Text open(Visit visit) {
        dialogues.set(visit.chat(), new Idle());
        return switch (section(HomeSection.NAME).pressed(visit, Path.parse(HomeSection.NAME))) {
            case Step.Show(var screen) -> screen;
            case Step.Ask _, Step.Confirm _, Step.Outdated _ -> throw new IllegalStateException("No first screen");
        };
    }

    /** Waits for nothing any more. */
    public void forget(long chat) {
        if (!(dialogues.in(chat) instanceof Idle)) {
            dialogues.set(chat, new Idle());
        }
    }

    /** Whether they wait for a text, or for a yes or no. */
    public boolean isAsking(long chat) {
        return switch (dialogues.in(chat)) {
            case Asking _, Confirming _ -> true;
            case Idle _, Done _ -> false;
        };
    }

    /** The message of the screens, if they wait for a text. */
    public OptionalInt waiting(long chat) {
        return dialogues.in(chat) instanceof Asking asking ? OptionalInt.of(asking.message()) : OptionalInt.empty();
    }

    /** Takes a text that is waited for. May take seconds. */
    public Optional<Typed> typed(Visit visit, String text) {
        return dialogues.in(visit.chat()) instanceof Asking asked
                ? Optional.of(new Typed(asked.message(), typed(visit, asked, text)))
                : Optional.empty();
    }

    /** Whether a button does what takes seconds, so that its press is to be answered before. */
    public boolean takesLong(String path) {
        var parsed = Path.parse(path);
        return Optional.ofNullable(sections.get(parsed.word(0)))
                .filter(section -> section.takesLong(parsed))
                .isPresent();
    }

    /**
     * Goes where a button leads, or does what it says.
     *
     * @param message that of the screens
     * @param path as {@link #path} tells it
     */
    public Answer pressed(Visit visit, int message, String path) {
        var parsed = Path.parse(path);
        if (parsed.word(0).equals(YES)) {
            return confirmed(visit, message, parsed.number(1).orElse(-1L));
        }
        var section = Optional.ofNullable(sections.get(parsed.word(0)));
        return section.map(known -> known.pressed(visit, parsed))
                .<Answer>map(step -> answer(visit, step, message, new Idle()))
                .orElseGet(Answer.Outdated::new);
    }

    private Content.Text typed(Visit visit, Asking asked, String text) {
        // Whatever comes of it, the same text must not be taken twice.
        dialogues.set(visit.chat(), new Idle());
        var name = Path.parse(asked.what()).word(0);
        if (isSecret(text) && !name.equals(SessionSection.NAME)) {
            return Screens.note(visit.words(), visit.words().html("admin.secret_unasked"), HomeSection.NAME);
        }
        var step = section(name).typed(visit, asked, text);
        return switch (answer(visit, step, asked.message(), new Idle())) {
            case Answer.Screen(var screen) -> screen;
            case Answer.Nothing _, Answer.Outdated _ -> open(visit);
        };
    }

    /** The answer to a question and what it causes are one transaction: a second tap finds it answered. */
    private Answer confirmed(Visit visit, int message, long number) {
        return transaction.execute(_ -> switch (dialogues.lock(visit.chat())) {
            case Confirming asked
            when asked.number() == number -> {
                var step = section(Path.parse(asked.what()).word(0)).confirmed(visit, asked);
                yield answer(visit, step, message, new Done(number));
            }
            case Done(var done) when done == number -> new Answer.Nothing();
            case Confirming _, Done _, Asking _, Idle _ -> new Answer.Outdated();
        });
    }

    private Answer answer(Visit visit, Step step, int message, Dialogue after) {
        return switch (step) {
            case Step.Show(var screen) -> waiting(visit, after, screen);
            case Step.Ask(var screen, var what, var facts) -> waiting(visit, new Asking(what, facts, message), screen);
            case Step.Confirm confirm ->
                waiting(
                        visit,
                        new Confirming(visit.number(), confirm.what(), confirm.facts()),
                        question(visit, confirm));
            case Step.Outdated _ -> new Answer.Outdated();
        };
    }

    private Answer waiting(Visit visit, Dialogue dialogue, Content.Text screen) {
        dialogues.set(visit.chat(), dialogue);
        return new Answer.Screen(screen);
    }

    private static Content.Text question(Visit visit, Step.Confirm confirm) {
        var words = visit.words();
        return Screens.screen(
                Keyboard.row(Screens.danger(words.plain("button.admin_yes"), YES, visit.number()))
                        .with(Screens.button(words.plain("button.cancel"), confirm.back())),
                confirm.question());
    }

    private Section section(String name) {
        return Optional.ofNullable(sections.get(name)).orElseThrow();
    }
}
