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
 * The Bot API for answers to what a user has just done. What the bot says on its own goes through the {@link Outbox}.
 * No call throws because of Telegram or the network; none belongs into a transaction. One whose answer is lost is made once
 * more: better twice than not at all.
 */
@Component
public class Telegram {

    private static final Logger log = LoggerFactory.getLogger(Telegram.class);

    private final BotApi api;
    private final MessageSender parcels;
    private final FileDownloads downloads;
    private final RetryPolicy patience;
    private final boolean configured;

    Telegram(
            BotApi api,
            MessageSender parcels,
            FileDownloads downloads,
            RetryPolicy patience,
            TelegramProperties properties) {
        this.api = api;
        this.parcels = parcels;
        this.downloads = downloads;
        this.patience = patience;
        this.configured = properties.hasToken();
        if (!configured) {
            log.info("TELEGRAM_TOKEN is empty: there is no bot");
        }
    }

    /** Whether there is a bot at all. */
    public boolean isConfigured() {
        return configured;
    }

    public Outcome<Sent> send(long chat, Content content) {
        return send(new Address(chat), content);
    }

    /** Sends an answer to a message, or just sends it if that message is gone. */
    public Outcome<Sent> reply(long chat, int message, Content content) {
        return send(new Address(chat, message), content);
    }

    /** Changes a text and its buttons. Done, also if nothing was to be changed. */
    public Outcome<Sent> edit(long chat, int message, Content.Text text) {
        return patience.call(chat, () -> parcels.edit(chat, message, text));
    }

    /** Whether the message is gone, be it by this call or before. */
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
     * Fetches a file that a user sent into a temporary file, which is the caller's to delete.
     *
     * @param limit in bytes; a larger file is refused
     */
    public Outcome<Path> download(String fileId, long limit) {
        return patience.call(() -> downloads.fetch(fileId, limit));
    }

    /** Any other method, in the words of the library. */
    public <R extends BaseResponse> Outcome<R> call(BaseRequest<?, R> request) {
        var chat = BotApi.chat(request);
        return chat.isPresent()
                ? patience.call(chat.getAsLong(), () -> api.call(request))
                : patience.call(() -> api.call(request));
    }

    /**
     * Any other method that is of no use later: also while Telegram asks for a pause, and within seconds. It may come
     * twice.
     */
    public <R extends BaseResponse> Outcome<R> callAtOnce(BaseRequest<?, R> request) {
        return patience.callAtOnce(() -> api.callHastily(request));
    }

    private Outcome<Sent> send(Address address, Content content) {
        return switch (parcels.pack(content)) {
            case Packing.Packed(var parcel) -> patience.call(address.chat(), () -> parcels.send(parcel, address));
            case Packing.FileGone _ -> new Outcome.Refused<>("The file is gone");
            case Packing.Busy _ -> new Outcome.Failed<>("The file is not made yet");
        };
    }
}
