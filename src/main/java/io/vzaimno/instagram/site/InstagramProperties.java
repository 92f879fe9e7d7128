package io.vzaimno.instagram.site;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How Instagram is asked, and how much a session may ask.
 *
 * @param baseUrl the web site
 * @param delayMin the shortest pause between two requests of one session; longer rests scale with it
 * @param delayMax the longest ordinary pause between two requests of one session
 * @param dailyNames how many names one session may read in 24 hours; 0 for any number
 * @param pageSize how many names to ask for at once; Instagram refuses more than 200
 * @param sittingNames how many names one session reads before a long rest
 * @param timeout how long one request may take from start to end
 * @param cooldown the first pause of a session after throttling; doubles up to 16 times as long
 * @param appId the id of the web application, without which Instagram answers with pages
 * @param userAgent one stable value, in the form of a browser's
 * @param nameDoors which doors turn a name into an id, in the order in which they are tried
 * @param profileDoors which doors turn an id into a profile, in the order in which they are tried
 * @param documents {@code friendly name=doc_id@path} of stored queries that replace the built-in ones, comma separated
 * @param probe how often a shut door, or a source that does not answer, is probed
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
        @DefaultValue("Mozilla/5.0 (compatible; Vzaimno)") String userAgent,

        @DefaultValue({"page", "typeahead", "web_profile_info"})
        List<Door> nameDoors,

        @DefaultValue({"document", "info"}) List<Door> profileDoors,
        @DefaultValue("") String documents,
        @DefaultValue("15m") Duration probe) {

    /** How many names to ask for at once: no more than the daily budget. */
    public int namesPerRequest() {
        return dailyNames == 0 ? pageSize : Math.min(pageSize, dailyNames);
    }
}
