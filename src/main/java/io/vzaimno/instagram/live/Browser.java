package io.vzaimno.instagram.live;

import io.vzaimno.instagram.Handle;
import java.util.Map;
import okhttp3.HttpUrl;
import okhttp3.Request;

/** Writes requests as the pages of the web site do. */
record Browser(InstagramProperties properties) {

    /** @param path below the site's address, with the slash at its end that Instagram insists on */
    Request get(Session session, String path, Map<String, String> parameters, HttpUrl referer) {
        var address = address(path).newBuilder();
        parameters.forEach(address::addQueryParameter);
        var request = new Request.Builder()
                .url(address.build())
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

    HttpUrl home() {
        return address("");
    }

    HttpUrl page(Handle handle) {
        return address(handle.value() + "/");
    }

    private HttpUrl address(String path) {
        var base = HttpUrl.get(properties.baseUrl());
        if (base == null) {
            throw new IllegalStateException("Not an address of the web: " + properties.baseUrl());
        }
        return base.newBuilder().addPathSegments(path).build();
    }
}
