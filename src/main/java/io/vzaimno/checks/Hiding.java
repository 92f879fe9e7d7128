package io.vzaimno.checks;

import io.vzaimno.accounts.UserId;
import io.vzaimno.instagram.Person;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hides people from those who do not follow back, in all results of one user, future ones included. The stored result
 * does not change; hiding is applied on reading.
 */
@Service
public class Hiding {

    private final HiddenPeople hidden;

    Hiding(HiddenPeople hidden) {
        this.hidden = hidden;
    }

    /** Hides a person of a result; idempotent. */
    @Transactional
    public void hide(UserId user, Person person) {
        if (hidden.add(user, person)) {
            hidden.revise(user);
        }
    }

    /** Shows a hidden person again; idempotent. */
    @Transactional
    public void show(UserId user, Person person) {
        if (hidden.remove(user, person)) {
            hidden.revise(user);
        }
    }

    /** Grows with each change of the user's hidden people: files of another revision may have other content. */
    public long revision(UserId user) {
        return hidden.revision(user);
    }
}
