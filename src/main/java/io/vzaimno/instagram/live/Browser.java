package io.vzaimno.instagram.live;

import io.vzaimno.instagram.Handle;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;

/** Writes requests as the web site's own pages do. */
record Browser(InstagramProperties properties) {

    HttpRequest get(Session session, String path, Map<String, String> parameters, URI referer) {
        var request = HttpRequest.newBuilder(address(path, parameters))
                .header("Accept", "*/*")
                .header("Accept-Language", "en")
                .header("Cookie", session.cookies())
                .header("Referer", referer.toString())
                .header("User-Agent", properties.userAgent())
                .header("X-IG-App-ID", properties.appId())
                .header("X-IG-WWW-Claim", session.claim())
                .header("X-Requested-With", "XMLHttpRequest");
        if (session.csrfToken() != null) {
            request.header("X-CSRFToken", session.csrfToken());
        }
        return request.build();
    }

    URI home() {
        return address("/", Map.of());
    }

    URI page(Handle handle) {
        return address("/" + handle.value() + "/", Map.of());
    }

    /** Every character of a parameter that could mean something in an address is encoded. */
    private URI address(String path, Map<String, String> parameters) {
        var address = UriComponentsBuilder.fromUri(properties.baseUrl()).replacePath(basePath() + path);
        parameters.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(parameters).toUri();
    }

    private String basePath() {
        var path = properties.baseUrl().getPath();
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
