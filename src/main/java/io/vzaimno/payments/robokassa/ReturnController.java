package io.vzaimno.payments.robokassa;

import io.vzaimno.payments.PaymentStatus;
import io.vzaimno.payments.Payments;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/** The return address of the payment page. Never changes money; at most it triggers an earlier status check. */
@WithShop
@RestController
class ReturnController {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final Signatures signatures;
    private final Payments payments;
    private final StatusSchedule schedule;

    ReturnController(Signatures signatures, Payments payments, StatusSchedule schedule) {
        this.signatures = signatures;
        this.payments = payments;
        this.schedule = schedule;
    }

    @RequestMapping(
            path = "/payments/robokassa/success",
            method = {RequestMethod.GET, RequestMethod.POST})
    ResponseEntity<String> success(HttpServletRequest request) throws IOException {
        var fields = Fields.of(request);
        fields.flatMap(SignedResult::of).filter(signatures::isReturn).ifPresent(this::look);
        return page(ReturnPage.SUCCESS, fields, request);
    }

    @RequestMapping(
            path = "/payments/robokassa/fail",
            method = {RequestMethod.GET, RequestMethod.POST})
    ResponseEntity<String> fail(HttpServletRequest request) throws IOException {
        return page(ReturnPage.FAIL, Fields.of(request), request);
    }

    private void look(SignedResult result) {
        var invoice = result.number();
        if (invoice.isPresent()) {
            payments.byInvoice(invoice.getAsLong())
                    .filter(payment -> payment.status() == PaymentStatus.PENDING)
                    .ifPresent(schedule::now);
        }
    }

    private static ResponseEntity<String> page(ReturnPage page, Optional<Fields> fields, HttpServletRequest request) {
        var language = fields.flatMap(given -> given.text("Culture"))
                .orElseGet(() -> request.getLocale().getLanguage());
        return ResponseEntity.ok().contentType(HTML).body(page.html(language.equals("ru")));
    }
}
