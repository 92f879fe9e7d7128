package io.vzaimno.payments.chat;

import io.vzaimno.conversation.Action;
import io.vzaimno.conversation.BotUser;
import io.vzaimno.conversation.Screens;
import io.vzaimno.language.Amount;
import io.vzaimno.language.Balance;
import io.vzaimno.language.Price;
import io.vzaimno.language.Words;
import io.vzaimno.payments.Payment;
import io.vzaimno.payments.PaymentMethod;
import io.vzaimno.payments.Payments;
import io.vzaimno.payments.Tariff;
import io.vzaimno.payments.TariffId;
import io.vzaimno.payments.TariffOffer;
import io.vzaimno.payments.Tariffs;
import io.vzaimno.telegram.api.Button;
import io.vzaimno.telegram.api.Content;
import io.vzaimno.telegram.api.Keyboard;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Screens of tariffs and payment methods. */
@Component
class BuyScreens {

    private final Tariffs tariffs;
    private final Payments payments;
    private final SalesProperties properties;

    BuyScreens(Tariffs tariffs, Payments payments, SalesProperties properties) {
        this.tariffs = tariffs;
        this.payments = payments;
        this.properties = properties;
    }

    Content.Text tariffs(BotUser user) {
        var words = user.words();
        var forSale = tariffs.onSale().stream().filter(this::isForSale).toList();
        if (forSale.isEmpty()) {
            return Screens.screen(Screens.homeward(words), words.html("buy.nothing"), words.html("help.support"));
        }
        var keyboard = Keyboard.NONE;
        for (var tariff : forSale) {
            keyboard = keyboard.with(BuyTopic.TARIFF.button(label(words, tariff.offer()), tariff.id()));
        }
        return Screens.screen(
                keyboard.with(Action.HOME.button(words.plain("button.home"))),
                words.html("buy.title"),
                words.html(
                        "buy.balance",
                        Map.of("balance", new Balance(user.account().balance()))));
    }

    /** Shown when Telegram rejects the invoice; trying again would not help. */
    Content.Text noInvoice(BotUser user) {
        return Screens.screen(Screens.homeward(user.words()), user.words().html("sorry"));
    }

    boolean isPaidInStarsOnly(TariffId tariff) {
        return tariffs.find(tariff)
                .map(this::ways)
                .filter(List.of(PaymentMethod.TELEGRAM_STARS)::equals)
                .isPresent();
    }

    Content.Text ways(BotUser user, TariffId tariff) {
        var words = user.words();
        return tariffs.find(tariff)
                .map(found -> {
                    var keyboard = Keyboard.NONE;
                    for (var way : ways(found)) {
                        keyboard = keyboard.with(way(words, found, way));
                    }
                    return Screens.screen(
                            keyboard.with(backAndHome(words)),
                            words.html("buy.how", Map.of("name", found.offer().name())));
                })
                .orElseGet(() -> tariffs(user));
    }

    /** Links to the payment page, for a method that has one. */
    Content.Text page(BotUser user, Payment order) {
        var words = user.words();
        var amount = new Amount(order.amount());
        var label = words.plain("button.pay_page", Map.of("amount", amount));
        return order.pageUrl()
                .map(page -> Screens.screen(
                        Keyboard.row(Button.link(label, page)).with(backAndHome(words)),
                        words.html("buy.page", Map.of("name", order.tariffName(), "amount", amount))))
                .orElseGet(() -> tariffs(user));
    }

    private Button way(Words words, Tariff tariff, PaymentMethod method) {
        return switch (method) {
            case TELEGRAM_STARS ->
                BuyTopic.PAY_STARS.button(
                        words.plain(
                                "button.pay_stars",
                                Map.of("stars", tariff.offer().priceStars().orElse(0))),
                        tariff.id());
            case ROBOKASSA ->
                BuyTopic.PAY_ROUBLES.button(
                        words.plain(
                                "button.pay_roubles",
                                Map.of("amount", new Amount(tariff.offer().priceRub()))),
                        tariff.id());
        };
    }

    private boolean isForSale(Tariff tariff) {
        return tariff.active() && !ways(tariff).isEmpty();
    }

    /** Telegram's terms require Stars for digital goods; roubles are offered only if the operator allows them. */
    private List<PaymentMethod> ways(Tariff tariff) {
        return payments.methods().stream()
                .filter(method -> switch (method) {
                    case TELEGRAM_STARS -> tariff.offer().priceStars().isPresent();
                    case ROBOKASSA ->
                        properties.roublesInChat() && tariff.offer().priceRub().signum() > 0;
                })
                .sorted((one, other) -> other.compareTo(one))
                .toList();
    }

    private String label(Words words, TariffOffer offer) {
        var checks = new Price(offer.checks());
        return offer.priceStars().isPresent()
                ? words.plain(
                        "button.tariff_stars",
                        Map.of(
                                "checks", checks,
                                "stars", offer.priceStars().getAsInt(),
                                "each",
                                        each(
                                                BigDecimal.valueOf(
                                                        offer.priceStars().getAsInt()),
                                                offer.checks())))
                : words.plain(
                        "button.tariff_roubles",
                        Map.of(
                                "checks",
                                checks,
                                "amount",
                                new Amount(offer.priceRub()),
                                "each",
                                each(offer.priceRub(), offer.checks())));
    }

    private static Amount each(BigDecimal price, int checks) {
        return new Amount(price.divide(BigDecimal.valueOf(checks), 1, RoundingMode.HALF_UP));
    }

    /** The price of an order, with its currency. */
    static String amount(Words words, Payment order) {
        var amount = Map.of("amount", new Amount(order.amount()));
        return switch (order.method()) {
            case TELEGRAM_STARS -> words.plain("amount.stars", amount);
            case ROBOKASSA -> words.plain("amount.roubles", amount);
        };
    }

    private static Button[] backAndHome(Words words) {
        return new Button[] {
            Action.BUY.button(words.plain("button.back")), Action.HOME.button(words.plain("button.home"))
        };
    }
}
