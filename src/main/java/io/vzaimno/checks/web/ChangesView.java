package io.vzaimno.checks.web;

import io.swagger.v3.oas.annotations.media.Schema;
import io.vzaimno.analysis.Change;
import io.vzaimno.analysis.ChangeKind;
import io.vzaimno.analysis.Changes;
import io.vzaimno.instagram.Handle;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What has changed between two results, as the API tells it. */
record ChangesView(
        @Schema(description = "When the previous result was there; null where there was none to compare with") @Nullable Instant since,

        List<ChangeView> users,
        int total) {

    static final ChangesView NONE = new ChangesView(null, List.of(), 0);

    static ChangesView of(Changes changes) {
        var users = changes.all().stream().map(ChangeView::of).toList();
        return new ChangesView(changes.since(), users, users.size());
    }

    record ChangeView(
            ChangeKind change,
            String username,

            @Schema(description = "Only of those who are renamed") @Nullable String formerName,

            String fullName) {

        private static ChangeView of(Change change) {
            return new ChangeView(
                    change.kind(),
                    change.person().handle().value(),
                    change.formerName().map(Handle::value).orElse(null),
                    change.person().fullName());
        }
    }
}
