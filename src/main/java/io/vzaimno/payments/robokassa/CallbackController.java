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
 * Receives Robokassa's report that an invoice was paid (ResultURL). Robokassa repeats the call until it gets {@code OK} and
 * the invoice number, so an outage on our side, which answers 5xx, loses nothing.
 */
@WithShop
@RestController
class CallbackController {

    private static final Logger log = LoggerFactory.getLogger(CallbackController.class);

    private final CallbackProperties properties;
    private final Signatures signatures;
    private final IncomingPayments incomingPayments;
    private final PaymentAlarms alarms;

    CallbackController(
            CallbackProperties properties,
            Signatures signatures,
            IncomingPayments incomingPayments,
            PaymentAlarms alarms) {
        this.properties = properties;
        this.signatures = signatures;
        this.incomingPayments = incomingPayments;
        this.alarms = alarms;
    }

    @RequestMapping(
            path = "/api/v1/payments/robokassa/callback",
            method = {RequestMethod.GET, RequestMethod.POST})
    ResponseEntity<String> receive(HttpServletRequest request) throws IOException {
        if (!properties.admits(request.getRemoteAddr())) {
            return forged(Fault.SOURCE);
        }
        var result = Fields.of(request).flatMap(SignedResult::of);
        if (result.isEmpty()) {
            return refused(Fault.FORM);
        }
        return signatures.isResult(result.get()) ? settle(result.get()) : forged(Fault.SIGNATURE);
    }

    private ResponseEntity<String> settle(SignedResult result) {
        var invoice = result.number();
        if (invoice.isEmpty()) {
            return refused(Fault.INVOICE);
        }
        return result.amount()
                .map(amount -> new IncomingPayment(
                        invoice.getAsLong(), amount, result.own(), result.test(), "Robokassa's callback"))
                .map(incomingPayments::settle)
                .orElse(Optional.of(Fault.AMOUNT))
                .map(CallbackController::refused)
                .orElseGet(() -> text(ResponseEntity.ok(), "OK" + result.invoice()));
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
