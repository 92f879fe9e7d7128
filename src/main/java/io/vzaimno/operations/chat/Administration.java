package io.vzaimno.operations.chat;

import io.vzaimno.accounts.Admins;
import io.vzaimno.conversation.Action;
import io.vzaimno.conversation.BotUser;
import io.vzaimno.conversation.Command;
import io.vzaimno.conversation.CommandMenu;
import io.vzaimno.conversation.Conversation;
import io.vzaimno.conversation.Conversations;
import io.vzaimno.conversation.Dialogue;
import io.vzaimno.conversation.MessageEraser;
import io.vzaimno.conversation.Press;
import io.vzaimno.conversation.Replies;
import io.vzaimno.conversation.Screens;
import io.vzaimno.conversation.Step;
import io.vzaimno.conversation.Topic;
import io.vzaimno.conversation.Topics;
import io.vzaimno.conversation.TypedText;
import io.vzaimno.instagram.site.Session;
import io.vzaimno.telegram.api.TelegramUnavailable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The admins' screens: one message, edited in place. What admins type there is deleted, as it may be secret. */
@Component
class Administration implements Topic {

    private static final Logger log = LoggerFactory.getLogger(Administration.class);
    private static final Action ADMIN = new Action("admin");
    private static final int SHORTEST_SECRET = 20;

    private final Map<String, Section> sections;
    private final Admins admins;
    private final Conversations conversations;
    private final CommandMenu menu;
    private final MessageEraser eraser;
    private final Replies replies;

    Administration(
            List<Section> sections,
            Admins admins,
            Conversations conversations,
            CommandMenu menu,
            MessageEraser eraser,
            Replies replies) {
        this.sections = sections.stream().collect(Collectors.toMap(Section::name, Function.identity()));
        this.admins = admins;
        this.conversations = conversations;
        this.menu = menu;
        this.eraser = eraser;
        this.replies = replies;
    }

    @Override
    public void register(Topics topics) {
        topics.command(
                Command.listed("admin", 1000, words -> words.plain("command.admin"))
                        .forAdmins(),
                (user, command) -> opened(user, command.update()));
        topics.adminButton(ADMIN, this::pressed);
        topics.textFilter(this::secret);
        sections.values().forEach(section -> topics.dialogue(new SectionDialogue(section)));
    }

    private Step opened(BotUser user, long update) {
        menu.show(user.chat(), user.words());
        return home(visit(user, update));
    }

    private Step home(Visit visit) {
        return section(HomeSection.NAME).pressed(visit, Path.parse(HomeSection.NAME));
    }

    private Step pressed(BotUser user, Press press) {
        var visit = visit(user, press.update());
        var path = Path.parse(press.subject());
        return Optional.ofNullable(sections.get(path.word(0)))
                .map(section -> section.takesLong(path)
                        ? new Step.Work(() -> worked(visit, section, path))
                        : left(visit, section.pressed(visit, path)))
                .orElseGet(Step.Outdated::new);
    }

    /** The screen after a press that was answered; the home screen if there is none. */
    private Step worked(Visit visit, Section section, Path path) {
        var step = section.pressed(visit, path);
        return left(visit, step instanceof Step.Outdated ? home(visit) : step);
    }

    /** A screen that asks for nothing ends the previous dialogue. */
    private Step left(Visit visit, Step step) {
        if (step instanceof Step.Show) {
            conversations.leave(visit.chat());
        }
        return addressed(step);
    }

    /** Sections name the path that a "no" leads to. */
    private static Step addressed(Step step) {
        return step instanceof Step.Confirm(var question, var what, var facts, var back)
                ? new Step.Confirm(question, what, facts, Path.data(back))
                : step;
    }

    /** Deletes a session that an admin sent unasked: it must not stay in the chat. */
    private Optional<Step> secret(BotUser user, TypedText typed) {
        if (admins.find(user.id()).isEmpty() || !isSecret(typed.text())) {
            return Optional.empty();
        }
        eraser.erase(user, typed);
        try {
            replies.say(user.chat(), Screens.hint(user, user.words().html("admin.secret_unasked")));
        } catch (TelegramUnavailable e) {
            log.atWarn().addKeyValue("reason", e.getMessage()).log("An admin could not be told of a deleted secret");
        }
        return Optional.of(new Step.Silent());
    }

    /** Whether a text looks like an Instagram login. */
    static boolean isSecret(String text) {
        return text.length() > SHORTEST_SECRET && Session.parse(text).isPresent();
    }

    private Visit visit(BotUser user, long number) {
        return new Visit(admins.find(user.id()).orElseThrow(), user.chat(), number, user.words());
    }

    private Section section(String name) {
        return Optional.ofNullable(sections.get(name)).orElseThrow();
    }

    /** What a section asks for. A user who is no longer an admin gets no answer. */
    private final class SectionDialogue implements Dialogue {

        private final Section section;

        SectionDialogue(Section section) {
            this.section = section;
        }

        @Override
        public String name() {
            return section.name();
        }

        @Override
        public Step typed(BotUser user, TypedText text, Conversation.Asking asked) {
            if (admins.find(user.id()).isEmpty()) {
                return new Step.Silent();
            }
            return isSecret(text.text()) && !section.name().equals(SessionSection.NAME)
                    ? new Step.Show(AdminScreens.note(
                            user.words(), user.words().html("admin.secret_unasked"), HomeSection.NAME))
                    : addressed(section.typed(visit(user, text.update()), asked, text.text()));
        }

        @Override
        public Step confirmed(BotUser user, Press press, Conversation.Question asked) {
            return admins.find(user.id()).isEmpty()
                    ? new Step.Outdated()
                    : addressed(section.confirmed(visit(user, press.update()), asked));
        }

        @Override
        public Step beginning(BotUser user, long update) {
            return home(visit(user, update));
        }

        @Override
        public boolean erasesTexts() {
            return true;
        }
    }
}
