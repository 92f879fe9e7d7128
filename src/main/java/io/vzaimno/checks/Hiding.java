package io.vzaimno.checks;

import io.vzaimno.accounts.UserId;
import io.vzaimno.instagram.Person;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hides people from those who do not follow back, in all results of one user, those to come too. What was found stays
 * stored as it is; hiding takes effect where it is read.
 */
@Service
public class Hiding {

    private final HiddenPeople hidden;

    Hiding(HiddenPeople hidden) {
        this.hidden = hidden;
    }

    /** Hides a person of a result; once more changes nothing. */
    @Transactional
    public void hide(UserId user, Person person) {
        if (hidden.add(user, person)) {
            hidden.revise(user);
        }
    }

    /** Undoes that. */
    @Transactional
    public void show(UserId user, Person person) {
        if (hidden.remove(user, person)) {
            hidden.revise(user);
        }
    }

    /** Grows with everybody whom the user hides or shows again: files of another revision may tell something else. */
    public long revision(UserId user) {
        return hidden.revision(user);
    }
}
