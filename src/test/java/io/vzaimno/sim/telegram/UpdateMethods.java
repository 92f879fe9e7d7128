package io.vzaimno.sim.telegram;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/** How the bot gets its updates: by asking, or by webhook. */
final class UpdateMethods {

    private static final String OTHER_POLLER =
            "terminated by other getUpdates request; make sure that only one bot instance is running";
    private static final String WEBHOOK_IS_SET =
            "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first";

    private final World world;
    private final Webhook webhook;
    private long turn;

    UpdateMethods(World world) {
        this.world = world;
        this.webhook = new Webhook(world);
    }

    void addTo(Map<String, BotMethod> methods) {
        methods.put("getUpdates", this::getUpdates);
        methods.put("setWebhook", webhook::set);
        methods.put("deleteWebhook", webhook::remove);
        methods.put("getWebhookInfo", _ -> webhook.info());
    }

    private JsonNode getUpdates(Arguments arguments) {
        if (webhook.current().isPresent()) {
            throw Refusal.conflict(WEBHOOK_IS_SET);
        }
        arguments.find("allowed_updates").ifPresent(world.updates::allow);
        world.updates.confirm(arguments.number("offset", 0));
        turn++;
        world.changed.signalAll();
        return wait(turn, arguments);
    }

    private JsonNode wait(long mine, Arguments arguments) {
        var limit = Math.clamp(arguments.number("limit", 100), 1, 100);
        var left = TimeUnit.SECONDS.toNanos(Math.clamp(arguments.number("timeout", 0), 0, 50));
        world.updates.pollBegins();
        try {
            var next = world.updates.next(limit);
            while (next.isEmpty() && left > 0) {
                left = world.changed.awaitNanos(left);
                checkStillMine(mine);
                next = world.updates.next(limit);
            }
            return Json.array(next);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Json.array();
        } finally {
            world.updates.pollEnds();
        }
    }

    private void checkStillMine(long mine) {
        if (webhook.current().isPresent()) {
            throw Refusal.conflict("terminated by setWebhook request");
        }
        if (turn != mine) {
            throw Refusal.conflict(OTHER_POLLER);
        }
    }
}
