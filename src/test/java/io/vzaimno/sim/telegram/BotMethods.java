package io.vzaimno.sim.telegram;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The methods of the Bot API that are played. */
final class BotMethods {

    private final Map<String, BotMethod> methods = new HashMap<>();

    BotMethods(World world) {
        new SendMethods(world).addTo(methods);
        new EditMethods(world).addTo(methods);
        new FileMethods(world).addTo(methods);
        new UpdateMethods(world).addTo(methods);
        new BotProfile(world).addTo(methods);
        new ChatMethods(world).addTo(methods);
        new InvoiceMethods(world).addTo(methods);
        new StarMethods(world).addTo(methods);
        methods.put("answerCallbackQuery", new CallbackAnswers(world));
    }

    Optional<BotMethod> find(String name) {
        return Optional.ofNullable(methods.get(name));
    }
}
