package io.vzaimno.sim.robokassa;

/** The page where a person pays, or does not. */
final class Page {

    private static final String FRAME = """
            <!doctype html>
            <html lang="ru">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Robokassa (simulated)</title>
            <style>
            body { margin: 0; min-height: 100vh; display: grid; place-items: center; background: #eef1f6;
              font-family: system-ui, sans-serif; color: #1b1f27; }
            main { width: 22rem; max-width: 90vw; box-sizing: border-box; padding: 2rem; border-radius: 1rem;
              background: #fff; box-shadow: 0 2px 16px #0001; }
            small { color: #6a7385; } h1 { font-size: 1.1rem; margin: 1rem 0 .25rem; }
            .sum { font-size: 2rem; font-weight: 600; margin: .25rem 0 1.5rem; }
            button { width: 100%%; padding: .8rem; margin-top: .5rem; border: 0; border-radius: .6rem; font: inherit;
              cursor: pointer; background: #e4e8ef; }
            button.pay { background: #f0642b; color: #fff; font-weight: 600; }
            </style>
            </head>
            <body><main>%s</main></body>
            </html>
            """;

    private Page() {}

    static String of(Deal deal) {
        return FRAME.formatted("""
                <small>Robokassa, simulated: no money moves%s</small>
                <h1>%s</h1>
                <small>Invoice %d</small>
                <div class="sum">%s ₽</div>
                <form method="post" action="/act">
                <input type="hidden" name="InvId" value="%3$d">
                <button class="pay" name="act" value="pay">Pay</button>
                <button name="act" value="refuse">Refuse</button>
                </form>""".formatted(
                        deal.test ? " (test)" : "", escaped(deal.description), deal.invoice, deal.sum.toPlainString()));
    }

    static String message(String text) {
        return FRAME.formatted("<small>Robokassa, simulated</small><h1>%s</h1>".formatted(escaped(text)));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
