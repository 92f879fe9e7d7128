package io.vzaimno.web;

import io.vzaimno.accounts.Blocks;
import io.vzaimno.accounts.UserId;
import io.vzaimno.operations.Maintenance;
import org.springframework.stereotype.Component;

/** Whether orders are taken at all, and from this user. */
@Component
class Admittance {

    private final Maintenance maintenance;
    private final Blocks blocks;

    Admittance(Maintenance maintenance, Blocks blocks) {
        this.maintenance = maintenance;
        this.blocks = blocks;
    }

    /** @throws Refusal if they are not */
    void require(UserId user) {
        maintenance.current().ifPresent(closure -> {
            throw new Refusal(Problem.MAINTENANCE).with("reason", closure.reason());
        });
        if (blocks.contains(user)) {
            throw new Refusal(Problem.USER_BLOCKED);
        }
    }
}
