package io.vzaimno.sim.telegram;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;

/** What a bot does about payments in Stars: lets them through, gives them back, looks at its account. */
final class StarMethods {

    private final World world;
    private final Incoming incoming;

    StarMethods(World world) {
        this.world = world;
        this.incoming = new Incoming(world);
    }

    void addTo(Map<String, BotMethod> methods) {
        methods.put("answerPreCheckoutQuery", this::answer);
        methods.put("refundStarPayment", this::refund);
        methods.put("getStarTransactions", this::transactions);
        methods.put("getMyStarBalance", _ -> Json.object().put("amount", world.stars.balance()));
    }

    private JsonNode answer(Arguments arguments) {
        var ok = arguments.flag("ok");
        var reason = arguments.text("error_message");
        if (!ok && reason.isEmpty()) {
            throw Refusal.badRequest("parameter \"error_message\" is required");
        }
        world.preCheckouts.answer(
                arguments.text("pre_checkout_query_id"), new PreCheckouts.Answer(ok, ok ? "" : reason));
        world.changed.signalAll();
        return BooleanNode.TRUE;
    }

    private JsonNode refund(Arguments arguments) {
        var charge = arguments.text("telegram_payment_charge_id");
        var user = arguments.number("user_id", 0);
        var payment = world.stars
                .payment(charge)
                .filter(found -> found.path("source").path("user").path("id").asLong() == user)
                .orElseThrow(() -> Refusal.badRequest("CHARGE_NOT_FOUND"));
        if (world.stars.isRefunded(charge)) {
            throw Refusal.badRequest("CHARGE_ALREADY_REFUNDED");
        }
        world.stars.refund(payment, world.now());
        var content = Json.object().set("refunded_payment", StarLedger.receipt(payment));
        world.updates.queue(incoming.service(user, content));
        return BooleanNode.TRUE;
    }

    private JsonNode transactions(Arguments arguments) {
        var limit = Math.clamp(arguments.number("limit", 100), 1, 100);
        var page = world.stars.all().stream()
                .skip(Math.max(0, arguments.number("offset", 0)))
                .limit(limit)
                .toList();
        return Json.object().set("transactions", Json.array(page));
    }
}
