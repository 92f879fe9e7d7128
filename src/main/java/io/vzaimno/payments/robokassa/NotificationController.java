package io.vzaimno.payments.robokassa;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Receives Robokassa's report that an invoice was paid, signed with its public key (ResultUrl2). Sent at most five times. */
@WithShop
@RestController
class NotificationController {

    private static final Logger log = LoggerFactory.getLogger(NotificationController.class);

    private static final int LONGEST = 64 * 1024;

    private final CallbackProperties properties;
    private final NotificationKey key;
    private final Notifications notifications;
    private final PaymentAlarms alarms;

    NotificationController(
            CallbackProperties properties, NotificationKey key, Notifications notifications, PaymentAlarms alarms) {
        this.properties = properties;
        this.key = key;
        this.notifications = notifications;
        this.alarms = alarms;
    }

    @PostMapping("/api/v1/payments/robokassa/notification")
    ResponseEntity<String> receive(HttpServletRequest request) throws IOException {
        var token = new String(request.getInputStream().readNBytes(LONGEST), StandardCharsets.UTF_8);
        var said = key.read(token).flatMap(notification -> Optional.ofNullable(notification.data()));
        if (said.isEmpty() || !properties.admits(request.getRemoteAddr())) {
            alarms.forged(Fault.SIGNATURE);
            return refused(Fault.SIGNATURE);
        }
        return notifications
                .settle(said.get())
                .map(NotificationController::refused)
                .orElseGet(() ->
                        ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body("OK"));
    }

    private static ResponseEntity<String> refused(Fault fault) {
        log.atWarn().addKeyValue("fault", fault).log("Notification of Robokassa refused");
        return ResponseEntity.badRequest().contentType(MediaType.TEXT_PLAIN).body(fault.text());
    }
}
