package io.vzaimno.web;

import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/** The reasons for which the API refuses a request. The names, in lower case, are codes that clients rely on. */
public enum ProblemCode {
    INVALID_REQUEST(HttpStatus.BAD_REQUEST, "The request is not of the documented form. See /docs."),
    MALFORMED_JSON(HttpStatus.BAD_REQUEST, "The body is not JSON. Correct it and send it again."),
    UNAUTHORIZED(HttpStatus.UNAUTHORIZED, "Send a key of the API in the header: Authorization: Bearer KEY."),
    INSUFFICIENT_BALANCE(
            HttpStatus.PAYMENT_REQUIRED,
            "The user has not enough checks. Nothing was charged. Sell him some by POST /api/v1/payments/create, or send"
                    + " him to /buy and /referral in the bot."),
    FORBIDDEN(HttpStatus.FORBIDDEN, "This key does not allow that. Use the operator's key."),
    NOT_FOUND(HttpStatus.NOT_FOUND, "There is nothing at this address. See /docs for what there is."),
    USER_NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such user. Make him known by POST /api/v1/users/ensure."),
    TARIFF_NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such tariff. See /api/v1/tariffs."),
    PAYMENT_NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such payment."),
    PROMO_CODE_NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such promo code. See /api/v1/admin/promo-codes."),
    CAMPAIGN_NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such campaign. See /api/v1/admin/campaigns."),
    CHECK_NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such check."),
    SESSION_NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such session."),
    BROADCAST_NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such broadcast."),
    MESSAGE_NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such dead letter, or not any more."),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "This address knows other methods; see the header Allow."),
    NOT_ACCEPTABLE(
            HttpStatus.NOT_ACCEPTABLE, "The answer is not to be had in the form that the header Accept asks for."),
    USER_BLOCKED(HttpStatus.CONFLICT, "The operator has blocked this user. Nothing was charged."),
    USER_IS_OPERATOR(
            HttpStatus.CONFLICT,
            "An operator cannot be blocked. Take the user out of ADMIN_USER_IDS first, and start the service again."),
    ALREADY_RUNNING(HttpStatus.CONFLICT, "The user has a check of this account that is not over; see check_id."),
    NOT_CANCELLABLE(HttpStatus.CONFLICT, "The check has begun or is over. Only a pending check can be cancelled."),
    NOT_IN_LINE(HttpStatus.CONFLICT, "The check has begun or is over. Only a check that waits in line can be moved."),
    NOT_RETRYABLE(HttpStatus.CONFLICT, "Only a live check that failed can be tried again."),
    SESSION_NOT_READY(
            HttpStatus.CONFLICT, "The session is asking or pausing. Nothing was asked; try again at ready_at."),
    NOT_COMPLETED(HttpStatus.CONFLICT, "The check has no result. Only a completed check has one."),
    IDEMPOTENCY_KEY_REUSED(
            HttpStatus.CONFLICT, "This Idempotency-Key belongs to an earlier, different request. Use a new one."),
    METHOD_UNAVAILABLE(HttpStatus.CONFLICT, "The operator has not set up this way to pay. Use another payment_method."),
    TARIFF_INACTIVE(HttpStatus.CONFLICT, "The tariff is not on sale, or not in this currency. See /api/v1/tariffs."),
    CODE_EXISTS(HttpStatus.CONFLICT, "There is one of this code already. Choose another."),
    NOT_REFUNDABLE(HttpStatus.CONFLICT, "Only a completed payment can be given back, once."),
    EXPIRED(HttpStatus.GONE, "The result was deleted after its time. Order a new check."),
    BODY_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "The body is larger than 1 MB."),
    EXPORT_TOO_LARGE(
            HttpStatus.CONTENT_TOO_LARGE,
            "The export is too large. Ask Instagram for one with followers and following only, as JSON."),
    UNSUPPORTED_MEDIA_TYPE(
            HttpStatus.UNSUPPORTED_MEDIA_TYPE, "The body has another Content-Type than this address takes."),
    INVALID_USERNAME(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "This is no Instagram account. Send a name of 1 to 30 letters, digits, dots and underscores, or a link to"
                    + " a profile."),
    UNSUPPORTED_PLATFORM(HttpStatus.UNPROCESSABLE_CONTENT, "The only platform is instagram."),
    NO_SUCH_ACCOUNT(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "Instagram knows no account of that name. Nothing was charged; look at the spelling."),
    PRIVATE_ACCOUNT(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "The account is private. Nothing was charged; its owner can send a data export instead."),
    TOO_LARGE(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "The account's lists are longer than are read. Nothing was charged; its owner can send a data export"
                    + " instead."),
    CAPPED(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "Instagram shows only the beginning of the account's lists. Nothing was charged; its owner can send a data"
                    + " export instead."),
    INVALID_SESSION(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "This is no session. Send the value of the cookie sessionid, which begins with the account's number."),
    SESSION_REFUSED(HttpStatus.UNPROCESSABLE_CONTENT, "Instagram does not answer this session; see reason."),
    EXPORT_UNREADABLE(
            HttpStatus.UNPROCESSABLE_CONTENT, "The file is no readable Instagram export. Nothing was charged."),
    EXPORT_INCOMPLETE(HttpStatus.UNPROCESSABLE_CONTENT, "The export lacks something. Nothing was charged."),
    BALANCE_WOULD_BE_NEGATIVE(
            HttpStatus.UNPROCESSABLE_CONTENT, "The balance would fall below zero. Nothing was changed."),
    BALANCE_TOO_HIGH(HttpStatus.UNPROCESSABLE_CONTENT, "The balance would exceed 2147483647. Nothing was changed."),
    DAILY_LIMIT(
            HttpStatus.TOO_MANY_REQUESTS,
            "The user has ordered as many checks within 24 hours as he may. Nothing was charged; try again later."),
    TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS, "Too many requests from this address. Wait a second."),
    TOO_MANY_QUEUED(
            HttpStatus.TOO_MANY_REQUESTS,
            "As many of the user's checks wait in line as may. Nothing was charged; order again when one has begun."),
    INTERNAL_ERROR(HttpStatus.INTERNAL_SERVER_ERROR, "Something broke on our side. Tell the operator the error_id."),
    MAINTENANCE(
            HttpStatus.SERVICE_UNAVAILABLE,
            "The service is closed for maintenance; see reason. Nothing was charged, and what has begun goes on."),
    BUSY(HttpStatus.SERVICE_UNAVAILABLE, "Too many calls at once. Nothing was changed; repeat the call in a second."),
    PROCESSOR_BUSY(
            HttpStatus.SERVICE_UNAVAILABLE,
            "Other exports and reports are before this one. Nothing was charged; repeat the call after the seconds in"
                    + " Retry-After."),
    EXPORT_IN_WORK(
            HttpStatus.SERVICE_UNAVAILABLE,
            "Another export of this user is being read. Nothing was charged; repeat the call when that one is answered."),
    DATABASE_UNAVAILABLE(
            HttpStatus.SERVICE_UNAVAILABLE,
            "The database cannot be used now; see reason. Repeat the call later, with the same Idempotency-Key."),
    TELEGRAM_UNAVAILABLE(
            HttpStatus.SERVICE_UNAVAILABLE,
            "Telegram does not answer. The order is open; ask for the link again later."),
    NOT_SHOWN(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "Instagram does not show this account to us. Its owner can send a data export instead."),
    SOURCE_UNAVAILABLE(
            HttpStatus.SERVICE_UNAVAILABLE,
            "Instagram cannot be read now. Nothing was charged; try again later or send a data export.");

    private final HttpStatus status;
    private final String advice;

    ProblemCode(HttpStatus status, String advice) {
        this.status = status;
        this.advice = advice;
    }

    HttpStatus status() {
        return status;
    }

    /** What to tell a client who asks for nothing more exact. */
    String advice() {
        return advice;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The problem that a status stands for where nothing more is known. */
    static ProblemCode of(HttpStatusCode status) {
        return switch (status.value()) {
            case 401 -> UNAUTHORIZED;
            case 403 -> FORBIDDEN;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 413 -> BODY_TOO_LARGE;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            default -> status.is4xxClientError() ? INVALID_REQUEST : INTERNAL_ERROR;
        };
    }
}
