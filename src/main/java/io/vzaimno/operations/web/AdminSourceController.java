package io.vzaimno.operations.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.vzaimno.instagram.live.Source;
import io.vzaimno.web.ApiDescription;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The state of the live source, for admins. */
@RestController
@Tag(name = ApiDescription.ADMINISTRATION)
class AdminSourceController {

    private final Source source;

    AdminSourceController(Source source) {
        this.source = source;
    }

    @GetMapping("/api/v1/admin/source")
    @Operation(
            summary = "Health of the live source",
            description = "Each way to look up accounts (a door), the lists, and the sessions. The state is"
                    + " `shut` when no account can be read: then no live checks are sold, and paid ones wait or are"
                    + " refunded. It is `degraded` when a door is shut and others replace it.")
    SourceView health() {
        return SourceView.of(source.health());
    }
}
