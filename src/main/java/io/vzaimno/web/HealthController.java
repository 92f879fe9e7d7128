package io.vzaimno.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells load balancers whether this process can work. */
@RestController
@Tag(name = ApiDescription.SERVICE)
class HealthController {

    private final DatabasePing database;

    HealthController(DatabasePing database) {
        this.database = database;
    }

    @GetMapping("/health")
    @SecurityRequirements
    @Operation(summary = "Whether the service can work")
    @ApiResponse(responseCode = "200", description = "The service can work.")
    @ApiResponse(responseCode = "503", description = "The database does not answer: `{\"status\":\"unhealthy\"}`.")
    ResponseEntity<Health> health() {
        return database.answers()
                ? ResponseEntity.ok(new Health("healthy"))
                : ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).body(new Health("unhealthy"));
    }

    record Health(String status) {}
}
