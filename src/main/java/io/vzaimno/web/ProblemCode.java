package io.vzaimno.web;

import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/** The reasons why the API refuses a request. The names, in lower case, are codes that clients rely on. */
public enum ProblemCode {
    INVALID_REQUEST(HttpStatus.BAD_REQUEST, "The request does not have the documented form. See /docs."),
    MALFORMED_JSON(HttpStatus.BAD_REQUEST, "The body is not JSON. Correct it and send it again."),
    UNAUTHORIZED(HttpStatus.UNAUTHORIZED, "Send an API key in the header: Authorization: Bearer KEY."),
    INSUFFICIENT_BALANCE(
            HttpStatus.PAYMENT_REQUIRED,
            "The user does not have enough checks. Nothing was charged. Sell checks with POST /api/v1/payments/create, or"
                    + " send the user to /buy and /referral in the bot."),
    FORBIDDEN(HttpStatus.FORBIDDEN, "This key does not allow the call. Use ADMIN_API_KEY."),
    NOT_FOUND(HttpStatus.NOT_FOUND, "Unknown path. See /docs."),
    USER_NOT_FOUND(HttpStatus.NOT_FOUND, "Unknown user. Create it with POST /api/v1/users/ensure."),
    TARIFF_NOT_FOUND(HttpStatus.NOT_FOUND, "Unknown tariff. See /api/v1/tariffs."),
    PAYMENT_NOT_FOUND(HttpStatus.NOT_FOUND, "Unknown payment."),
    PROMO_CODE_NOT_FOUND(HttpStatus.NOT_FOUND, "Unknown promo code. See /api/v1/admin/promo-codes."),
    CAMPAIGN_NOT_FOUND(HttpStatus.NOT_FOUND, "Unknown campaign. See /api/v1/admin/campaigns."),
    CHECK_NOT_FOUND(HttpStatus.NOT_FOUND, "Unknown check."),
    SESSION_NOT_FOUND(HttpStatus.NOT_FOUND, "Unknown session."),
    BROADCAST_NOT_FOUND(HttpStatus.NOT_FOUND, "Unknown broadcast."),
    MESSAGE_NOT_FOUND(HttpStatus.NOT_FOUND, "The message is not, or no longer, a dead letter."),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "This path allows other methods; see the header Allow."),
    NOT_ACCEPTABLE(
            HttpStatus.NOT_ACCEPTABLE, "The response is not available in a format that the header Accept allows."),
    USER_BLOCKED(HttpStatus.CONFLICT, "An admin has blocked this user. Nothing was charged."),
    USER_IS_OPERATOR(
            HttpStatus.CONFLICT,
            "An admin cannot be blocked. Remove the user from ADMIN_USER_IDS first, and restart the service."),
    ALREADY_RUNNING(HttpStatus.CONFLICT, "The user has an unfinished check of this account; see check_id."),
    NOT_CANCELLABLE(HttpStatus.CONFLICT, "The check is running or finished. Only a pending check can be cancelled."),
    NOT_IN_LINE(HttpStatus.CONFLICT, "The check is running or finished. Only a check in the queue can be moved."),
    NOT_RETRYABLE(HttpStatus.CONFLICT, "Only a failed live check can be retried."),
    SESSION_NOT_READY(
            HttpStatus.CONFLICT, "The session is in use or paused. Instagram was not called; try again at ready_at."),
    NOT_COMPLETED(HttpStatus.CONFLICT, "The check has no result. Only a completed check has one."),
    IDEMPOTENCY_KEY_REUSED(
            HttpStatus.CONFLICT, "This Idempotency-Key belongs to an earlier, different request. Use a new one."),
    METHOD_UNAVAILABLE(HttpStatus.CONFLICT, "This payment method is not configured. Use another payment_method."),
    TARIFF_INACTIVE(HttpStatus.CONFLICT, "The tariff is not on sale, or not in this currency. See /api/v1/tariffs."),
    CODE_EXISTS(HttpStatus.CONFLICT, "The code exists already. Choose another."),
    NOT_REFUNDABLE(HttpStatus.CONFLICT, "Only a completed payment can be refunded, and only once."),
    EXPIRED(HttpStatus.GONE, "The result has expired and was deleted. Order a new check."),
    BODY_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "The body is larger than 1 MB."),
    EXPORT_TOO_LARGE(
            HttpStatus.CONTENT_TOO_LARGE,
            "The export is too large. Request one with only followers and following from Instagram, as JSON."),
    UNSUPPORTED_MEDIA_TYPE(
            HttpStatus.UNSUPPORTED_MEDIA_TYPE, "This path does not accept the Content-Type of the body."),
    INVALID_USERNAME(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "This is not an Instagram account. Send a name of 1 to 30 letters, digits, dots and underscores, or a link to"
                    + " a profile."),
    UNSUPPORTED_PLATFORM(HttpStatus.UNPROCESSABLE_CONTENT, "The only platform is instagram."),
    NO_SUCH_ACCOUNT(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "There is no Instagram account of that name. Nothing was charged; check the spelling."),
    PRIVATE_ACCOUNT(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "The account is private. Nothing was charged; its owner can send a data export instead."),
    TOO_LARGE(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "The account's lists are longer than the limit. Nothing was charged; its owner can send a data export"
                    + " instead."),
    CAPPED(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "Instagram shows only the beginning of the account's lists. Nothing was charged; its owner can send a data"
                    + " export instead."),
    INVALID_SESSION(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "This is not a session. Send the value of the cookie sessionid, which begins with the account's id."),
    SESSION_REFUSED(HttpStatus.UNPROCESSABLE_CONTENT, "Instagram refuses this session; see reason."),
    EXPORT_UNREADABLE(
            HttpStatus.UNPROCESSABLE_CONTENT, "The file is not a readable Instagram export. Nothing was charged."),
    EXPORT_INCOMPLETE(HttpStatus.UNPROCESSABLE_CONTENT, "The export is incomplete. Nothing was charged."),
    BALANCE_WOULD_BE_NEGATIVE(
            HttpStatus.UNPROCESSABLE_CONTENT, "The balance would fall below zero. Nothing was changed."),
    BALANCE_TOO_HIGH(HttpStatus.UNPROCESSABLE_CONTENT, "The balance would exceed 2147483647. Nothing was changed."),
    DAILY_LIMIT(
            HttpStatus.TOO_MANY_REQUESTS,
            "The user has reached the limit of checks within 24 hours. Nothing was charged; try again later."),
    TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS, "Too many requests from this address. Wait a second."),
    TOO_MANY_QUEUED(
            HttpStatus.TOO_MANY_REQUESTS,
            "The user has reached the limit of queued checks. Nothing was charged; order again when one has begun."),
    INTERNAL_ERROR(HttpStatus.INTERNAL_SERVER_ERROR, "An internal error. Report the error_id to the operator."),
    MAINTENANCE(
            HttpStatus.SERVICE_UNAVAILABLE,
            "The service is closed for maintenance; see reason. Nothing was charged, and running checks go on."),
    BUSY(HttpStatus.SERVICE_UNAVAILABLE, "Too many concurrent calls. Nothing was changed; retry in a second."),
    PROCESSOR_BUSY(
            HttpStatus.SERVICE_UNAVAILABLE,
            "Other exports and reports are being processed. Nothing was charged; retry after the seconds in"
                    + " Retry-After."),
    EXPORT_IN_WORK(
            HttpStatus.SERVICE_UNAVAILABLE,
            "Another export of this user is being read. Nothing was charged; retry when that call is answered."),
    DATABASE_UNAVAILABLE(
            HttpStatus.SERVICE_UNAVAILABLE,
            "The database cannot be used now; see reason. Retry later with the same Idempotency-Key."),
    TELEGRAM_UNAVAILABLE(
            HttpStatus.SERVICE_UNAVAILABLE,
            "Telegram does not answer. The order is stored; request the link again later."),
    NOT_SHOWN(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "Instagram does not show this account to the service. Its owner can send a data export instead."),
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

    /** The default detail, if there is nothing more specific. */
    String advice() {
        return advice;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The problem for a status if nothing more is known. */
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
