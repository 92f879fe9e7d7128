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
 * @param sittingNames how many names one session reads before a long rest
 * @param timeout how long one request may take from beginning to end
 * @param cooldown the first pause of a session after throttling; doubles up to 16 times as long
 * @param appId the number of the web application, without which Instagram answers with pages
 * @param userAgent one stable name, which must be one of a browser's form
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
        @DefaultValue("Mozilla/5.0 (compatible; Vzaimno)") String userAgent) {}
