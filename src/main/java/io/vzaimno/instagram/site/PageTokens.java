package io.vzaimno.instagram.site;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The tokens that a page gives to a signed-in session, and that documents require.
 *
 * @param dtsg the token that documents insist on
 * @param lsd a second token
 * @param revision of the site's program
 * @param spinTime the start of that revision
 * @param hsi the id of the page load
 * @param hasteSession the site's bundle of scripts
 * @param bloksVersion required by one of the two paths of documents
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

    /** Reads the tokens of a page; empty for a page without a session, or of no web application. */
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

    /** Whether all tokens are there, so that the rest of a page need not be read. */
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

    /** Never shows what proves the session. */
    @Override
    public String toString() {
        return "PageTokens[revision=" + revision + "]";
    }
}
