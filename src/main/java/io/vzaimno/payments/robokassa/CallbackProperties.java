package io.vzaimno.payments.robokassa;

import java.net.InetAddress;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How we are told of payments.
 *
 * @param addresses where calls may come from; empty: from anywhere, for the signature is the real check
 * @param notificationUrl where each payment asks for notifications with a public-key signature; empty: it does not
 * @param notificationKey the certificate or public key for them, PEM; empty: they are refused
 */
@ConfigurationProperties("robokassa.callback")
record CallbackProperties(
        @DefaultValue List<String> addresses,
        @DefaultValue("") String notificationUrl,
        @DefaultValue("") String notificationKey) {

    /** Looks at the peer of the connection alone: headers that name another can be written by anybody. */
    boolean admits(String peer) {
        return addresses.isEmpty()
                || addresses.stream()
                        .map(String::strip)
                        .map(InetAddress::ofLiteral)
                        .anyMatch(InetAddress.ofLiteral(peer)::equals);
    }
}
