package io.vzaimno.telegram.api;

import com.pengrad.telegrambot.model.LinkPreviewOptions;
import com.pengrad.telegrambot.model.request.ParseMode;
import com.pengrad.telegrambot.model.request.ReplyParameters;
import com.pengrad.telegrambot.request.AbstractSendRequest;
import com.pengrad.telegrambot.request.EditMessageText;
import com.pengrad.telegrambot.request.SendDocument;
import com.pengrad.telegrambot.request.SendMessage;
import com.pengrad.telegrambot.request.SendPhoto;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Writes the requests that carry messages. */
final class SendRequests {

    private static final int TEXT_LIMIT = 4096;
    private static final int CAPTION_LIMIT = 1024;
    private static final LinkPreviewOptions NO_PREVIEW = new LinkPreviewOptions().isDisabled(true);

    private SendRequests() {}

    static AbstractSendRequest<?> of(Payload parcel, Address address, TextFormat wording) {
        return switch (parcel) {
            case Payload.Letter(var text) -> addressed(message(address, text, wording), address, text);
            case Payload.Known known -> addressed(known(address, known, wording), address, known.content());
            case Payload.Upload upload -> addressed(upload(address, upload, wording), address, upload.content());
        };
    }

    static EditMessageText edit(long chat, int message, Content.Text text, TextFormat wording) {
        var edit = new EditMessageText(chat, message, worded(text.html(), wording, TEXT_LIMIT))
                .linkPreviewOptions(NO_PREVIEW);
        if (wording == TextFormat.HTML) {
            edit.parseMode(ParseMode.HTML);
        }
        if (!text.keyboard().rows().isEmpty()) {
            edit.replyMarkup(Markup.of(text.keyboard()));
        }
        return edit;
    }

    private static SendMessage message(Address address, Content.Text text, TextFormat wording) {
        var message = new SendMessage(address.chat(), worded(text.html(), wording, TEXT_LIMIT))
                .linkPreviewOptions(NO_PREVIEW);
        return wording == TextFormat.HTML ? message.parseMode(ParseMode.HTML) : message;
    }

    private static AbstractSendRequest<?> known(Address address, Payload.Known known, TextFormat wording) {
        return switch (known.content()) {
            case Content.Document document ->
                captioned(new SendDocument(address.chat(), known.fileId()), document.caption(), wording);
            case Content.Photo photo ->
                captioned(new SendPhoto(address.chat(), known.fileId()), photo.caption(), wording);
        };
    }

    private static AbstractSendRequest<?> upload(Address address, Payload.Upload upload, TextFormat wording) {
        var file = upload.attachment();
        return switch (upload.content()) {
            case Content.Document document ->
                captioned(new SendDocument(address.chat(), bytes(file)), document.caption(), wording)
                        .fileName(file.name())
                        .contentType(file.contentType());
            case Content.Photo photo ->
                captioned(new SendPhoto(address.chat(), bytes(file)), photo.caption(), wording)
                        .fileName(file.name())
                        .contentType(file.contentType());
        };
    }

    private static SendDocument captioned(SendDocument document, String caption, TextFormat wording) {
        var captioned = document.caption(worded(caption, wording, CAPTION_LIMIT));
        return wording == TextFormat.HTML ? captioned.parseMode(ParseMode.HTML) : captioned;
    }

    private static SendPhoto captioned(SendPhoto photo, String caption, TextFormat wording) {
        var captioned = photo.caption(worded(caption, wording, CAPTION_LIMIT));
        return wording == TextFormat.HTML ? captioned.parseMode(ParseMode.HTML) : captioned;
    }

    private static AbstractSendRequest<?> addressed(AbstractSendRequest<?> request, Address address, Content content) {
        if (address.replyTo() != null) {
            request.replyParameters(new ReplyParameters(address.replyTo()).allowSendingWithoutReply(true));
        }
        if (!content.keyboard().rows().isEmpty()) {
            request.replyMarkup(Markup.of(content.keyboard()));
        }
        return request;
    }

    private static String worded(String html, TextFormat wording, int limit) {
        return switch (wording) {
            case HTML -> html;
            case PLAIN -> Markup.plain(html, limit);
        };
    }

    private static byte[] bytes(Attachment attachment) {
        try {
            return attachment.content().getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
