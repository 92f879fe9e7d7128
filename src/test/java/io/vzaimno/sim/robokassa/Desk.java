package io.vzaimno.sim.robokassa;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Takes links to the payment page, strictly. */
final class Desk {

    /** What is signed between the number and the password, in this order. */
    private static final List<String> FURTHER = List.of(
            "Receipt", "StepByStep", "ResultUrl2", "SuccessUrl2", "SuccessUrl2Method", "FailUrl2", "FailUrl2Method");

    private final Shop shop;
    private final Map<Long, Deal> deals = new ConcurrentHashMap<>();

    Desk(Shop shop) {
        this.shop = shop;
    }

    Optional<Deal> find(long invoice) {
        return Optional.ofNullable(deals.get(invoice));
    }

    /** @throws PageError if the link is wrong */
    Deal open(Map<String, String> fields) {
        check(fields.getOrDefault("MerchantLogin", "").equals(shop.login()), 26, "shop not found");
        var sum = fields.getOrDefault("OutSum", "");
        var invoice = fields.getOrDefault("InvId", "");
        check(sum.matches("\\d{1,8}\\.\\d{2}") && new BigDecimal(sum).signum() > 0, 31, "bad sum");
        check(invoice.matches("[1-9]\\d{0,9}"), 30, "bad invoice number");
        var description = fields.getOrDefault("Description", "");
        check(
                description.length() <= 100 && !description.codePoints().anyMatch(c -> c > 0xFFFF),
                30,
                "bad description");
        var own = own(fields);
        check(
                shop.isSignature(text(fields, sum, invoice, own), fields.getOrDefault("SignatureValue", "")),
                29,
                "bad SignatureValue");
        var deal = deals.computeIfAbsent(
                Long.valueOf(invoice),
                number -> new Deal(number, new BigDecimal(sum), description, own, "1".equals(fields.get("IsTest"))));
        check(deal.state == 5 || deal.state == 10, 40, "this invoice is paid");
        return deal;
    }

    private String text(Map<String, String> fields, String sum, String invoice, Map<String, String> own) {
        var parts = new ArrayList<>(List.of(shop.login(), sum, invoice));
        FURTHER.stream().flatMap(name -> Stream.ofNullable(fields.get(name))).forEach(parts::add);
        parts.add(shop.password1());
        own.forEach((name, value) -> parts.add(name + "=" + value));
        return String.join(":", parts);
    }

    private static Map<String, String> own(Map<String, String> fields) {
        var own = new TreeMap<String, String>();
        fields.forEach((name, value) -> {
            if (name.startsWith("Shp_")) {
                check(name.matches("Shp_\\w+"), 30, "bad parameter");
                own.put(name, value);
            }
        });
        return own;
    }

    private static void check(boolean right, int number, String text) {
        if (!right) {
            throw new PageError(number, text);
        }
    }
}
