package io.vzaimno.operations.chat;

import io.vzaimno.checks.Cancellation;
import io.vzaimno.checks.CheckId;
import io.vzaimno.checks.Promotion;
import io.vzaimno.checks.Retry;
import io.vzaimno.conversation.Conversation;
import io.vzaimno.conversation.Step;
import io.vzaimno.operations.QueueAdministration;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The queue of live checks. */
@Component
class QueueSection implements Section {

    static final String NAME = "queue";
    static final int ROWS = 6;

    private static final String CANCEL = "queue:cancel";

    private final QueueAdministration queue;

    QueueSection(QueueAdministration queue) {
        this.queue = queue;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Step pressed(Visit visit, Path path) {
        return switch (path.word(1)) {
            case "", "page" -> list(visit, path.page(2));
            case "pause" -> {
                queue.pause(visit.admin());
                yield list(visit, 0);
            }
            case "resume" -> {
                queue.resume(visit.admin());
                yield list(visit, 0);
            }
            case "failed" -> new Step.Show(QueueScreens.failed(visit.words(), queue.failed(ROWS)));
            case "check" -> path.uuid(2).map(id -> check(visit, id)).orElseGet(Step.Outdated::new);
            case "front" -> path.uuid(2).map(id -> front(visit, id)).orElseGet(Step.Outdated::new);
            case "cancel" -> path.uuid(2).map(id -> cancel(visit, id)).orElseGet(Step.Outdated::new);
            case "retry" -> path.uuid(2).map(id -> retry(visit, id)).orElseGet(Step.Outdated::new);
            default -> new Step.Outdated();
        };
    }

    @Override
    public Step confirmed(Visit visit, Conversation.Question asked) {
        var id = new CheckId(UUID.fromString(asked.facts().getFirst()));
        return switch (queue.cancel(visit.admin(), id)) {
            case Cancellation.Cancelled(var check) -> new Step.Show(QueueScreens.cancelled(visit.words(), check));
            case Cancellation.TooLate _ -> check(visit, id.value());
            case Cancellation.NoSuchCheck _ -> new Step.Outdated();
        };
    }

    private Step list(Visit visit, int page) {
        return new Step.Show(QueueScreens.list(visit.words(), queue.page(ROWS, (long) page * ROWS), page));
    }

    private Step check(Visit visit, UUID id) {
        return queue.find(new CheckId(id))
                .<Step>map(check -> new Step.Show(QueueScreens.check(visit.words(), check, queue.row(check.id()))))
                .orElseGet(Step.Outdated::new);
    }

    private Step front(Visit visit, UUID id) {
        return switch (queue.front(visit.admin(), new CheckId(id))) {
            case Promotion.First _ -> list(visit, 0);
            case Promotion.NotInLine _ -> check(visit, id);
            case Promotion.NoSuchCheck _ -> new Step.Outdated();
        };
    }

    private Step cancel(Visit visit, UUID id) {
        return queue.find(new CheckId(id))
                .filter(check -> !check.status().isOver())
                .<Step>map(check -> new Step.Confirm(
                        QueueScreens.mayCancel(visit.words(), check),
                        CANCEL,
                        List.of(id.toString()),
                        "queue:check:" + id))
                .orElseGet(Step.Outdated::new);
    }

    private Step retry(Visit visit, UUID id) {
        return switch (queue.retry(visit.admin(), new CheckId(id))) {
            case Retry.Placed(var check) -> check(visit, check.id().value());
            case Retry.AlreadyRunning(var running) -> check(visit, running.value());
            case Retry.NotFailed _, Retry.NoSuchCheck _ -> new Step.Outdated();
        };
    }
}
