package io.vzaimno.sim.telegram;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Takes the calls of the bot: checks them against the Bot API's description, plays them, words the answer. */
final class BotApi {

    private static final Logger log = LoggerFactory.getLogger(BotApi.class);

    private final World world;
    private final ArgumentCheck check = new ArgumentCheck(ApiSchema.BOT_API_10_1);
    private final ShapeCheck shapes = new ShapeCheck(ApiSchema.BOT_API_10_1);
    private final BotMethods methods;
    private final History history = new History();
    private final List<String> violations = new CopyOnWriteArrayList<>();

    BotApi(World world) {
        this.world = world;
        this.methods = new BotMethods(world);
    }

    History history() {
        return history;
    }

    List<String> violations() {
        return violations;
    }

    /** Plays a call and remembers it. */
    Call call(String name, BotRequest request) {
        var at = world.clock.instant();
        var method = ApiSchema.BOT_API_10_1.method(name);
        if (method.isEmpty()) {
            violations.add("no such method: " + name);
            return remember(refused(at, name, Json.object(), Refusal.notFound()));
        }
        var checked = check.check(method.get(), request);
        var parameters = checked.arguments().summary();
        return remember(
                switch (played(method.get(), checked)) {
                    case Played.Done(var result) -> new Call(at, method.get().name(), parameters, 200, ok(result));
                    case Played.Refused(var refusal) -> refused(at, method.get().name(), parameters, refusal);
                });
    }

    /** Remembers a call that is not played but fails. */
    Call fail(String name, BotRequest request, Refusal refusal) {
        var parameters = ApiSchema.BOT_API_10_1
                .method(name)
                .map(method -> check.check(method, request).arguments().summary())
                .orElseGet(Json::object);
        return remember(refused(world.clock.instant(), name, parameters, refusal));
    }

    private static Call refused(Instant at, String method, ObjectNode parameters, Refusal refusal) {
        return new Call(at, method, parameters, refusal.code(), refusal.toJson());
    }

    /** What came of playing a call. */
    private sealed interface Played {
        record Done(JsonNode result) implements Played {}

        record Refused(Refusal refusal) implements Played {}
    }

    private Played played(ApiSchema.Method method, ArgumentCheck.Checked checked) {
        var arguments = checked.arguments();
        try {
            if (!checked.complaints().isEmpty()) {
                throw violation(arguments.method() + ": " + String.join("; ", checked.complaints()));
            }
            var played = methods.find(arguments.method()).orElseThrow(() -> new NotSimulated(arguments.method()));
            var result = world.locked(() -> played.call(arguments));
            violations.addAll(shapes.complaints("the simulator's own answer", result, method.answer()));
            return new Played.Done(result);
        } catch (NotSimulated e) {
            return new Played.Refused(violation(e.what()));
        } catch (Refusal e) {
            return new Played.Refused(e);
        } catch (RuntimeException e) {
            log.atError().setCause(e).addKeyValue("method", arguments.method()).log("The simulator failed");
            violations.add("the simulator failed in %s: %s".formatted(arguments.method(), e));
            return new Played.Refused(Refusal.internal());
        }
    }

    private Refusal violation(String what) {
        violations.add(what);
        return Refusal.badRequest("simulator: " + what);
    }

    private Call remember(Call call) {
        history.add(call);
        return call;
    }

    private static ObjectNode ok(JsonNode result) {
        return Json.object().put("ok", true).set("result", result);
    }
}
