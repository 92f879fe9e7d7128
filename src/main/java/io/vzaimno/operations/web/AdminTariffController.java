package io.vzaimno.operations.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.vzaimno.accounts.Admin;
import io.vzaimno.operations.TariffAdministration;
import io.vzaimno.payments.TariffId;
import io.vzaimno.payments.TariffOffer;
import io.vzaimno.payments.web.TariffView;
import io.vzaimno.payments.web.TariffView.TariffsView;
import io.vzaimno.web.ApiDescription;
import io.vzaimno.web.ProblemCode;
import io.vzaimno.web.ProblemException;
import io.vzaimno.web.Problems;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Tariffs, for admins. */
@RestController
@RequestMapping("/api/v1/admin/tariffs")
@Tag(name = ApiDescription.ADMINISTRATION)
class AdminTariffController {

    private static final int MOST_STARS = 10_000;
    private static final String STARS = "must be a whole number from 1 to 10000, or null";

    private final TariffAdministration tariffs;

    AdminTariffController(TariffAdministration tariffs) {
        this.tariffs = tariffs;
    }

    @GetMapping
    @Operation(summary = "List all tariffs, including those that are not on sale")
    TariffsView list() {
        return TariffsView.of(tariffs.all());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Create a tariff")
    TariffView create(@RequestBody @Valid TariffBody body) {
        return TariffView.of(tariffs.create(Admin.API, body.offer(), body.active()));
    }

    @PutMapping("/{tariff_id}")
    @Operation(summary = "Replace a tariff", description = "Open orders keep their price.")
    @Problems(ProblemCode.TARIFF_NOT_FOUND)
    TariffView change(@PathVariable("tariff_id") UUID tariffId, @RequestBody @Valid TariffBody body) {
        return tariffs.change(Admin.API, new TariffId(tariffId), body.offer(), body.active())
                .map(TariffView::of)
                .orElseThrow(() -> new ProblemException(ProblemCode.TARIFF_NOT_FOUND));
    }

    @DeleteMapping("/{tariff_id}")
    @Operation(summary = "Take a tariff off sale", description = "It is kept for the payments that refer to it.")
    @Problems(ProblemCode.TARIFF_NOT_FOUND)
    TariffView deactivate(@PathVariable("tariff_id") UUID tariffId) {
        return tariffs.deactivate(Admin.API, new TariffId(tariffId))
                .map(TariffView::of)
                .orElseThrow(() -> new ProblemException(ProblemCode.TARIFF_NOT_FOUND));
    }

    /** A tariff to create, or the new version of one. */
    record TariffBody(
            @Schema(example = "10 checks")
            @NotBlank(message = "is required") @Size(max = 255, message = "must have at most 255 characters") String name,

            @Schema(description = "May be left out")
            @Size(max = 1000, message = "must have at most 1000 characters") @Nullable String description,

            @Schema(description = "Number of checks", example = "10")
            @NotNull(message = "is required") @Min(value = 1, message = "must be a whole number from 1") Integer checksCount,

            @Schema(description = "In roubles; 0 if it is not for sale in roubles", example = "199.00")
            @NotNull(message = "is required") @DecimalMin(value = "0", message = "must not be negative") @Digits(integer = 8, fraction = 2, message = "must have at most two decimals and eight digits before them") BigDecimal priceRub,

            @Schema(description = "In Telegram Stars; null if it is not for sale in Stars", example = "100")
            @Min(value = 1, message = STARS) @Max(value = MOST_STARS, message = STARS) @Nullable Integer priceStars,

            @Schema(description = "Defaults to true") @Nullable Boolean isActive,

            @Schema(description = "Lower numbers come first; defaults to 0") @Nullable Integer sortOrder) {

        private TariffOffer offer() {
            return new TariffOffer(
                    name.strip(),
                    Objects.requireNonNullElse(description, ""),
                    checksCount,
                    priceRub,
                    priceStars == null ? OptionalInt.empty() : OptionalInt.of(priceStars),
                    Objects.requireNonNullElse(sortOrder, 0));
        }

        private boolean active() {
            return Objects.requireNonNullElse(isActive, true);
        }
    }
}
