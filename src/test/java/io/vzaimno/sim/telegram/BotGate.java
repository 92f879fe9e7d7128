package io.vzaimno.sim.telegram;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/** The HTTP side of the Bot API: tokens, methods and files in paths, bodies, faults, answers. */
final class BotGate {

    private static final Pattern TOKEN = Pattern.compile("\\d+:.+");

    private final World world;
    private final String token;
    private final BotApi api;
    private final Faults faults;

    BotGate(World world, String token, BotApi api, Faults faults) {
        this.world = world;
        this.token = token;
        this.api = api;
        this.faults = faults;
    }

    /** Answers paths such as {@code /bot42:secret/getMe}. */
    void call(HttpExchange exchange) throws IOException, InterruptedException {
        var path = exchange.getRequestURI().getPath();
        var slash = path.indexOf('/', 1);
        var body = exchange.getRequestBody().readAllBytes();
        if (slash < 0 || !TOKEN.matcher(path.substring("/bot".length(), slash)).matches()) {
            Answers.json(exchange, 404, Refusal.notFound().toJson());
        } else if (!path.substring("/bot".length(), slash).equals(token)) {
            Answers.json(exchange, 401, Refusal.unauthorized().toJson());
        } else {
            var method = path.substring(slash + 1);
            answer(exchange, method, body, faults.draw(method));
        }
    }

    private void answer(HttpExchange exchange, String method, byte[] body, Optional<Fault> fault)
            throws IOException, InterruptedException {
        var request = request(exchange, body);
        if (fault.isEmpty()) {
            write(exchange, api.call(method, request));
            return;
        }
        switch (fault.get()) {
            case Fault.TooManyRequests(var pause) ->
                write(exchange, api.fail(method, request, Refusal.tooManyRequests(pause)));
            case Fault.BadRequest(var reason) -> write(exchange, api.fail(method, request, Refusal.badRequest(reason)));
            case Fault.ServerError _ -> write(exchange, api.fail(method, request, Refusal.internal()));
            case Fault.BadGateway _ -> {
                api.fail(method, request, Refusal.badGateway());
                Answers.badGateway(exchange);
            }
            case Fault.Hang _ -> {
                faults.hang();
                write(exchange, api.call(method, request));
            }
            case Fault.BreakBefore _ -> {
                api.fail(method, request, Refusal.broken());
                exchange.close();
            }
            case Fault.BreakAfter _ -> {
                api.call(method, request);
                exchange.close();
            }
        }
    }

    private static void write(HttpExchange exchange, Call call) throws IOException {
        var pause = call.answer().path("parameters").path("retry_after");
        if (pause.isNumber()) {
            exchange.getResponseHeaders().set("Retry-After", pause.asString());
        }
        Answers.json(exchange, call.status(), call.answer());
    }

    private static BotRequest request(HttpExchange exchange, byte[] body) {
        var query = Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
        var type = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Content-Type"))
                .orElse("");
        return BotRequest.read(query, type, body);
    }

    /** Answers paths such as {@code /file/bot42:secret/documents/file_1.xlsx}. */
    void file(HttpExchange exchange) throws IOException {
        var start = "/file/bot" + token + "/";
        var path = exchange.getRequestURI().getPath();
        var file = path.startsWith(start)
                ? world.locked(() -> world.files.byPath(path.substring(start.length())))
                : Optional.<ObjectNode>empty();
        if (file.isEmpty()) {
            Answers.json(exchange, 404, Refusal.notFound().toJson());
        } else {
            Answers.bytes(exchange, 200, "application/octet-stream", world.files.bytes(file.get()));
        }
    }
}
