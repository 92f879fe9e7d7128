package io.vzaimno.promotions.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.vzaimno.promotions.PromotionLinks;
import io.vzaimno.promotions.campaigns.Campaigns;
import io.vzaimno.promotions.campaigns.Funnel;
import io.vzaimno.web.ApiDescription;
import io.vzaimno.web.ProblemCode;
import io.vzaimno.web.ProblemException;
import io.vzaimno.web.Problems;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Campaigns and their funnels, for admins. */
@RestController
@RequestMapping("/api/v1/admin/campaigns")
@Tag(name = ApiDescription.ADMINISTRATION)
class AdminCampaignController {

    private final Campaigns campaigns;
    private final PromotionLinks links;

    AdminCampaignController(Campaigns campaigns, PromotionLinks links) {
        this.campaigns = campaigns;
        this.links = links;
    }

    @GetMapping
    @Operation(summary = "List campaigns and their funnels", description = "Newest first.")
    CampaignsView list() {
        return new CampaignsView(campaigns.funnels().stream().map(this::view).toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Create a campaign", description = "Returns the link to publish.")
    @Problems(ProblemCode.CODE_EXISTS)
    CampaignView create(@RequestBody @Valid CampaignBody body) {
        return campaigns
                .create(body.code(), body.name().strip())
                .map(this::view)
                .orElseThrow(() -> new ProblemException(ProblemCode.CODE_EXISTS));
    }

    @GetMapping("/{code}")
    @Operation(summary = "Get a campaign and its funnel")
    @Problems(ProblemCode.CAMPAIGN_NOT_FOUND)
    CampaignView find(@PathVariable String code) {
        return campaigns
                .funnel(code)
                .map(this::view)
                .orElseThrow(() -> new ProblemException(ProblemCode.CAMPAIGN_NOT_FOUND));
    }

    private CampaignView view(Funnel funnel) {
        return CampaignView.of(funnel, links.of(funnel.campaign()).orElse(null));
    }

    /** A campaign to create. */
    record CampaignBody(
            @Schema(description = "The payload of the link", example = "autumn_blog")
            @NotNull(message = "is required") @Pattern(regexp = "[A-Za-z0-9_-]{1,40}", message = "must be 1 to 40 of A-Z a-z 0-9 _ -") String code,

            @Schema(example = "The review in the autumn blog")
            @NotBlank(message = "is required") @Size(max = 255, message = "must have at most 255 characters") String name) {}

    record CampaignsView(List<CampaignView> campaigns) {}

    /** A campaign and its funnel. */
    record CampaignView(
            String code,
            String name,

            @Schema(description = "Null without a bot", example = "https://t.me/vzaimno_bot?start=Cautumn_blog")
            @Nullable String link,

            @Schema(description = "Users who started the bot by the link")
            int started,

            @Schema(description = "Those of them who were new")
            int newcomers,

            @Schema(description = "Those with at least one result")
            int checked,

            @Schema(description = "Those with a payment that was not refunded")
            int paid,

            @Schema(
                    description = "Their payments by currency, refunds deducted",
                    example = "{\"RUB\": 199.00, \"XTR\": 100}")
            Map<String, BigDecimal> revenue,

            Instant createdAt) {

        private static CampaignView of(Funnel funnel, @Nullable String link) {
            return new CampaignView(
                    funnel.campaign().code(),
                    funnel.campaign().name(),
                    link,
                    funnel.started(),
                    funnel.newcomers(),
                    funnel.checked(),
                    funnel.paid(),
                    Map.of("RUB", funnel.roubles(), "XTR", BigDecimal.valueOf(funnel.stars())),
                    funnel.campaign().createdAt());
        }
    }
}
