package io.vzaimno.conversation;

import com.pengrad.telegrambot.model.Message;
import com.pengrad.telegrambot.model.PreCheckoutQuery;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The registrations of all topics. Filled at startup, before the first update; each name can be registered once. */
@Component
public class Topics {

    private final Map<String, Registered<Command, BiFunction<BotUser, TypedCommand, Step>>> commands = new HashMap<>();
    private final Map<String, Registered<Access, BiFunction<BotUser, Press, Step>>> buttons = new HashMap<>();
    private final Map<Class<? extends Conversation>, TextHandler<Conversation>> texts = new HashMap<>();
    private final Map<String, Dialogue> dialogues = new HashMap<>();
    private final List<TextFilter> textFilters = new ArrayList<>();
    private final List<BiFunction<BotUser, Message, Optional<Step>>> contents = new ArrayList<>();
    private final List<BiPredicate<Long, Message>> arrivals = new ArrayList<>();
    private final List<Predicate<BotUser>> cancellations = new ArrayList<>();
    private final List<Consumer<PreCheckoutQuery>> checkouts = new ArrayList<>();
    private Optional<BiFunction<BotUser, TypedText, Step>> otherTexts = Optional.empty();

    Topics() {}

    /** Takes a text that a chat waits for. */
    @FunctionalInterface
    public interface TextHandler<S extends Conversation> {

        Step typed(BotUser user, TypedText text, S state);
    }

    /** Takes a text that no dialogue waits for, before any other reading of it; empty to let it pass. */
    @FunctionalInterface
    public interface TextFilter {

        Optional<Step> typed(BotUser user, TypedText text);
    }

    public void command(Command command, BiFunction<BotUser, TypedCommand, Step> handler) {
        take(commands, command.word(), new Registered<>(command, handler));
    }

    public void button(Action action, BiFunction<BotUser, Press, Step> handler) {
        take(buttons, action.code(), new Registered<>(Access.ALL, handler));
    }

    /** A button of admins. It may keep the wait for a text: ending that is left to the topic. */
    public void adminButton(Action action, BiFunction<BotUser, Press, Step> handler) {
        take(buttons, action.code(), new Registered<>(Access.ADMINS, handler));
    }

    /** Texts that arrive while a chat is in this state. */
    @SuppressWarnings("unchecked") // the state is of the class that the handler is found by
    public <S extends Conversation> void text(Class<S> state, TextHandler<S> handler) {
        take(texts, state, (TextHandler<Conversation>) handler);
    }

    public void dialogue(Dialogue dialogue) {
        take(dialogues, dialogue.name(), dialogue);
    }

    public void textFilter(TextFilter filter) {
        textFilters.add(filter);
    }

    /** Messages without text; empty for those that are not the topic's. */
    public void content(BiFunction<BotUser, Message, Optional<Step>> handler) {
        contents.add(handler);
    }

    /** Messages that are handled before their sender has an account: whether the topic takes this one. */
    public void arrival(BiPredicate<Long, Message> handler) {
        arrivals.add(handler);
    }

    /** What the command to cancel ends besides the conversation; true if there was anything to end. */
    public void cancellation(Predicate<BotUser> handler) {
        cancellations.add(handler);
    }

    public void checkout(Consumer<PreCheckoutQuery> handler) {
        checkouts.add(handler);
    }

    /** Texts that are not waited for; one topic takes them. */
    public void otherText(BiFunction<BotUser, TypedText, Step> handler) {
        if (otherTexts.isPresent()) {
            throw new IllegalStateException("Registered twice: other texts");
        }
        otherTexts = Optional.of(handler);
    }

    /** The command, in upper or lower case, if the user has access to it. */
    Optional<Registered<Command, BiFunction<BotUser, TypedCommand, Step>>> command(String word, Access access) {
        return Optional.ofNullable(commands.get(word.toLowerCase(Locale.ROOT)))
                .filter(found -> isOpen(found.about().access(), access));
    }

    Stream<Command> commands(Access access) {
        return commands.values().stream()
                .map(Registered::about)
                .filter(command -> isOpen(command.access(), access))
                .sorted(Comparator.comparingInt(Command::place));
    }

    Optional<Registered<Access, BiFunction<BotUser, Press, Step>>> button(String code, Access access) {
        return Optional.ofNullable(buttons.get(code)).filter(found -> isOpen(found.about(), access));
    }

    Step typed(BotUser user, TypedText text, Conversation state) {
        return Optional.ofNullable(texts.get(state.getClass()))
                .map(handler -> handler.typed(user, text, state))
                .orElseGet(Step.NotTaken::new);
    }

    Step otherText(BotUser user, TypedText text) {
        return otherTexts.orElseThrow().apply(user, text);
    }

    Optional<Step> filtered(BotUser user, TypedText text) {
        return textFilters.stream()
                .flatMap(filter -> filter.typed(user, text).stream())
                .findFirst();
    }

    /**
     * @param what as a step has asked for it
     */
    Optional<Dialogue> dialogueFor(String what) {
        var colon = what.indexOf(':');
        return Optional.ofNullable(dialogues.get(colon < 0 ? what : what.substring(0, colon)));
    }

    Optional<Step> content(BotUser user, Message message) {
        return contents.stream()
                .flatMap(handler -> handler.apply(user, message).stream())
                .findFirst();
    }

    boolean isArrival(long update, Message message) {
        return arrivals.stream().anyMatch(handler -> handler.test(update, message));
    }

    boolean cancel(BotUser user) {
        return cancellations.stream().filter(handler -> handler.test(user)).count() > 0;
    }

    void checkout(PreCheckoutQuery query) {
        checkouts.forEach(handler -> handler.accept(query));
    }

    private static boolean isOpen(Access wanted, Access given) {
        return wanted == Access.ALL || given == Access.ADMINS;
    }

    private static <K, V> void take(Map<K, V> taken, K name, V value) {
        if (taken.putIfAbsent(name, value) != null) {
            throw new IllegalStateException("Registered twice: " + name);
        }
    }

    /** @param about what the handler is registered for */
    record Registered<A, H>(A about, H handler) {}
}
