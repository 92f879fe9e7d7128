package io.vzaimno.bot;

import com.pengrad.telegrambot.model.Message;
import io.vzaimno.telegram.BotName;
import io.vzaimno.telegram.Button;
import io.vzaimno.telegram.Content;
import io.vzaimno.telegram.Keyboard;
import io.vzaimno.wording.Wording;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Sends those who call the bot in a group to their private chat, and minds no other talk there. */
@Component
class Groups {

    private final Wording wording;
    private final Replies replies;
    private final BotName name;

    Groups(Wording wording, Replies replies, BotName name) {
        this.wording = wording;
        this.replies = replies;
        this.name = name;
    }

    void answer(Message message) {
        if (message.text() == null) {
            return;
        }
        CommandLine.parse(message.text())
                .filter(line -> Command.named(line.word()).isPresent())
                .flatMap(line -> name.get()
                        .filter(own -> line.bot().isEmpty() || line.bot().equalsIgnoreCase(own)))
                .ifPresent(own -> replies.say(message.chat().id(), invitation(message, own)));
    }

    private Content.Text invitation(Message message, String own) {
        var language = message.from().languageCode();
        var words = wording.in(Locale.forLanguageTag(language == null ? "en" : language));
        var link = Button.link(words.plain("button.private_chat"), "https://t.me/" + own);
        return new Content.Text(words.html("group.private").value(), Keyboard.row(link));
    }
}
