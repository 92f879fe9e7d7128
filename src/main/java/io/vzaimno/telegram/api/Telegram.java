package io.vzaimno.telegram.api;

import com.pengrad.telegrambot.request.BaseRequest;
import com.pengrad.telegrambot.request.DeleteMessage;
import com.pengrad.telegrambot.response.BaseResponse;
import io.vzaimno.telegram.outbox.Outbox;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The Bot API for answers to what a user has just done. Other messages go through the {@link Outbox}. No call throws
 * because of Telegram or the network; none may be made in a transaction. A call whose answer is lost is retried once: it
 * may be made twice rather than not at all.
 */
@Component
public class Telegram {

    private static final Logger log = LoggerFactory.getLogger(Telegram.class);

    private final BotApi api;
    private final MessageSender sender;
    private final FileDownloads downloads;
    private final RetryPolicy retryPolicy;
    private final boolean configured;

    Telegram(
            BotApi api,
            MessageSender sender,
            FileDownloads downloads,
            RetryPolicy retryPolicy,
            TelegramProperties properties) {
        this.api = api;
        this.sender = sender;
        this.downloads = downloads;
        this.retryPolicy = retryPolicy;
        this.configured = properties.hasToken();
        if (!configured) {
            log.info("TELEGRAM_TOKEN is empty: there is no bot");
        }
    }

    /** Whether a bot is configured. */
    public boolean isConfigured() {
        return configured;
    }

    public Outcome<Sent> send(long chat, Content content) {
        return send(new Address(chat), content);
    }

    /** Sends an answer to a message, or an ordinary message if that one is gone. */
    public Outcome<Sent> reply(long chat, int message, Content content) {
        return send(new Address(chat, message), content);
    }

    /** Edits a text and its buttons. Also done if there was nothing to change. */
    public Outcome<Sent> edit(long chat, int message, Content.Text text) {
        return retryPolicy.call(chat, () -> sender.edit(chat, message, text));
    }

    /** Deletes a message. Whether it is gone now, by this call or before. */
    public boolean delete(long chat, int message) {
        return switch (call(new DeleteMessage(chat, message))) {
            case Outcome.Done<BaseResponse> _ -> true;
            case Outcome.Refused<BaseResponse> refused -> refused.nothingToDelete();
            case Outcome.Unreachable<BaseResponse> _,
                    Outcome.TooManyRequests<BaseResponse> _,
                    Outcome.Failed<BaseResponse> _,
                    Outcome.Unknown<BaseResponse> _ -> false;
        };
    }

    /**
     * Downloads a file that a user sent into a temporary file; the caller deletes it.
     *
     * @param limit in bytes; a larger file is refused
     */
    public Outcome<Path> download(String fileId, long limit) {
        return retryPolicy.call(() -> downloads.fetch(fileId, limit));
    }

    /** Any other method, with the library's request types. */
    public <R extends BaseResponse> Outcome<R> call(BaseRequest<?, R> request) {
        var chat = BotApi.chat(request);
        return chat.isPresent()
                ? retryPolicy.call(chat.getAsLong(), () -> api.call(request))
                : retryPolicy.call(() -> api.call(request));
    }

    /**
     * Any other method that is useless if late: ignores rate limits and takes a few seconds at most. The call may be made
     * twice.
     */
    public <R extends BaseResponse> Outcome<R> callAtOnce(BaseRequest<?, R> request) {
        return retryPolicy.callAtOnce(() -> api.callHastily(request));
    }

    private Outcome<Sent> send(Address address, Content content) {
        return switch (sender.pack(content)) {
            case Packing.Packed(var payload) -> retryPolicy.call(address.chat(), () -> sender.send(payload, address));
            case Packing.FileGone _ -> new Outcome.Refused<>("The file is gone");
            case Packing.Busy _ -> new Outcome.Failed<>("The file is not available yet");
        };
    }
}
