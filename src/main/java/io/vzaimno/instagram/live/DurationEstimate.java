package io.vzaimno.instagram.live;

import java.time.Duration;
import org.springframework.stereotype.Component;

/** Tells how long a session will take for something, with all the pauses that it makes as a rule. */
@Component
public class DurationEstimate {

    private final RequestPace pace;

    DurationEstimate(RequestPace pace) {
        this.pace = pace;
    }

    /** For so many requests that bring so many names, if the session is rested and nothing goes wrong. */
    public Duration of(int requests, int names) {
        return pace.expected(requests, names);
    }
}
