package io.vzaimno.instagram.live;

import io.vzaimno.instagram.site.Door;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The doors of the settings and how they are. */
@Component
class Doors {

    private final LookupPlan plan;
    private final DoorTable table;

    Doors(LookupPlan plan, DoorTable table) {
        this.plan = plan;
        this.table = table;
    }

    /** Those of the settings in their order, then the lists. */
    List<DoorHealth> all() {
        var seen = table.all();
        return plan.doorsAndLists().stream()
                .map(door -> seen.stream()
                        .filter(health -> health.door() == door)
                        .findFirst()
                        .orElseGet(() -> DoorHealth.untried(door)))
                .toList();
    }

    SourceState state() {
        return state(table.shut());
    }

    ReadableAccounts access() {
        var shut = table.shut();
        if (shut.contains(Door.LISTS) || shut.containsAll(plan.profiles())) {
            return ReadableAccounts.NONE;
        }
        return shut.containsAll(plan.names()) ? ReadableAccounts.KNOWN_ACCOUNTS : ReadableAccounts.ALL;
    }

    /** What keeps the source shut, in words of settings; empty while it is not. */
    Optional<String> obstacle() {
        var shut = table.shut();
        if (shut.contains(Door.LISTS)) {
            return Optional.of(Door.LISTS.word());
        }
        return plan.blocked(shut).map(doors -> doors.stream().map(Door::word).collect(Collectors.joining(", ")));
    }

    private SourceState state(Set<Door> shut) {
        if (shut.contains(Door.LISTS) || plan.blocked(shut).isPresent()) {
            return SourceState.SHUT;
        }
        return plan.doors().stream().anyMatch(shut::contains) ? SourceState.DEGRADED : SourceState.OPEN;
    }
}
