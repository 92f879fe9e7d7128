package io.vzaimno.sim.instagram;

import io.vzaimno.instagram.ListKind;
import java.util.stream.Stream;

/** The profiles that the demo offers to check. Any other name is missing, as at Instagram. */
public final class DemoProfiles {

    /** A small profile, checked in moments. */
    public static final String SMALL = "nora.bakes.rye";

    /** An ordinary one. */
    public static final String MEDIUM = "mila.far.away";

    /** One with some thousands on both lists. */
    public static final String LARGE = "ferro.cycling.club";

    /** Hides its lists. */
    public static final String PRIVATE = "quiet.garden.gate";

    /** Too large to be checked. */
    public static final String HUGE = "sunny.records.fm";

    /** Instagram shows only the beginning of its followers. */
    public static final String CAPPED = "badge.and.fame";

    /** Followed by people whose names would like to be formulas, markup or chaos. */
    public static final String HOSTILE = "bobby.tables.fans";

    private static final String[] HOSTILE_NAMES = {
        "=HYPERLINK(\"https://evil.invalid\",\"click\")",
        "+1+1",
        "-2+3",
        "@SUM(A1:A9)",
        "<b>bold</b><script>alert(1)</script>",
        "*stars* _lines_ `code` [link](https://evil.invalid)",
        "\u202Eright to left\u202C",
        "Z\u0351\u0343a\u0322\u0331l\u0315g\u0337o\u0334\u0352",
        "tab\tand \"quotes\"; and, commas",
        "two\nlines",
        "👩‍👩‍👧‍👦🏳️‍🌈🇵🇹",
        "Ж".repeat(30),
        "",
        " ",
        "null",
        "{{7*7}} ${7*7} %s %n",
        "Robert'); DROP TABLE users;--"
    };

    private DemoProfiles() {}

    /** Adds them to the world; the login by which the demo reads them. */
    public static SimSession addTo(InstagramSimulator instagram) {
        instagram
                .profile(SMALL)
                .fullName("Nora · rye & sourdough")
                .followers(41)
                .following(38)
                .mutual(27);
        instagram
                .profile(MEDIUM)
                .fullName("Mila far away 🌍")
                .followers(320)
                .following(280)
                .mutual(197);
        instagram
                .profile(LARGE)
                .fullName("Ferro Cycling Club")
                .followers(3_120)
                .following(2_740)
                .mutual(1_980);
        instagram
                .profile(PRIVATE)
                .fullName("quiet")
                .followers(210)
                .following(190)
                .hidden();
        instagram
                .profile(HUGE)
                .fullName("SUNNY RECORDS")
                .followers(1_200_000)
                .following(420)
                .verified();
        instagram
                .profile(CAPPED)
                .fullName("Badge & Fame")
                .followers(7_400)
                .following(90)
                .verified()
                .capped();
        hostile(instagram);
        inventInOrder(instagram);
        return instagram.login("vzaimno.demo");
    }

    /** Who is asked for first is invented first; a demo that was killed must find the same people again. */
    private static void inventInOrder(InstagramSimulator instagram) {
        Stream.of(SMALL, MEDIUM, LARGE, PRIVATE, CAPPED)
                .map(instagram::profile)
                .forEach(profile -> profile.people(ListKind.FOLLOWERS));
    }

    private static void hostile(InstagramSimulator instagram) {
        var fans = new String[HOSTILE_NAMES.length];
        for (var i = 0; i < fans.length; i++) {
            fans[i] = "little.bobby." + i;
            instagram.profile(fans[i]).fullName(HOSTILE_NAMES[i]);
        }
        instagram.profile(HOSTILE).fullName("=1+1").following(fans).followers(fans[0], fans[4], fans[9]);
    }
}
