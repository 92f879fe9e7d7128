package io.vzaimno.bot;

import io.vzaimno.instagram.export.Export;
import io.vzaimno.instagram.export.ExportReading;
import io.vzaimno.instagram.export.ReadingRoom;
import io.vzaimno.telegram.Content;
import io.vzaimno.telegram.Outcome;
import io.vzaimno.telegram.Telegram;
import io.vzaimno.telegram.TelegramAway;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.stereotype.Component;

/** Reads a file that was sent, and orders its analysis or says what is wrong with it. May be done again. */
@Component
class UploadReading {

    private final Telegram telegram;
    private final Visitors visitors;
    private final Replies replies;
    private final UploadScreens screens;
    private final ChatOrders orders;
    private final ReadingRoom room;

    UploadReading(
            Telegram telegram,
            Visitors visitors,
            Replies replies,
            UploadScreens screens,
            ChatOrders orders,
            ReadingRoom room) {
        this.telegram = telegram;
        this.visitors = visitors;
        this.replies = replies;
        this.screens = screens;
        this.orders = orders;
        this.room = room;
    }

    void read(Upload upload) {
        var visitor = visitors.of(upload.user());
        replies.showTyping(visitor.chat());
        switch (telegram.download(upload.fileId(), UploadScreens.MOST_BYTES)) {
            case Outcome.Done<Path>(var file) -> readAndDelete(visitor, upload, file);
            case Outcome.Refused<Path>(var reason)
            when reason.contains("too big") -> tell(upload, screens.tooBig(visitor));
            case Outcome.Refused<Path> _, Outcome.Unreachable<Path> _ -> giveUp(upload);
            case Outcome.Failed<Path>(var reason) -> throw new TelegramAway(reason);
            case Outcome.Unknown<Path>(var reason) -> throw new TelegramAway(reason);
            case Outcome.TooManyRequests<Path>(var pause) -> throw TelegramAway.pausing(pause);
        }
    }

    /** Tells that the file could not be had. */
    void giveUp(Upload upload) {
        tell(upload, screens.lost(visitors.of(upload.user())));
    }

    private void readAndDelete(Visitor visitor, Upload upload, Path file) {
        try {
            switch (room.read(file, upload.name())) {
                case ExportReading.Read(var export) -> order(visitor, upload, export);
                case ExportReading.Refused refused -> tell(upload, screens.refused(visitor, refused));
            }
        } finally {
            delete(file);
        }
    }

    private void order(Visitor visitor, Upload upload, Export export) {
        orders.export(visitor, upload.document(), export, upload.answer()).ifPresent(refusal -> tell(upload, refusal));
    }

    private void tell(Upload upload, Content.Text text) {
        upload.answer()
                .ifPresentOrElse(
                        answer -> replies.change(upload.user(), answer, text), () -> replies.say(upload.user(), text));
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
