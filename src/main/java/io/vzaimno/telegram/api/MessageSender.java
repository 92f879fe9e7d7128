package io.vzaimno.telegram.api;

import com.pengrad.telegrambot.model.Message;
import com.pengrad.telegrambot.model.PhotoSize;
import com.pengrad.telegrambot.response.SendResponse;
import io.vzaimno.telegram.api.Attachments.Loading;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Packs messages and sends them. A file is uploaded once and goes by Telegram's name for it from then on. */
@Component
public class MessageSender {

    private final BotApi api;
    private final FileIds fileIds;
    private final List<Attachments> attachments;

    MessageSender(BotApi api, FileIds fileIds, List<Attachments> attachments) {
        this.api = api;
        this.fileIds = fileIds;
        this.attachments = attachments;
    }

    public Packing pack(Content message) {
        return switch (message) {
            case Content.Text text -> new Packing.Packed(new Payload.Letter(text));
            case Content.WithFile content ->
                fileIds.find(content.file())
                        .<Packing>map(id -> new Packing.Packed(new Payload.Known(content, id)))
                        .orElseGet(() -> upload(content));
        };
    }

    /** A text that Telegram cannot take as it is goes out once more as plain words. */
    public Outcome<Sent> send(Payload parcel, Address address) {
        var outcome = call(parcel, address, TextFormat.HTML);
        return outcome instanceof Outcome.Refused<Sent> refused && refused.faultOfText()
                ? call(parcel, address, TextFormat.PLAIN)
                : outcome;
    }

    /** Changes a text and its buttons. Done, also if nothing was to be changed. */
    public Outcome<Sent> edit(long chat, int message, Content.Text text) {
        var outcome = edit(chat, message, text, TextFormat.HTML);
        return outcome instanceof Outcome.Refused<Sent> refused && refused.faultOfText()
                ? edit(chat, message, text, TextFormat.PLAIN)
                : outcome;
    }

    private Outcome<Sent> edit(long chat, int message, Content.Text text, TextFormat wording) {
        var edited = new Sent(message, Optional.empty());
        var outcome = api.call(SendRequests.edit(chat, message, text, wording)).map(_ -> edited);
        return outcome instanceof Outcome.Refused<Sent> refused && refused.notModified()
                ? new Outcome.Done<>(edited)
                : outcome;
    }

    private Outcome<Sent> call(Payload parcel, Address address, TextFormat wording) {
        var outcome = api.call(SendRequests.of(parcel, address, wording)).map(MessageSender::sent);
        switch (parcel) {
            case Payload.Letter _ -> {}
            case Payload.Known known -> forgetIfRefused(known, outcome);
            case Payload.Upload upload ->
                outcome.done()
                        .flatMap(Sent::fileId)
                        .ifPresent(id -> fileIds.remember(upload.content().file(), id));
        }
        return outcome;
    }

    private void forgetIfRefused(Payload.Known known, Outcome<Sent> outcome) {
        if (outcome instanceof Outcome.Refused<Sent> refused && refused.wrongFile()) {
            fileIds.forget(known.content().file());
        }
    }

    private Packing upload(Content.WithFile content) {
        for (var source : attachments) {
            switch (source.load(content.file())) {
                case Loading.Loaded(var attachment) -> {
                    return new Packing.Packed(new Payload.Upload(content, attachment));
                }
                case Loading.Busy _ -> {
                    return new Packing.Busy();
                }
                case Loading.Unknown _ -> {}
            }
        }
        return new Packing.FileGone();
    }

    private static Sent sent(SendResponse response) {
        return new Sent(response.message().messageId(), fileId(response.message()));
    }

    private static Optional<String> fileId(Message message) {
        if (message.document() != null) {
            return Optional.of(message.document().fileId());
        }
        // Sizes of one picture, the largest last.
        return Optional.ofNullable(message.photo())
                .flatMap(sizes -> Arrays.stream(sizes).reduce((_, last) -> last).map(PhotoSize::fileId));
    }
}
