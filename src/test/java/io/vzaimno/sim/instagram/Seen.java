package io.vzaimno.sim.instagram;

import java.time.Instant;
import java.util.Map;

/**
 * A request that reached the simulated web site.
 *
 * @param method GET or POST
 * @param sessionId the value of its cookie; empty without one
 * @param parameters of the address and of the form
 * @param headers by name in lower case
 */
public record Seen(
        Instant at,
        String method,
        String sessionId,
        String path,
        Map<String, String> parameters,
        Map<String, String> headers) {

    /** Empty when the request has no such parameter. */
    public String parameter(String name) {
        return parameters.getOrDefault(name, "");
    }

    /** Empty when the request has no such header. */
    public String header(String name) {
        return headers.getOrDefault(name, "");
    }

    /** Whose session it is, as the cookie says. */
    public String viewerPk() {
        var end = sessionId.indexOf("%3A");
        return end < 0 ? sessionId : sessionId.substring(0, end);
    }
}
