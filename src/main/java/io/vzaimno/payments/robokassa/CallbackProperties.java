package io.vzaimno.payments.robokassa;

import java.net.InetAddress;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of Robokassa's callbacks.
 *
 * @param addresses allowed source addresses; empty: any, because the signature is what protects the callback
 * @param notificationUrl where each payment requests notifications with a public-key signature; empty: it does not
 * @param notificationKey the certificate or public key for them, PEM; empty: notifications are rejected
 */
@ConfigurationProperties("robokassa.callback")
record CallbackProperties(
        @DefaultValue List<String> addresses,
        @DefaultValue("") String notificationUrl,
        @DefaultValue("") String notificationKey) {

    /** Uses only the peer address of the connection: forwarding headers can be forged. */
    boolean admits(String peer) {
        return addresses.isEmpty()
                || addresses.stream()
                        .map(String::strip)
                        .map(InetAddress::ofLiteral)
                        .anyMatch(InetAddress.ofLiteral(peer)::equals);
    }
}
