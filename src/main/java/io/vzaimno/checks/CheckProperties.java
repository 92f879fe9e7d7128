package io.vzaimno.checks;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How checks are sold and run.
 *
 * @param maxConcurrent live checks at once over all processes
 * @param safetyPoll how often the queue is polled without an event
 * @param maxPerDay checks a user may order within 24 hours; 0 for no limit
 * @param maxQueued live checks of a user that may be queued; 0 for no limit
 * @param exportCost checks charged for analysing an export
 * @param giveUp how long after its start a live check that has not ended fails
 * @param maxList longest list that is read
 * @param dailyNames how many names a session may read in 24 hours; 0 for any number
 * @param secondLook how many requests a check may spend on people that a short list may have left out
 * @param retentionDays how long results are kept
 */
@ConfigurationProperties("checks")
record CheckProperties(
        @DefaultValue("1") int maxConcurrent,
        @DefaultValue("5s") Duration safetyPoll,
        @DefaultValue("0") int maxPerDay,
        @DefaultValue("50") int maxQueued,
        @DefaultValue("1") int exportCost,
        @DefaultValue("12h") Duration giveUp,
        @DefaultValue("10000") int maxList,
        @DefaultValue("2000") int dailyNames,
        @DefaultValue("30") int secondLook,
        @DefaultValue("30") int retentionDays) {

    /** How many names of a repeated reading one request for a single name is worth. */
    private static final int NAMES_A_REQUEST = 10;

    /** The longest list that is accepted: one session must be able to read it within its daily budget of names. */
    int longestList() {
        return dailyNames == 0 ? maxList : Math.min(maxList, dailyNames);
    }

    /** Up to which length a list is read again for a few missing names. */
    int cheapList() {
        return secondLook * NAMES_A_REQUEST;
    }
}
