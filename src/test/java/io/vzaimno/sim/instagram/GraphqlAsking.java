package io.vzaimno.sim.instagram;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** A GraphQL client that only tests use: it asks as a browser does, but for what it is told to change. */
final class GraphqlAsking {

    private static final Pattern FB_DTSG = Pattern.compile("\"DTSGInitialData\",\\[],\\{\"token\":\"([^\"]+)\"");

    private final InstagramSimulator instagram;
    private final Asking asking;
    private final Map<String, String> form = new HashMap<>();
    private String path = "";

    GraphqlAsking(InstagramSimulator instagram, SimSession session) {
        this.instagram = instagram;
        asking = new Asking(instagram, session)
                .with("Sec-Fetch-Site", "same-origin")
                .with("Content-Type", "application/x-www-form-urlencoded");
    }

    static String token(String html) {
        var token = FB_DTSG.matcher(html);
        return token.find() ? token.group(1) : "";
    }

    /** Loads the front page and keeps its token. */
    GraphqlAsking loadPage() {
        return with("fb_dtsg", token(asking.get("/").body()));
    }

    GraphqlAsking with(String field, String value) {
        form.put(field, value);
        return this;
    }

    GraphqlAsking without(String field) {
        form.remove(field);
        return this;
    }

    GraphqlAsking withoutHeader(String header) {
        asking.without(header);
        return this;
    }

    GraphqlAsking at(String newPath) {
        path = newPath;
        return this;
    }

    HttpResponse<String> ask(Document document, String variables) {
        var fields = new HashMap<>(Map.of(
                "doc_id", instagram.documents().id(document),
                "fb_api_req_friendly_name", document.friendlyName(),
                "variables", variables.replace('\'', '"')));
        fields.putAll(form);
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        return asking.post(path.isEmpty() ? document.path() : path, body);
    }

    JsonNode json(Document document, String variables) {
        return Reply.JSON.readTree(ask(document, variables).body());
    }

    HttpResponse<String> profile(String pk) {
        return ask(Document.PROFILE, "{'id':'%s'}".formatted(pk));
    }

    /** What the document tells of an account. */
    JsonNode user(SimProfile profile) {
        return Reply.JSON.readTree(profile(profile.member().pk()).body()).at("/data/user");
    }
}
