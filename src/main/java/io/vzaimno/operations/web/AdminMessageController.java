package io.vzaimno.operations.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.vzaimno.accounts.Admin;
import io.vzaimno.operations.DeadLetterAdministration;
import io.vzaimno.telegram.outbox.DeadLetter;
import io.vzaimno.web.ApiDescription;
import io.vzaimno.web.Paging;
import io.vzaimno.web.ProblemCode;
import io.vzaimno.web.ProblemException;
import io.vzaimno.web.Problems;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Instant;
import java.util.List;
import org.hibernate.validator.constraints.Range;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Messages that could not be delivered, for admins. */
@RestController
@RequestMapping("/api/v1/admin/messages/dead")
@Tag(name = ApiDescription.ADMINISTRATION)
class AdminMessageController {

    private final DeadLetterAdministration letters;

    AdminMessageController(DeadLetterAdministration letters) {
        this.letters = letters;
    }

    @GetMapping
    @Operation(
            summary = "List messages that could not be delivered",
            description = "Newest first; kept for thirty days. Does not include broadcasts.")
    LettersView list(
            @RequestParam(defaultValue = Paging.DEFAULT_LIMIT)
                    @Range(min = 1, max = Paging.MAX_LIMIT, message = Paging.LIMIT_MESSAGE)
                    int limit,
            @RequestParam(defaultValue = "0") @PositiveOrZero(message = Paging.OFFSET_MESSAGE) long offset) {
        var page = letters.page(limit, offset);
        return new LettersView(page.letters().stream().map(LetterView::of).toList(), page.total());
    }

    @PostMapping("/{message_id}/resend")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Send a message again")
    @Problems(ProblemCode.MESSAGE_NOT_FOUND)
    void resend(@PathVariable("message_id") long messageId) {
        if (!letters.resend(Admin.API, messageId)) {
            throw new ProblemException(ProblemCode.MESSAGE_NOT_FOUND);
        }
    }

    @DeleteMapping("/{message_id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Drop a message", description = "Deletes its content; it cannot be sent again.")
    @Problems(ProblemCode.MESSAGE_NOT_FOUND)
    void drop(@PathVariable("message_id") long messageId) {
        if (!letters.drop(Admin.API, messageId)) {
            throw new ProblemException(ProblemCode.MESSAGE_NOT_FOUND);
        }
    }

    record LettersView(List<LetterView> messages, long total) {}

    /** A dead letter. */
    record LetterView(
            long messageId,
            long chatId,

            @Schema(description = "What the message was about")
            String key,

            @Schema(description = "The beginning of the text, or the name of the file")
            String text,

            @Schema(description = "Why it was given up") String reason,
            Instant createdAt) {

        private static LetterView of(DeadLetter letter) {
            return new LetterView(
                    letter.id(), letter.chat(), letter.key(), letter.text(), letter.reason(), letter.createdAt());
        }
    }
}
