package io.vzaimno.sim.instagram;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A client that only tests use: it sends what it is told to and believes what it gets. */
final class Asking {

    /** One for all: the simulator hangs up on clients that keep too many connections. */
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final InstagramSimulator instagram;
    private final Map<String, String> headers = new HashMap<>();

    Asking(InstagramSimulator instagram, SimSession session) {
        this.instagram = instagram;
        headers.put("User-Agent", "Mozilla/5.0");
        headers.put("X-IG-App-ID", "936619743392459");
        headers.put("Referer", instagram.url() + "/somebody/");
        headers.put("Cookie", "sessionid=" + session.id());
    }

    Asking with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    Asking without(String header) {
        headers.remove(header);
        return this;
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(instagram.url() + path)));
    }

    HttpResponse<String> post(String path, String body) {
        return send(HttpRequest.newBuilder(URI.create(instagram.url() + path)).POST(BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        headers.forEach(request::header);
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    JsonNode json(String path) {
        return Reply.JSON.readTree(get(path).body());
    }

    JsonNode page(SimProfile profile, String list, String cursor) {
        var from = cursor.isEmpty() ? "" : "&max_id=" + URLEncoder.encode(cursor, UTF_8);
        return json("/api/v1/friendships/%s/%s/?count=50&search_surface=follow_list_page%s"
                .formatted(profile.member().pk(), list, from));
    }

    /** The names of a list, page by page, as a simple client would read it that stops after so many pages. */
    List<List<String>> walk(SimProfile profile, String list, int mostPages) {
        var pages = new ArrayList<List<String>>();
        var cursor = "";
        do {
            var page = page(profile, list, cursor);
            pages.add(page.path("users")
                    .valueStream()
                    .map(user -> user.path("username").asString(""))
                    .toList());
            cursor = page.path("next_max_id").asString("");
        } while (!cursor.isEmpty() && pages.size() < mostPages);
        return pages;
    }
}
