package io.vzaimno.sim.telegram;

import com.pengrad.telegrambot.TelegramBot;
import okhttp3.OkHttpClient;

/** Clients of the simulated Bot API, as the service would make them. */
final class Bots {

    private Bots() {}

    static TelegramBot client(TelegramSimulator telegram) {
        return client(telegram, telegram.token());
    }

    /** Without OkHttp's silent second attempt, which would hide a broken connection. */
    static TelegramBot client(TelegramSimulator telegram, String token) {
        return new TelegramBot.Builder(token)
                .apiUrl(telegram.url() + "/bot")
                .fileApiUrl(telegram.url() + "/file/bot")
                .okHttpClient(new OkHttpClient.Builder()
                        .retryOnConnectionFailure(false)
                        .build())
                .build();
    }
}
