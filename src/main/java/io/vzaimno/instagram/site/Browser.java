package io.vzaimno.instagram.site;

import io.vzaimno.instagram.Handle;
import java.util.Map;
import okhttp3.FormBody;
import okhttp3.HttpUrl;
import okhttp3.Request;

/** Builds requests as the pages of the web site send them. */
record Browser(InstagramProperties properties) {

    private static final String LANGUAGE = "en-US,en;q=0.9";

    /**
     * @param path below the site's address, with the trailing slash that Instagram requires
     */
    Request get(Session session, String path, Map<String, String> parameters, HttpUrl referer) {
        var address = address(path).newBuilder();
        parameters.forEach(address::addQueryParameter);
        return withCsrf(session, signed(session, address.build()))
                .header("Accept", "*/*")
                .header("Referer", referer.toString())
                .header("X-IG-App-ID", properties.appId())
                .header("X-IG-WWW-Claim", session.claim())
                .header("X-Requested-With", "XMLHttpRequest")
                .build();
    }

    /** A page, as opened from the address bar. */
    Request page(Session session, String path) {
        return signed(session, address(path))
                .header("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8")
                .header("Sec-Fetch-Site", "none")
                .header("Sec-Fetch-Mode", "navigate")
                .header("Sec-Fetch-Dest", "document")
                .build();
    }

    /** A stored query, with the tokens of the session's last page. */
    Request document(Session session, PageTokens tokens, Document document, String root, String variables) {
        var request = withCsrf(session, signed(session, address(document.path())))
                .header("Accept", "*/*")
                .header("Origin", origin())
                .header("Referer", home().toString())
                .header("Sec-Fetch-Site", "same-origin")
                .header("Sec-Fetch-Mode", "cors")
                .header("Sec-Fetch-Dest", "empty")
                .header("X-ASBD-ID", "359341")
                .header("X-FB-Friendly-Name", document.name())
                .header("X-FB-LSD", tokens.lsd())
                .header("X-IG-App-ID", properties.appId())
                .header("X-Root-Field-Name", root);
        if (!tokens.bloksVersion().isEmpty()) {
            request.header("X-Bloks-Version-ID", tokens.bloksVersion());
        }
        return request.post(form(session, tokens, document, variables)).build();
    }

    HttpUrl home() {
        return address("");
    }

    HttpUrl profile(Handle handle) {
        return address(handle.value() + "/");
    }

    /** The fields that a browser sends, in its order. */
    private static FormBody form(Session session, PageTokens tokens, Document document, String variables) {
        return new FormBody.Builder()
                .add("av", session.account().value())
                .add("__d", "www")
                .add("__user", "0")
                .add("__a", "1")
                .add("__req", "1")
                .add("__hs", tokens.hasteSession())
                .add("dpr", "2")
                .add("__ccg", "EXCELLENT")
                .add("__rev", tokens.revision())
                .add("__hsi", tokens.hsi())
                .add("__comet_req", "7")
                .add("fb_dtsg", tokens.dtsg())
                .add("jazoest", tokens.checksum())
                .add("lsd", tokens.lsd())
                .add("__spin_r", tokens.revision())
                .add("__spin_b", "trunk")
                .add("__spin_t", tokens.spinTime())
                .add("fb_api_caller_class", "RelayModern")
                .add("fb_api_req_friendly_name", document.name())
                .add("server_timestamps", "true")
                .add("variables", variables)
                .add("doc_id", document.number())
                .build();
    }

    private Request.Builder signed(Session session, HttpUrl address) {
        return new Request.Builder()
                .url(address)
                .header("Accept-Language", LANGUAGE)
                .header("Cookie", session.cookies())
                .header("User-Agent", properties.userAgent());
    }

    private static Request.Builder withCsrf(Session session, Request.Builder request) {
        return session.csrfToken() == null ? request : request.header("X-CSRFToken", session.csrfToken());
    }

    private String origin() {
        var home = home();
        return home.scheme() + "://" + home.host()
                + (home.port() == HttpUrl.defaultPort(home.scheme()) ? "" : ":" + home.port());
    }

    private HttpUrl address(String path) {
        var base = HttpUrl.get(properties.baseUrl());
        if (base == null) {
            throw new IllegalStateException("Not an address of the web: " + properties.baseUrl());
        }
        return base.newBuilder().addPathSegments(path).build();
    }
}
