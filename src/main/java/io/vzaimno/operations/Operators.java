package io.vzaimno.operations;

import io.vzaimno.accounts.UserId;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who of the users operates the service: those whom the settings name, and nobody else. */
@Component
public class Operators {

    private final Set<UserId> operators;

    Operators(OperationProperties properties) {
        operators = properties.operators();
    }

    public Set<UserId> all() {
        return operators;
    }

    /** Empty for everybody else. */
    public Optional<Operator> find(UserId user) {
        return operators.contains(user) ? Optional.of(Operator.of(user)) : Optional.empty();
    }
}
