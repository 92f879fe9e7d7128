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

/** Creates the requests that send messages. */
final class SendRequests {

    private static final int TEXT_LIMIT = 4096;
    private static final int CAPTION_LIMIT = 1024;
    private static final LinkPreviewOptions NO_PREVIEW = new LinkPreviewOptions().isDisabled(true);

    private SendRequests() {}

    static AbstractSendRequest<?> of(Payload payload, Address address, TextFormat format) {
        return switch (payload) {
            case Payload.Letter(var text) -> addressed(message(address, text, format), address, text);
            case Payload.Known known -> addressed(known(address, known, format), address, known.content());
            case Payload.Upload upload -> addressed(upload(address, upload, format), address, upload.content());
        };
    }

    static EditMessageText edit(long chat, int message, Content.Text text, TextFormat format) {
        var edit = new EditMessageText(chat, message, worded(text.html(), format, TEXT_LIMIT))
                .linkPreviewOptions(NO_PREVIEW);
        if (format == TextFormat.HTML) {
            edit.parseMode(ParseMode.HTML);
        }
        if (!text.keyboard().rows().isEmpty()) {
            edit.replyMarkup(Markup.of(text.keyboard()));
        }
        return edit;
    }

    private static SendMessage message(Address address, Content.Text text, TextFormat format) {
        var message =
                new SendMessage(address.chat(), worded(text.html(), format, TEXT_LIMIT)).linkPreviewOptions(NO_PREVIEW);
        return format == TextFormat.HTML ? message.parseMode(ParseMode.HTML) : message;
    }

    private static AbstractSendRequest<?> known(Address address, Payload.Known known, TextFormat format) {
        return switch (known.content()) {
            case Content.Document document ->
                captioned(new SendDocument(address.chat(), known.fileId()), document.caption(), format);
            case Content.Photo photo ->
                captioned(new SendPhoto(address.chat(), known.fileId()), photo.caption(), format);
        };
    }

    private static AbstractSendRequest<?> upload(Address address, Payload.Upload upload, TextFormat format) {
        var file = upload.attachment();
        return switch (upload.content()) {
            case Content.Document document ->
                captioned(new SendDocument(address.chat(), bytes(file)), document.caption(), format)
                        .fileName(file.name())
                        .contentType(file.contentType());
            case Content.Photo photo ->
                captioned(new SendPhoto(address.chat(), bytes(file)), photo.caption(), format)
                        .fileName(file.name())
                        .contentType(file.contentType());
        };
    }

    private static SendDocument captioned(SendDocument document, String caption, TextFormat format) {
        var captioned = document.caption(worded(caption, format, CAPTION_LIMIT));
        return format == TextFormat.HTML ? captioned.parseMode(ParseMode.HTML) : captioned;
    }

    private static SendPhoto captioned(SendPhoto photo, String caption, TextFormat format) {
        var captioned = photo.caption(worded(caption, format, CAPTION_LIMIT));
        return format == TextFormat.HTML ? captioned.parseMode(ParseMode.HTML) : captioned;
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

    private static String worded(String html, TextFormat format, int limit) {
        return switch (format) {
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
