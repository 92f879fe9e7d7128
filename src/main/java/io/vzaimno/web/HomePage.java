package io.vzaimno.web;

import java.util.Locale;

/** The page at the root. Its links are relative, so that they also work behind a proxy with a path prefix. */
final class HomePage {

    private static final String HTML = """
            <!doctype html>
            <html lang="%s">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <link rel="icon" href="data:,">
            <title>Vzaimno</title>
            <style>
            :root { color-scheme: light dark; font-family: system-ui, sans-serif; }
            body { margin: 0; min-height: 100vh; display: grid; place-items: center; background: light-dark(#f4f5f7, #15171c); }
            main { max-width: 28rem; margin: 1rem; padding: 2.5rem 2rem; border-radius: 1rem;
              background: light-dark(#fff, #20242c); color: light-dark(#1b1f27, #eceef2); box-shadow: 0 1px 8px #0002; }
            h1 { font-size: 1.25rem; margin: 0 0 .75rem; }
            p { margin: 0 0 .75rem; line-height: 1.5; }
            a { color: light-dark(#0b57d0, #a8c7fa); }
            </style>
            </head>
            <body><main>
            <h1>Vzaimno</h1>
            <p>%s</p>
            <p><a href="docs">%s</a></p>
            <p><a href="health">%s</a></p>
            </main></body>
            </html>
            """;

    private HomePage() {}

    static String in(Locale locale) {
        return locale.getLanguage().equals("ru")
                ? HTML.formatted(
                        "ru",
                        "Показывает, кто в Instagram не подписан взаимно. Здесь работает REST API; проверить аккаунт можно в"
                                + " чате с ботом в Telegram.",
                        "Описание API (на английском)",
                        "Состояние сервиса")
                : HTML.formatted(
                        "en",
                        "Shows who does not follow back on Instagram. This is its REST API; to check an account, use the bot"
                                + " in Telegram.",
                        "API description",
                        "Health of the service");
    }
}
