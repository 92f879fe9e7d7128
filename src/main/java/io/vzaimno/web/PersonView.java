package io.vzaimno.web;

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

        @Schema(description = "The lists were whole to the last name, so that nobody can be in them unseen")
        boolean confirmed) {

    static PersonView of(Relation relation, boolean confirmed) {
        var person = relation.person();
        return new PersonView(
                person.handle().value(),
                person.fullName(),
                person.avatarUrl(),
                relation.followed(),
                relation.follows(),
                relation.followed() && relation.follows(),
                confirmed);
    }
}
