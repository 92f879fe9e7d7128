package io.vzaimno.operations.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.vzaimno.accounts.Admin;
import io.vzaimno.operations.MaintenanceAdministration;
import io.vzaimno.web.ApiDescription;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Closes the service to users for a while. */
@RestController
@RequestMapping("/api/v1/admin/maintenance")
@Tag(name = ApiDescription.ADMINISTRATION)
class AdminMaintenanceController {

    private final MaintenanceAdministration maintenance;

    AdminMaintenanceController(MaintenanceAdministration maintenance) {
        this.maintenance = maintenance;
    }

    @GetMapping
    @Operation(summary = "Whether the service is closed")
    MaintenanceView find() {
        return maintenance
                .current()
                .map(closure -> new MaintenanceView(true, closure.reason(), closure.since()))
                .orElseGet(() -> new MaintenanceView(false, null, null));
    }

    @PutMapping
    @Operation(
            summary = "Close the service",
            description = "Orders are refused with `maintenance`, and the bot tells users the reason. Running checks go"
                    + " on, payments are still credited, and admins can still use the bot. Survives restarts.")
    MaintenanceView begin(@RequestBody @Valid Wish wish) {
        maintenance.begin(Admin.API, wish.reason().strip());
        return find();
    }

    @DeleteMapping
    @Operation(summary = "Open the service again")
    MaintenanceView end() {
        maintenance.end(Admin.API);
        return find();
    }

    /** A closure. */
    record Wish(
            @Schema(description = "Shown to users", example = "We move to a faster server until 15:00 UTC.")
            @NotBlank(message = "is required") @Size(max = 300, message = "must have at most 300 characters") String reason) {}

    record MaintenanceView(
            boolean closed,
            @Nullable String reason,
            @Nullable Instant since) {}
}
