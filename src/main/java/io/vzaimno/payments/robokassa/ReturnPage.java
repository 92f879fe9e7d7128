package io.vzaimno.payments.robokassa;

/** The page that users see after the payment page. It contains nothing about the payment itself. */
enum ReturnPage {
    SUCCESS(
            "✓",
            "Спасибо за оплату",
            "Подтверждаем платёж. Проверки появятся на балансе через минуту, страницу можно закрыть.",
            "Thank you for paying",
            "The payment is being confirmed. The checks will be on your balance in a minute; you may close this page."),
    FAIL(
            "!",
            "Оплата не прошла",
            "Если деньги всё же списаны, проверки придут сами.",
            "The payment did not go through",
            "If money was taken all the same, the checks will come by themselves.");

    private static final String HTML = """
            <!doctype html>
            <html lang="%1$s">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%3$s</title>
            <style>
            :root { color-scheme: light dark; font-family: system-ui, sans-serif; }
            body { margin: 0; min-height: 100vh; display: grid; place-items: center; background: light-dark(#f4f5f7, #15171c); }
            main { max-width: 24rem; margin: 1rem; padding: 2.5rem 2rem; border-radius: 1rem; text-align: center;
              background: light-dark(#fff, #20242c); color: light-dark(#1b1f27, #eceef2); box-shadow: 0 1px 8px #0002; }
            .sign { width: 3.5rem; line-height: 3.5rem; margin: 0 auto 1.25rem; border-radius: 50%%; font-size: 1.75rem;
              color: #fff; background: %5$s; }
            h1 { font-size: 1.25rem; margin: 0 0 .75rem; }
            p { margin: 0; line-height: 1.5; opacity: .8; }
            </style>
            </head>
            <body><main><div class="sign" aria-hidden="true">%2$s</div><h1>%3$s</h1><p>%4$s</p></main></body>
            </html>
            """;

    private final String sign;
    private final String russianTitle;
    private final String russianText;
    private final String englishTitle;
    private final String englishText;

    ReturnPage(String sign, String russianTitle, String russianText, String englishTitle, String englishText) {
        this.sign = sign;
        this.russianTitle = russianTitle;
        this.russianText = russianText;
        this.englishTitle = englishTitle;
        this.englishText = englishText;
    }

    String html(boolean russian) {
        return russian
                ? HTML.formatted("ru", sign, russianTitle, russianText, colour())
                : HTML.formatted("en", sign, englishTitle, englishText, colour());
    }

    private String colour() {
        return switch (this) {
            case SUCCESS -> "#1f9d61";
            case FAIL -> "#b4690e";
        };
    }
}
