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
 * Reads a file that was sent, alone or with those that wait for it, and orders the analysis, asks about it or says what
 * is wrong. Repeatable: it answers before it marks the file as read.
 */
@Component
class UploadReading {

    /** How many files at the front try for a place in the compute pool; the others are not downloaded yet. */
    private static final int FRONT = 4;

    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final int LONGEST_PAUSE = 20;

    private final UploadFiles files;
    private final UploadQueue queue;
    private final BotUsers users;
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
            BotUsers users,
            Replies replies,
            UploadScreens screens,
            ChatOrders orders,
            TransactionOperations transaction,
            UploadLine line,
            ComputePool pool,
            Clock clock) {
        this.files = files;
        this.queue = queue;
        this.users = users;
        this.replies = replies;
        this.screens = screens;
        this.orders = orders;
        this.transaction = transaction;
        this.line = line;
        this.pool = pool;
        this.clock = clock;
    }

    /** Reads the file. Returns when to try again if other files come first. */
    Optional<Instant> read(Upload upload) {
        return switch (queue.state(upload)) {
            case UNREAD -> inTurn(upload, List.of(upload), this::readNew);
            case ACCEPTED -> inTurn(upload, queue.accepted(upload), this::readAccepted);
            case WAITING, ASKED, DONE -> Optional.empty();
        };
    }

    /** The export takes memory until it is stored, so reading and ordering are one job. */
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
                    upload.user(), upload.answer().get(), screens.waiting(users.of(upload.user()), upload, ahead));
        }
        return Optional.of(clock.instant().plus(PAUSE.multipliedBy(Math.clamp(ahead, 1, LONGEST_PAUSE))));
    }

    /** Reports that the file could not be downloaded. */
    Optional<Instant> giveUp(Upload upload) {
        var uploads = queue.accepted(upload);
        end(upload, uploads.isEmpty() ? List.of(upload) : uploads, screens.lost(users.of(upload.user())));
        return Optional.empty();
    }

    private void readNew(Upload upload, Fetched fetched) {
        var user = users.of(upload.user());
        replies.showTyping(user.chat());
        switch (fetched) {
            case Fetched.Read(ExportReading.Read(var export)) -> whole(user, upload, export);
            case Fetched.Read(ExportReading.Refused refused) -> refused(user, upload, refused);
            case Fetched.TooBig _ -> end(upload, List.of(upload), screens.tooBig(user));
            case Fetched.Lost _ -> end(upload, List.of(upload), screens.lost(user));
        }
    }

    private void readAccepted(Upload upload, Fetched fetched) {
        var user = users.of(upload.user());
        var uploads = queue.accepted(upload);
        switch (fetched) {
            case Fetched.Read(ExportReading.Read(var export)) -> order(user, upload, uploads, export);
            case Fetched.Read(ExportReading.Refused refused) -> end(upload, uploads, screens.refused(user, refused));
            case Fetched.TooBig _ -> end(upload, uploads, screens.tooBig(user));
            case Fetched.Lost _ -> end(upload, uploads, screens.lost(user));
        }
    }

    /** An export that seems to lack a part may find it among the waiting files. */
    private void whole(BotUser user, Upload upload, Export export) {
        var others = mayBePart(export) ? queue.joinable(upload) : List.<Upload>of();
        var all = with(others, upload);
        if (!others.isEmpty()
                && together(all) instanceof Fetched.Read(ExportReading.Read(var together))
                && !mayBePart(together)) {
            conclude(user, upload, all, together);
        } else {
            conclude(user, upload, List.of(upload), export);
        }
    }

    /** What a file lacks may be in a waiting file, or in one to come. */
    private void refused(BotUser user, Upload upload, ExportReading.Refused refused) {
        var others = queue.joinable(upload);
        if (!mayBePart(refused)) {
            end(upload, List.of(upload), screens.refused(user, refused));
        } else if (others.isEmpty()) {
            await(user, upload, List.of(upload), refused);
        } else {
            join(user, upload, others);
        }
    }

    private Fetched together(List<Upload> all) {
        try (var fetched = files.fetch(all)) {
            return fetched.read();
        }
    }

    private void join(BotUser user, Upload upload, List<Upload> others) {
        var all = with(others, upload);
        switch (together(all)) {
            case Fetched.Read(ExportReading.Read(var export)) -> conclude(user, upload, all, export);
            case Fetched.Read(ExportReading.Refused together)
            when mayBePart(together) -> await(user, upload, all, together);
            case Fetched.Read(ExportReading.Refused together) ->
                end(upload, List.of(upload), screens.stranger(user, together, others.getLast()));
            case Fetched.TooBig _, Fetched.Lost _ -> end(upload, all, screens.lost(user));
        }
    }

    private void await(BotUser user, Upload upload, List<Upload> all, ExportReading.Refused refused) {
        var told = tell(upload, screens.incomplete(user, upload, refused));
        queue.await(replaced(all, told));
        tellJoined(user, upload, all);
    }

    private void conclude(BotUser user, Upload upload, List<Upload> all, Export export) {
        if (export.warnings().isEmpty()) {
            order(user, upload, all, export);
        } else if (!screens.isAffordable(user)) {
            end(upload, all, screens.tooExpensive(user));
        } else {
            var told = tell(upload, screens.question(user, upload, export));
            queue.ask(upload, replaced(all, told), mayBePart(export));
            tellJoined(user, upload, all);
        }
    }

    private void order(BotUser user, Upload upload, List<Upload> all, Export export) {
        var refusal = transaction.execute(_ -> {
            if (queue.isCancelled(all)) {
                return Optional.of(screens.discarded(user));
            }
            var why = orders.export(user, upload.document(), export, upload.answer());
            if (why.isEmpty()) {
                queue.finish(all);
            }
            return why;
        });
        if (refusal.isPresent()) {
            end(upload, all, refusal.get());
        } else {
            tellJoined(user, upload, all);
        }
    }

    private void end(Upload upload, List<Upload> all, Content.Text text) {
        tell(upload, text);
        queue.finish(all);
    }

    /** The messages about the other parts point to that of the last one. */
    private void tellJoined(BotUser user, Upload upload, List<Upload> all) {
        all.stream()
                .filter(other -> other.document() != upload.document())
                .forEach(other -> tell(other, screens.joined(user, other)));
    }

    /** The file in its current state, with the message about it. */
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
