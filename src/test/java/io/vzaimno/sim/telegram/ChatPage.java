package io.vzaimno.sim.telegram;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The chat page for a browser: its files, and what its script asks for. */
final class ChatPage {

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml");
    private static final Pattern ASSET = Pattern.compile("/assets/([a-z-]+\\.(?:css|js|svg))");
    private static final Pattern CHAT = Pattern.compile("/chat/\\d{1,18}");
    private static final Pattern ACT = Pattern.compile("/page/chat/(\\d{1,18})/([a-z]+)");
    private static final Pattern FILE = Pattern.compile("/page/files/([A-Za-z0-9]+)");

    private final World world;
    private final PagePeople people;
    private final PageActs acts;
    private final PageEvents events;

    ChatPage(World world) {
        this.world = world;
        this.people = new PagePeople(world);
        this.acts = new PageActs(world);
        this.events = new PageEvents(world);
    }

    void handle(HttpExchange exchange) throws IOException, InterruptedException {
        var path = exchange.getRequestURI().getPath();
        if (exchange.getRequestMethod().equals("POST")) {
            post(exchange, path);
            return;
        }
        var asset = ASSET.matcher(path);
        var act = ACT.matcher(path);
        var file = FILE.matcher(path);
        if (path.equals("/") || CHAT.matcher(path).matches()) {
            resource(exchange, "index.html");
        } else if (asset.matches()) {
            resource(exchange, asset.group(1));
        } else if (path.equals("/page/people")) {
            Answers.json(exchange, 200, people.list());
        } else if (act.matches() && act.group(2).equals("events")) {
            events.stream(exchange, Long.parseLong(act.group(1)));
        } else if (file.matches()) {
            file(exchange, file.group(1));
        } else {
            Answers.json(exchange, 404, Refusal.notFound().toJson());
        }
    }

    private void post(HttpExchange exchange, String path) throws IOException {
        var act = ACT.matcher(path);
        if (isForeign(exchange)) {
            Answers.json(exchange, 403, Refusal.forbidden("not from this page").toJson());
        } else if (path.equals("/page/people")) {
            Answers.json(exchange, 200, people.add(body(exchange)));
        } else if (act.matches() && act.group(2).equals("file")) {
            var type = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Content-Type"));
            var parts =
                    Multipart.read(type.orElse(""), exchange.getRequestBody().readAllBytes());
            Answers.json(exchange, 200, acts.sendFiles(Long.parseLong(act.group(1)), parts));
        } else if (act.matches()) {
            Answers.json(exchange, 200, acts.act(Long.parseLong(act.group(1)), act.group(2), body(exchange)));
        } else {
            Answers.json(exchange, 404, Refusal.notFound().toJson());
        }
    }

    /** Whether another site's page makes the browser ask. */
    private static boolean isForeign(HttpExchange exchange) {
        var origin = exchange.getRequestHeaders().getFirst("Origin");
        var host = exchange.getRequestHeaders().getFirst("Host");
        return origin != null && !URI.create(origin).getAuthority().equals(host);
    }

    private static ObjectNode body(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        return Json.tryRead(body)
                .filter(JsonNode::isObject)
                .map(ObjectNode.class::cast)
                .orElseGet(Json::object);
    }

    private void resource(HttpExchange exchange, String name) throws IOException {
        try (var in = ChatPage.class.getResourceAsStream("page/" + name)) {
            if (in == null) {
                Answers.json(exchange, 404, Refusal.notFound().toJson());
                return;
            }
            exchange.getResponseHeaders().set("Cache-Control", "no-cache");
            exchange.getResponseHeaders()
                    .set("Content-Security-Policy", "default-src 'self'; img-src 'self' data: blob:; style-src 'self'");
            var type = TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
            Answers.bytes(exchange, 200, type, in.readAllBytes());
        }
    }

    private void file(HttpExchange exchange, String fileId) throws IOException {
        var file = world.locked(() -> world.files.find(fileId));
        if (file.isEmpty()) {
            Answers.json(exchange, 404, Refusal.notFound().toJson());
            return;
        }
        var photo = file.get().path("kind").asString().equals(FileStore.Kind.PHOTO.name());
        if (!photo) {
            exchange.getResponseHeaders()
                    .set(
                            "Content-Disposition",
                            "attachment; filename*=UTF-8''"
                                    + encoded(file.get().path("file_name").asString()));
        }
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        var type = photo ? "image/png" : "application/octet-stream";
        Answers.bytes(exchange, 200, type, world.files.bytes(file.get()));
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
