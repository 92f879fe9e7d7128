package io.vzaimno.instagram.site;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a page gives to a signed-in session, and documents want to have sent back.
 *
 * @param dtsg the token that documents insist on
 * @param lsd a second token
 * @param revision of the site's program
 * @param spinTime when that revision was begun
 * @param hsi the page load's number
 * @param hasteSession the site's bundle of scripts
 * @param bloksVersion wanted by one of the two paths of documents
 */
public record PageTokens(
        String dtsg,
        String lsd,
        String revision,
        String spinTime,
        String hsi,
        String hasteSession,
        String bloksVersion) {

    private static final Pattern DTSG = token("DTSGInitialData");
    private static final Pattern LSD = token("LSD");
    private static final Pattern REVISION = Pattern.compile("\"(?:server_revision|__spin_r)\":(\\d+)");
    private static final Pattern SPIN_TIME = Pattern.compile("\"__spin_t\":(\\d+)");
    private static final Pattern HSI = Pattern.compile("\"hsi\":\"(\\d+)\"");
    private static final Pattern HASTE_SESSION = Pattern.compile("\"haste_session\":\"([^\"]+)\"");
    private static final Pattern BLOKS_VERSION =
            Pattern.compile("\"WebBloksVersioningID\",\\[],\\{\"versioningID\":\"(\\w+)\"");

    /** Reads the tokens of a page; empty where the page was not made for a session, or is none of the application's. */
    static Optional<PageTokens> of(String page) {
        return find(DTSG, page)
                .map(dtsg -> new PageTokens(
                        dtsg,
                        find(LSD, page).orElse(""),
                        find(REVISION, page).orElse(""),
                        find(SPIN_TIME, page).orElse(""),
                        find(HSI, page).orElse(""),
                        find(HASTE_SESSION, page).orElse(""),
                        find(BLOKS_VERSION, page).orElse("")));
    }

    /** Whether nothing is missing, so that the rest of a page need not be read for more. */
    boolean areComplete() {
        return !lsd.isEmpty()
                && !revision.isEmpty()
                && !spinTime.isEmpty()
                && !hsi.isEmpty()
                && !hasteSession.isEmpty()
                && !bloksVersion.isEmpty();
    }

    /** The checksum that forms carry beside the token: "2" and the sum of its characters' codes. */
    String checksum() {
        return "2" + dtsg.chars().sum();
    }

    private static Pattern token(String module) {
        return Pattern.compile("\"" + module + "\",\\[],\\{\"token\":\"([^\"]+)\"");
    }

    private static Optional<String> find(Pattern pattern, String page) {
        return Optional.of(pattern.matcher(page)).filter(Matcher::find).map(match -> match.group(1));
    }

    /** Its text never shows what proves the session. */
    @Override
    public String toString() {
        return "PageTokens[revision=" + revision + "]";
    }
}
