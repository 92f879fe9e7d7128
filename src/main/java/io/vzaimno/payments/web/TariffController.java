package io.vzaimno.payments.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.vzaimno.payments.Tariff;
import io.vzaimno.payments.TariffId;
import io.vzaimno.payments.Tariffs;
import io.vzaimno.payments.web.TariffView.TariffsView;
import io.vzaimno.web.ApiDescription;
import io.vzaimno.web.ProblemCode;
import io.vzaimno.web.ProblemException;
import io.vzaimno.web.Problems;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tariffs on sale. Needs no key. */
@RestController
@RequestMapping("/api/v1/tariffs")
@Tag(name = ApiDescription.PAYMENTS)
class TariffController {

    private final Tariffs tariffs;

    TariffController(Tariffs tariffs) {
        this.tariffs = tariffs;
    }

    @GetMapping
    @SecurityRequirements
    @Operation(summary = "List the tariffs on sale")
    TariffsView list() {
        return TariffsView.of(tariffs.onSale());
    }

    @GetMapping("/{tariff_id}")
    @SecurityRequirements
    @Operation(summary = "Get a tariff on sale")
    @Problems(ProblemCode.TARIFF_NOT_FOUND)
    TariffView find(@PathVariable("tariff_id") UUID tariffId) {
        return tariffs.find(new TariffId(tariffId))
                .filter(Tariff::active)
                .map(TariffView::of)
                .orElseThrow(() -> new ProblemException(ProblemCode.TARIFF_NOT_FOUND));
    }
}
