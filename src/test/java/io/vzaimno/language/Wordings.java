package io.vzaimno.language;

import java.util.Locale;

/** Words for tests of those who use them. */
public final class Wordings {

    private static final Wording WITHOUT_SUPPORT = new Wording(new WordingProperties(""));

    private Wordings() {}

    public static Words in(Locale language) {
        return WITHOUT_SUPPORT.in(language);
    }
}
