package io.vzaimno.checks.chat;

import io.vzaimno.compute.ComputePool;
import io.vzaimno.conversation.BotUser;
import io.vzaimno.conversation.BotUsers;
import io.vzaimno.conversation.Replies;
import io.vzaimno.instagram.export.Export;
import io.vzaimno.instagram.export.ExportReading;
import io.vzaimno.instagram.export.Warning;
import io.vzaimno.telegram.api.Content;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Reads a file that was sent, alone or with those that wait for it, and orders the analysis, asks about it or says what is
 * wrong. May be done again: whatever it tells, it tells before it notes the file as read.
 */
@Component
class UploadReading {

    /** The first few try for a place in the pool of their process; the others leave Telegram's files where they are. */
    private static final int FRONT = 4;

    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final int LONGEST_PAUSE = 20;

    private final UploadFiles files;
    private final UploadQueue queue;
    private final BotUsers visitors;
    private final Replies replies;
    private final UploadScreens screens;
    private final ChatOrders orders;
    private final TransactionOperations transaction;
    private final UploadLine line;
    private final ComputePool pool;
    private final Clock clock;

    UploadReading(
            UploadFiles files,
            UploadQueue queue,
            BotUsers visitors,
            Replies replies,
            UploadScreens screens,
            ChatOrders orders,
            TransactionOperations transaction,
            UploadLine line,
            ComputePool pool,
            Clock clock) {
        this.files = files;
        this.queue = queue;
        this.visitors = visitors;
        this.replies = replies;
        this.screens = screens;
        this.orders = orders;
        this.transaction = transaction;
        this.line = line;
        this.pool = pool;
        this.clock = clock;
    }

    /** When to go on, if other files are before this one. */
    Optional<Instant> read(Upload upload) {
        return switch (queue.state(upload)) {
            case UNREAD -> inTurn(upload, List.of(upload), this::readNew);
            case ACCEPTED -> inTurn(upload, queue.accepted(upload), this::readAccepted);
            case WAITING, ASKED, DONE -> Optional.empty();
        };
    }

    /** The export takes memory until it is stored: reading it and what follows are one job. */
    private Optional<Instant> inTurn(Upload upload, List<Upload> uploads, BiConsumer<Upload, Fetched> job) {
        var ahead = line.ahead(upload);
        if (ahead >= FRONT) {
            return postpone(upload, ahead);
        }
        try (var fetched = files.fetch(uploads)) {
            return pool.attempt(() -> {
                        job.accept(upload, fetched.read());
                        return Optional.<Instant>empty();
                    })
                    .orElseGet(() -> postpone(upload, ahead));
        }
    }

    private Optional<Instant> postpone(Upload upload, int ahead) {
        if (upload.answer().isPresent() && line.tells(upload, ahead)) {
            replies.change(
                    upload.user(), upload.answer().get(), screens.waiting(visitors.of(upload.user()), upload, ahead));
        }
        return Optional.of(clock.instant().plus(PAUSE.multipliedBy(Math.clamp(ahead, 1, LONGEST_PAUSE))));
    }

    /** Tells that the file could not be had. */
    Optional<Instant> giveUp(Upload upload) {
        var uploads = queue.accepted(upload);
        end(upload, uploads.isEmpty() ? List.of(upload) : uploads, screens.lost(visitors.of(upload.user())));
        return Optional.empty();
    }

    private void readNew(Upload upload, Fetched fetched) {
        var visitor = visitors.of(upload.user());
        replies.showTyping(visitor.chat());
        switch (fetched) {
            case Fetched.Read(ExportReading.Read(var export)) -> whole(visitor, upload, export);
            case Fetched.Read(ExportReading.Refused refused) -> refused(visitor, upload, refused);
            case Fetched.TooBig _ -> end(upload, List.of(upload), screens.tooBig(visitor));
            case Fetched.Lost _ -> end(upload, List.of(upload), screens.lost(visitor));
        }
    }

    private void readAccepted(Upload upload, Fetched fetched) {
        var visitor = visitors.of(upload.user());
        var uploads = queue.accepted(upload);
        switch (fetched) {
            case Fetched.Read(ExportReading.Read(var export)) -> order(visitor, upload, uploads, export);
            case Fetched.Read(ExportReading.Refused refused) -> end(upload, uploads, screens.refused(visitor, refused));
            case Fetched.TooBig _ -> end(upload, uploads, screens.tooBig(visitor));
            case Fetched.Lost _ -> end(upload, uploads, screens.lost(visitor));
        }
    }

    /** An export that seems to lack a part may find it among the files that wait. */
    private void whole(BotUser visitor, Upload upload, Export export) {
        var others = mayBePart(export) ? queue.joinable(upload) : List.<Upload>of();
        var all = with(others, upload);
        if (!others.isEmpty()
                && together(all) instanceof Fetched.Read(ExportReading.Read(var together))
                && !mayBePart(together)) {
            conclude(visitor, upload, all, together);
        } else {
            conclude(visitor, upload, List.of(upload), export);
        }
    }

    /** What a file lacks may be in those that wait, or come yet. */
    private void refused(BotUser visitor, Upload upload, ExportReading.Refused refused) {
        var others = queue.joinable(upload);
        if (!mayBePart(refused)) {
            end(upload, List.of(upload), screens.refused(visitor, refused));
        } else if (others.isEmpty()) {
            await(visitor, upload, List.of(upload), refused);
        } else {
            join(visitor, upload, others);
        }
    }

    private Fetched together(List<Upload> all) {
        try (var fetched = files.fetch(all)) {
            return fetched.read();
        }
    }

    private void join(BotUser visitor, Upload upload, List<Upload> others) {
        var all = with(others, upload);
        switch (together(all)) {
            case Fetched.Read(ExportReading.Read(var export)) -> conclude(visitor, upload, all, export);
            case Fetched.Read(ExportReading.Refused together)
            when mayBePart(together) -> await(visitor, upload, all, together);
            case Fetched.Read(ExportReading.Refused together) ->
                end(upload, List.of(upload), screens.stranger(visitor, together, others.getLast()));
            case Fetched.TooBig _, Fetched.Lost _ -> end(upload, all, screens.lost(visitor));
        }
    }

    private void await(BotUser visitor, Upload upload, List<Upload> all, ExportReading.Refused refused) {
        var told = tell(upload, screens.incomplete(visitor, upload, refused));
        queue.await(replaced(all, told));
        tellJoined(visitor, upload, all);
    }

    private void conclude(BotUser visitor, Upload upload, List<Upload> all, Export export) {
        if (export.warnings().isEmpty()) {
            order(visitor, upload, all, export);
        } else if (!screens.isAffordable(visitor)) {
            end(upload, all, screens.tooExpensive(visitor));
        } else {
            var told = tell(upload, screens.question(visitor, upload, export));
            queue.ask(upload, replaced(all, told), mayBePart(export));
            tellJoined(visitor, upload, all);
        }
    }

    private void order(BotUser visitor, Upload upload, List<Upload> all, Export export) {
        var refusal = transaction.execute(_ -> {
            if (queue.isCancelled(all)) {
                return Optional.of(screens.discarded(visitor));
            }
            var why = orders.export(visitor, upload.document(), export, upload.answer());
            if (why.isEmpty()) {
                queue.finish(all);
            }
            return why;
        });
        if (refusal.isPresent()) {
            end(upload, all, refusal.get());
        } else {
            tellJoined(visitor, upload, all);
        }
    }

    private void end(Upload upload, List<Upload> all, Content.Text text) {
        tell(upload, text);
        queue.finish(all);
    }

    /** The messages about the other parts lead to that of the last one. */
    private void tellJoined(BotUser visitor, Upload upload, List<Upload> all) {
        all.stream()
                .filter(other -> other.document() != upload.document())
                .forEach(other -> tell(other, screens.joined(visitor, other)));
    }

    /** The file as it is known now, with the message that tells of it. */
    private Upload tell(Upload upload, Content.Text text) {
        if (upload.answer().isEmpty()) {
            return upload.answered(replies.say(upload.user(), text));
        }
        replies.change(upload.user(), upload.answer().get(), text);
        return upload;
    }

    private static List<Upload> replaced(List<Upload> uploads, Upload told) {
        return uploads.stream()
                .map(upload -> upload.document() == told.document() ? told : upload)
                .toList();
    }

    private static List<Upload> with(List<Upload> others, Upload upload) {
        return Stream.concat(others.stream(), Stream.of(upload)).toList();
    }

    private static boolean mayBePart(Export export) {
        return export.warnings().contains(Warning.PART_MAY_BE_MISSING);
    }

    /** An archive inside the archive is another mistake. */
    private static boolean mayBePart(ExportReading.Refused refused) {
        return refused.problem().isPart() && !(refused.clue() instanceof ExportReading.Clue.Inside);
    }
}
