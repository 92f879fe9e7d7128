package io.vzaimno.accounts.web;

import io.vzaimno.accounts.Blocks;
import io.vzaimno.accounts.UserId;
import io.vzaimno.maintenance.Maintenance;
import io.vzaimno.web.ProblemCode;
import io.vzaimno.web.ProblemException;
import org.springframework.stereotype.Component;

/** Whether orders are taken at all, and from this user. */
@Component
public class OrderGate {

    private final Maintenance maintenance;
    private final Blocks blocks;

    OrderGate(Maintenance maintenance, Blocks blocks) {
        this.maintenance = maintenance;
        this.blocks = blocks;
    }

    /** @throws ProblemException if they are not */
    public void require(UserId user) {
        maintenance.current().ifPresent(closure -> {
            throw new ProblemException(ProblemCode.MAINTENANCE).with("reason", closure.reason());
        });
        if (blocks.contains(user)) {
            throw new ProblemException(ProblemCode.USER_BLOCKED);
        }
    }
}
