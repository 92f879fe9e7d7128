package io.vzaimno.sim.instagram;

import java.util.Optional;
import java.util.regex.Pattern;

/** Writes HTML pages that hand out tokens and, twice, the id of an account: the pair {@code page_id, profile_id}. */
final class ProfilePage {

    private static final Pattern PAIR = Pattern.compile("\"page_id\":\"profilePage_(\\d+)\",\"profile_id\":\"\\d+\"");
    private static final Pattern TOKENS = Pattern.compile("\"(?:DTSGInitialData|LSD)\",\\[],\\{\"token\":\"[^\"]*\"}");
    private static final int REVISION = 1_048_216_189;

    /** Of a thing that only looks like an account's id. */
    private static final String FILLER = """
            <script type="application/json" data-sjs>{"require":[["CometResourceScheduler","registerHighPriHashes",null,\
            [["17841400000000001","bx_4180_2Fp","hs_9"],{"profile_id":"17841400000000001","USER_ID":"0"}]]]}</script>
            """;

    private ProfilePage() {}

    static Reply page(PageTokens.Issued tokens, Optional<String> pk, Pages pages) {
        var pairs = pk.map(id -> pair("x", id) + pair("y", id)).orElse("");
        var filler = FILLER.repeat(Math.max(1, pages.size() / FILLER.length()));
        var body = switch (pages.pair()) {
            case EARLY -> tokens(tokens) + pairs + filler;
            case LATE -> filler + tokens(tokens) + pairs;
        };
        return Reply.html(200, body);
    }

    /** What is shown to those who are not logged in. */
    static Reply login() {
        return Reply.html(200, "<form action=\"/accounts/login/ajax/\">Log in</form>" + FILLER);
    }

    static Reply withoutPair(Reply page) {
        return changed(page, PAIR, "\"page_id\":\"profilePage\"");
    }

    /** The second id is another one; where there was none, two come in. */
    static Reply withTwoIds(Reply page) {
        if (!(page instanceof Reply.Text(var status, var headers, var body))) {
            return page;
        }
        var others = pair("z", "7000000001") + (PAIR.matcher(body).find() ? "" : pair("z", "7000000002"));
        return new Reply.Text(status, headers, body.replace("</body>", others + "</body>"));
    }

    static Reply withoutTokens(Reply page) {
        return changed(page, TOKENS, "\"Nothing\",[],{}");
    }

    private static Reply changed(Reply page, Pattern part, String replacement) {
        return page instanceof Reply.Text(var status, var headers, var body)
                ? new Reply.Text(status, headers, part.matcher(body).replaceAll(replacement))
                : page;
    }

    private static String pair(String key, String pk) {
        return """
                <script type="application/json" data-sjs>{"%s":{"page_id":"profilePage_%s","profile_id":"%s"}}</script>
                """.formatted(key, pk, pk);
    }

    private static String tokens(PageTokens.Issued tokens) {
        return """
                <script type="application/json" data-sjs>{"require":[["ScheduledServerJS","handle",null,\
                [{"__bbox":{"define":[["DTSGInitialData",[],{"token":"%1$s"},258],["LSD",[],{"token":"%2$s"},323],\
                ["WebBloksVersioningID",[],{"versioningID":"%3$s"},6636],["CurrentUserInitialData",[],{"USER_ID":"0"},270],\
                ["InstagramWebPushInfo",[],{"X-IG-App-ID":"936619743392459"},17],\
                ["SiteData",[],{"server_revision":%4$d,"__spin_r":%4$d,"__spin_b":"trunk","__spin_t":%5$d,"hsi":"%6$s",\
                "haste_session":"20420.HYP:instagram_web_pkg.2.1"},317]]}}]]]}</script>
                """.formatted(
                        tokens.fbDtsg(),
                        tokens.lsd(),
                        "5d".repeat(32),
                        REVISION,
                        tokens.at().getEpochSecond(),
                        tokens.hsi());
    }
}
