package io.vzaimno.operations.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.vzaimno.instagram.live.Source;
import io.vzaimno.web.ApiDescription;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How the live source is, for admins. */
@RestController
@Tag(name = ApiDescription.ADMINISTRATION)
class AdminSourceController {

    private final Source source;

    AdminSourceController(Source source) {
        this.source = source;
    }

    @GetMapping("/api/v1/admin/source")
    @Operation(
            summary = "The health of the live source",
            description = "Every way to look accounts up (a door), the lists, and the sessions that ask. The state is"
                    + " `shut` when no account can be read: then live checks are not sold, and what was paid for waits or is"
                    + " refunded. It is `degraded` when a door is shut and others do its work.")
    SourceView health() {
        return SourceView.of(source.health());
    }
}
