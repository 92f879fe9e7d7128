package io.vzaimno.promotions.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.vzaimno.promotions.PromotionLinks;
import io.vzaimno.promotions.codes.PromoCode;
import io.vzaimno.promotions.codes.PromoCodes;
import io.vzaimno.promotions.web.PromoView.PromosView;
import io.vzaimno.web.ApiDescription;
import io.vzaimno.web.Paging;
import io.vzaimno.web.ProblemCode;
import io.vzaimno.web.ProblemException;
import io.vzaimno.web.Problems;
import jakarta.validation.Valid;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.hibernate.validator.constraints.Range;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Promo codes, for admins. */
@RestController
@RequestMapping("/api/v1/admin/promo-codes")
@Tag(name = ApiDescription.ADMINISTRATION)
class AdminPromoController {

    private final PromoCodes codes;
    private final PromotionLinks links;
    private final Clock clock;

    AdminPromoController(PromoCodes codes, PromotionLinks links, Clock clock) {
        this.codes = codes;
        this.links = links;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "List promo codes", description = "Newest first.")
    PromosView list(
            @RequestParam(defaultValue = Paging.DEFAULT_LIMIT)
                    @Range(min = 1, max = Paging.MAX_LIMIT, message = Paging.LIMIT_MESSAGE)
                    int limit,
            @RequestParam(defaultValue = "0") @PositiveOrZero(message = Paging.OFFSET_MESSAGE) long offset) {
        var page = codes.list(limit, offset);
        return new PromosView(views(page.codes()), page.total());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Create a promo code",
            description = "With a given name or a random one. Each user may use it once.")
    @Problems(ProblemCode.CODE_EXISTS)
    PromoView create(@RequestBody @Valid PromoBody body) {
        var terms = body.terms(clock.instant());
        var code = body.code();
        var created = code == null
                ? codes.createBatch(1, terms).stream().findFirst()
                : codes.create(PromoBody.checked(code), terms);
        return created.map(this::view).orElseThrow(() -> new ProblemException(ProblemCode.CODE_EXISTS));
    }

    @PostMapping("/batches")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Create many promo codes at once",
            description = "Random codes, for one user each unless `max_uses` says otherwise. A user may use"
                    + " one code of a batch.")
    PromosView createBatch(@RequestBody @Valid PromoBatchBody body) {
        var batch = codes.createBatch(body.count(), body.terms(clock.instant()));
        return new PromosView(views(batch), batch.size());
    }

    @DeleteMapping("/{code}")
    @Operation(summary = "Deactivate a promo code", description = "Checks already given are kept.")
    @Problems(ProblemCode.PROMO_CODE_NOT_FOUND)
    PromoView deactivate(@PathVariable String code) {
        return PromoCode.parse(code)
                .flatMap(codes::deactivate)
                .map(this::view)
                .orElseThrow(() -> new ProblemException(ProblemCode.PROMO_CODE_NOT_FOUND));
    }

    @DeleteMapping("/batches/{batch_id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Deactivate all promo codes of a batch")
    @Problems(ProblemCode.PROMO_CODE_NOT_FOUND)
    void deactivateBatch(@PathVariable("batch_id") UUID batchId) {
        if (codes.deactivateBatch(batchId) == 0) {
            throw new ProblemException(ProblemCode.PROMO_CODE_NOT_FOUND);
        }
    }

    private List<PromoView> views(List<PromoCode> found) {
        return found.stream().map(this::view).toList();
    }

    private PromoView view(PromoCode code) {
        return PromoView.of(code, links.of(code).orElse(null));
    }
}
