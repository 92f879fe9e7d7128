package io.vzaimno.instagram.live;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How Instagram is asked, and how much a session may ask.
 *
 * @param baseUrl the web site
 * @param delayMin the shortest pause between two requests of one session; longer rests grow with it
 * @param delayMax the longest ordinary pause between two requests of one session
 * @param dailyNames how many names one session may read in 24 hours; 0 for any number
 * @param pageSize how many names to ask for at once; Instagram refuses more than 200
 * @param sittingNames how many names one session reads before a long rest; 0 for any number
 * @param timeout how long one request may take from beginning to end
 * @param cooldown the first pause of a session after throttling; doubles up to 16 times as long
 * @param appId the web application's number, which Instagram expects from browsers
 * @param userAgent one stable name; for a session from a browser that of the browser fits best
 */
@ConfigurationProperties("instagram")
public record InstagramProperties(
        @DefaultValue("https://www.instagram.com") URI baseUrl,
        @DefaultValue("3s") Duration delayMin,
        @DefaultValue("8s") Duration delayMax,
        @DefaultValue("2000") int dailyNames,
        @DefaultValue("50") int pageSize,
        @DefaultValue("1000") int sittingNames,
        @DefaultValue("20s") Duration timeout,
        @DefaultValue("15m") Duration cooldown,
        @DefaultValue("936619743392459") String appId,
        @DefaultValue("Mozilla/5.0 (compatible; Vzaimno)") String userAgent) {

    private static final int LARGEST_PAGE = 200;

    public InstagramProperties {
        require(!delayMin.isNegative(), "INSTAGRAM_DELAY_MIN is negative; an example is 3s");
        require(
                delayMin.compareTo(delayMax) <= 0,
                "INSTAGRAM_DELAY_MIN is longer than INSTAGRAM_DELAY_MAX; an example is 3s and 8s");
        require(dailyNames >= 0, "INSTAGRAM_DAILY_NAMES is negative; an example is 2000, or 0 for no limit");
        require(
                pageSize > 0 && pageSize <= LARGEST_PAGE,
                "INSTAGRAM_PAGE_SIZE is not between 1 and 200; an example is 50");
        require(sittingNames >= 0, "INSTAGRAM_SITTING_NAMES is negative; an example is 1000, or 0 for no limit");
        require(timeout.isPositive(), "INSTAGRAM_TIMEOUT is not positive; an example is 20s");
        require(cooldown.isPositive(), "INSTAGRAM_COOLDOWN is not positive; an example is 15m");
    }

    private static void require(boolean valid, String message) {
        if (!valid) {
            throw new IllegalArgumentException(message);
        }
    }
}
