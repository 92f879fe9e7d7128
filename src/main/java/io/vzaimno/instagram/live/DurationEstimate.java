package io.vzaimno.instagram.live;

import java.time.Duration;
import org.springframework.stereotype.Component;

/** Estimates how long a session takes for some requests, ordinary pauses included. */
@Component
public class DurationEstimate {

    private final RequestPace pace;

    DurationEstimate(RequestPace pace) {
        this.pace = pace;
    }

    /** For this many requests that return this many names, if the session is rested and nothing fails. */
    public Duration of(int requests, int names) {
        return pace.expected(requests, names);
    }
}
