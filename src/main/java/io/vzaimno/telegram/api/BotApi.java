package io.vzaimno.telegram.api;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import com.google.gson.annotations.SerializedName;
import com.pengrad.telegrambot.request.BaseRequest;
import com.pengrad.telegrambot.request.GetUpdates;
import com.pengrad.telegrambot.response.BaseResponse;
import com.pengrad.telegrambot.utility.BotUtils;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Calls the Bot API and tells the kinds of answers apart. */
@Component
public class BotApi {

    private static final Gson GSON = BotUtils.GSON;
    private static final Duration DEFAULT_PAUSE = Duration.ofSeconds(5);
    private static final Pattern NOBODY_THERE = Pattern.compile(
            "chat not found|PEER_ID_INVALID|USER_IS_BLOCKED|INPUT_USER_DEACTIVATED|user is deactivated");

    private final Transport transport;
    private final SendRateLimiter pace;

    BotApi(Transport transport, SendRateLimiter pace) {
        this.transport = transport;
        this.pace = pace;
    }

    public <R extends BaseResponse> Outcome<R> call(BaseRequest<?, R> request) {
        return read(request, transport.post(request.getMethod(), FormData.of(request)));
    }

    /** Waits for seconds only. */
    <R extends BaseResponse> Outcome<R> callHastily(BaseRequest<?, R> request) {
        return read(request, transport.postHastily(request.getMethod(), FormData.of(request)));
    }

    /** The chat that a call is about, if it is about one. */
    static OptionalLong chat(BaseRequest<?, ?> request) {
        return request.getParameters().get("chat_id") instanceof Number chat
                ? OptionalLong.of(chat.longValue())
                : OptionalLong.empty();
    }

    /**
     * Polls for updates.
     *
     * @param reading of the answer's text, which tells the updates apart before any is read: one that is not as it should be
     *     must not take the others along; empty for what is no list of updates
     */
    public <T> Outcome<T> poll(GetUpdates request, Function<String, Optional<T>> reading) {
        Function<String, T> noUpdates = _ -> {
            throw new JsonParseException("Not a list of updates");
        };
        var result = transport.poll(request.getMethod(), FormData.of(request));
        return result instanceof TransportResult.Answered(var body)
                ? reading.apply(body)
                        .<Outcome<T>>map(Outcome.Done::new)
                        .orElseGet(() -> read(result, request, noUpdates))
                : read(result, request, noUpdates);
    }

    /** Ends the polls under way. */
    public void hangUp() {
        transport.hangUp();
    }

    private <R extends BaseResponse> Outcome<R> read(BaseRequest<?, R> request, TransportResult exchange) {
        return read(exchange, request, body -> GSON.fromJson(body, request.getResponseType()));
    }

    private <T> Outcome<T> read(TransportResult exchange, BaseRequest<?, ?> request, Function<String, T> value) {
        return switch (exchange) {
            case TransportResult.NotSent(var reason) -> new Outcome.Failed<>(reason);
            case TransportResult.AnswerLost(var reason) -> new Outcome.Unknown<>(reason);
            case TransportResult.Answered(var body) ->
                envelope(body)
                        .map(envelope ->
                                envelope.ok() ? done(body, request, value) : this.<T>notDone(envelope, request))
                        .orElseGet(() -> new Outcome.Failed<>("Not an answer of the Bot API"));
        };
    }

    /** Empty for what a proxy or a stopping server says. */
    private static Optional<Envelope> envelope(String body) {
        try {
            return Optional.ofNullable(GSON.fromJson(body, Envelope.class));
        } catch (JsonParseException _) {
            return Optional.empty();
        }
    }

    private <T> Outcome<T> done(String body, BaseRequest<?, ?> request, Function<String, T> value) {
        chat(request).ifPresent(chat -> pace.succeeded(chat, request.getMethod()));
        try {
            return new Outcome.Done<>(value.apply(body));
        } catch (JsonParseException _) {
            return new Outcome.Unknown<>("Done, with an answer that cannot be read");
        }
    }

    private <T> Outcome<T> notDone(Envelope envelope, BaseRequest<?, ?> request) {
        var description = transport.redacted(envelope.description());
        return switch (envelope.errorCode()) {
            case 429 -> {
                chat(request)
                        .ifPresentOrElse(
                                chat -> pace.pause(chat, request.getMethod(), envelope.pause()),
                                () -> pace.pause(envelope.pause()));
                yield new Outcome.TooManyRequests<>(envelope.pause());
            }
            case 403 -> new Outcome.Unreachable<>(description);
            case 400, 413 ->
                NOBODY_THERE.matcher(description).find()
                        ? new Outcome.Unreachable<>(description)
                        : new Outcome.Refused<>(description);
            default -> new Outcome.Failed<>("%d %s".formatted(envelope.errorCode(), description));
        };
    }

    private record Envelope(
            boolean ok,
            @SerializedName("error_code") int errorCode,
            @Nullable String description,
            @Nullable Parameters parameters) {

        Duration pause() {
            return parameters == null || parameters.retryAfter() == null
                    ? DEFAULT_PAUSE
                    : Duration.ofSeconds(parameters.retryAfter());
        }
    }

    private record Parameters(
            @SerializedName("retry_after") @Nullable Integer retryAfter) {}
}
