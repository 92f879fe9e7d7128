package io.vzaimno.checks.web;

import io.swagger.v3.oas.annotations.media.Schema;
import io.vzaimno.analysis.Relation;
import org.jspecify.annotations.Nullable;

/** Somebody in a result as the API tells it. */
record PersonView(
        String username,
        String fullName,

        @Schema(description = "Expires within days") @Nullable String avatarUrl,

        @Schema(description = "The checked account follows this person")
        boolean userFollowsTarget,

        @Schema(description = "This person follows the checked account")
        boolean targetFollowsUser,

        boolean isMutual,

        @Schema(description = "Beyond doubt; otherwise a list that lacks a few names may have left this person out")
        boolean confirmed) {

    static PersonView of(Relation relation) {
        var person = relation.person();
        return new PersonView(
                person.handle().value(),
                person.fullName(),
                person.avatarUrl(),
                relation.followed(),
                relation.follows(),
                relation.followed() && relation.follows(),
                relation.confirmed());
    }
}
