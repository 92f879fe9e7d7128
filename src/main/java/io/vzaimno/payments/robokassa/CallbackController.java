package io.vzaimno.payments.robokassa;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where Robokassa says that an invoice was paid (ResultURL). It repeats what is not answered with {@code OK} and the
 * invoice's number; so an outage of ours, which answers 5xx, loses nothing.
 */
@WithShop
@RestController
class CallbackController {

    private static final Logger log = LoggerFactory.getLogger(CallbackController.class);

    private final CallbackProperties properties;
    private final Signatures signatures;
    private final IncomingPayments arrivals;
    private final PaymentAlarms alarms;

    CallbackController(
            CallbackProperties properties, Signatures signatures, IncomingPayments arrivals, PaymentAlarms alarms) {
        this.properties = properties;
        this.signatures = signatures;
        this.arrivals = arrivals;
        this.alarms = alarms;
    }

    @RequestMapping(
            path = "/api/v1/payments/robokassa/callback",
            method = {RequestMethod.GET, RequestMethod.POST})
    ResponseEntity<String> receive(HttpServletRequest request) throws IOException {
        if (!properties.admits(request.getRemoteAddr())) {
            return forged(Fault.SOURCE);
        }
        var statement = Fields.of(request).flatMap(SignedResult::of);
        if (statement.isEmpty()) {
            return refused(Fault.FORM);
        }
        return signatures.isResult(statement.get()) ? settle(statement.get()) : forged(Fault.SIGNATURE);
    }

    private ResponseEntity<String> settle(SignedResult statement) {
        var invoice = statement.number();
        if (invoice.isEmpty()) {
            return refused(Fault.INVOICE);
        }
        return statement
                .amount()
                .map(amount -> new IncomingPayment(
                        invoice.getAsLong(), amount, statement.own(), statement.test(), "Robokassa's callback"))
                .map(arrivals::settle)
                .orElse(Optional.of(Fault.AMOUNT))
                .map(CallbackController::refused)
                .orElseGet(() -> text(ResponseEntity.ok(), "OK" + statement.invoice()));
    }

    private ResponseEntity<String> forged(Fault fault) {
        alarms.forged(fault);
        return refused(fault);
    }

    private static ResponseEntity<String> refused(Fault fault) {
        log.atWarn().addKeyValue("fault", fault).log("Callback of Robokassa refused");
        return text(ResponseEntity.badRequest(), fault.text());
    }

    private static ResponseEntity<String> text(ResponseEntity.BodyBuilder answer, String text) {
        return answer.contentType(MediaType.TEXT_PLAIN).body(text);
    }
}
