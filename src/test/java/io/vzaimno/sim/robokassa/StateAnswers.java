package io.vzaimno.sim.robokassa;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Answers OpStateExt. Test payments are invisible to it. */
final class StateAnswers {

    private final Shop shop;
    private final Desk desk;

    StateAnswers(Shop shop, Desk desk) {
        this.shop = shop;
        this.desk = desk;
    }

    String answer(Map<String, String> fields) {
        var invoice = fields.getOrDefault("InvoiceID", "");
        if (!fields.getOrDefault("MerchantLogin", "").equals(shop.login())) {
            return result(2, "");
        }
        if (!shop.isSignature(
                String.join(":", shop.login(), invoice, shop.password2()), fields.getOrDefault("Signature", ""))) {
            return result(1, "");
        }
        return Optional.of(invoice)
                .filter(number -> number.matches("\\d{1,18}"))
                .flatMap(number -> desk.find(Long.parseLong(number)))
                .filter(deal -> !deal.test)
                .map(deal -> result(0, details(deal)))
                .orElseGet(() -> result(3, ""));
    }

    private static String details(Deal deal) {
        var own = deal.own.entrySet().stream()
                .map(entry ->
                        "<Field><Name>%s</Name><Value>%s</Value></Field>".formatted(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining());
        return """
                <State><Code>%d</Code><RequestDate>2026-11-23T10:00:00.1234567+03:00</RequestDate>\
                <StateDate>2026-11-23T10:00:05.7654321+03:00</StateDate></State>
                <Info><IncCurrLabel>BankCardPSR</IncCurrLabel><IncSum>%2$s</IncSum><IncAccount>220000******0001</IncAccount>\
                <PaymentMethod><Code>BankCard</Code><Description>Card</Description></PaymentMethod>\
                <OutCurrLabel>RUB</OutCurrLabel><OutSum>%2$s</OutSum>%3$s</Info>
                <UserField>%4$s</UserField>""".formatted(
                        deal.state, deal.literalSum(), deal.state == 5 ? "" : "<OpKey>" + deal.key + "</OpKey>", own);
    }

    private static String result(int code, String details) {
        return """
                <?xml version="1.0" encoding="utf-8"?>
                <OperationStateResponse xmlns="http://merchant.roboxchange.com/WebService/">
                <Result><Code>%d</Code></Result>
                %s
                </OperationStateResponse>
                """.formatted(code, details);
    }
}
