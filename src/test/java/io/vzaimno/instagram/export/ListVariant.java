package io.vzaimno.instagram.export;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** The forms in which exports have held lists of people. */
public enum ListVariant {
    /** An entry with an empty title and the name as value, in a bare array. */
    VALUE("json") {
        @Override
        String entry(Follow follow) {
            return """
                    {"title": "", "media_list_data": [], "string_list_data": [
                      {"href": "https://www.instagram.com/%1$s", "value": "%1$s", "timestamp": %2$d}]}""".formatted(follow.name(), follow.second());
        }
    },
    /** The same inside an object. */
    WRAPPED("json") {
        @Override
        public String text(String list, List<Follow> follows) {
            return "{\"relationships_" + list + "\": " + VALUE.text(list, follows) + "}";
        }
    },
    /** The name as title, no value. */
    TITLE("json") {
        @Override
        String entry(Follow follow) {
            return """
                    {"title": "%1$s", "string_list_data": [
                      {"href": "https://www.instagram.com/_u/%1$s", "timestamp": %2$d}]}""".formatted(follow.name(), follow.second());
        }
    },
    /** Title and value both set. */
    TITLE_AND_VALUE("json") {
        @Override
        String entry(Follow follow) {
            return """
                    {"title": "%1$s", "media_list_data": [], "string_list_data": [
                      {"href": "https://www.instagram.com/_u/%1$s", "value": "%1$s", "timestamp": %2$d}]}""".formatted(follow.name(), follow.second());
        }
    },
    /** Nothing but a link, with a slash at its end. */
    LINK("json") {
        @Override
        String entry(Follow follow) {
            return """
                    {"title": "", "string_list_data": [
                      {"href": "https://www.instagram.com/%1$s/?hl=en", "timestamp": %2$d}]}""".formatted(follow.name(), follow.second());
        }
    },
    /** Labelled values in English. */
    LABELS("json") {
        @Override
        String entry(Follow follow) {
            return labelled(follow, "URL", "Name", "Username");
        }
    },
    /** Labelled values in Russian, each byte of UTF-8 escaped as a character. */
    RUSSIAN_LABELS("json") {
        @Override
        String entry(Follow follow) {
            return labelled(follow, "URL", "Имя", "Имя пользователя");
        }
    },
    /** Labelled values in a language that nobody has written down. */
    STRANGE_LABELS("json") {
        @Override
        String entry(Follow follow) {
            return labelled(follow, "Qhapaq", "Suti", "Ruraqpa sutin");
        }
    },
    /** Labelled values inside an object. */
    WRAPPED_LABELS("json") {
        @Override
        public String text(String list, List<Follow> follows) {
            return "{\"relationships_" + list + "\": " + LABELS.text(list, follows) + "}";
        }
    },
    /** Labelled values one level deeper. */
    NESTED_LABELS("json") {
        @Override
        String entry(Follow follow) {
            return """
                    {"timestamp": %2$d, "label_values": [{"title": "Owner", "dict": [
                      {"label": "URL", "value": ""}, {"vec": [{"label": "Username", "value": "%1$s"}]}]}]}""".formatted(follow.name(), follow.second());
        }
    },
    /** A page whose items are links. */
    HTML_LINKS("html") {
        @Override
        String entry(Follow follow) {
            return """
                    <div class="pam _3-95 _2ph- _a6-g uiBoxWhite noborder"><div class="_a6-p"><div><div><a target="_blank" \
                    href="https://www.instagram.com/%1$s">%1$s</a></div>%2$s</div></div></div>
                    """.formatted(follow.name(), date(follow, "<div>%s</div>"));
        }
    },
    /** A page whose items have headings. */
    HTML_HEADINGS("html") {
        @Override
        String entry(Follow follow) {
            return """
                    <div class="pam _3-95 _2ph- _a6-g uiBoxWhite noborder"><h2 class="_3-95 _2pim _a6-h _a6-i">%1$s</h2>\
                    <div class="_a6-p"><div><div><a target="_blank" href="https://www.instagram.com/_u/%1$s">\
                    https://www.instagram.com/_u/%1$s</a></div>%2$s</div></div></div>
                    """.formatted(follow.name(), date(follow, "<div>%s</div>"));
        }
    },
    /** A page whose items are tables of labelled values. */
    HTML_TABLES("html") {
        @Override
        String entry(Follow follow) {
            return """
                    <div class="pam _3-95 _2ph- _a6-g uiBoxWhite noborder"><div class="_a6-p">\
                    <table style="table-layout: fixed;"><tr><td class="_a6_q">URL</td><td class="_2piu _a6_r">\
                    <a href="https://www.instagram.com/somebody_else">https://www.instagram.com/somebody_else</a></td></tr>\
                    <tr><td class="_a6_q">Name</td><td class="_2piu _a6_r">Ida &amp; Co</td></tr>\
                    <tr><td class="_a6_q">Username</td><td class="_2piu _a6_r">%1$s</td></tr></table></div>%2$s</div>
                    """.formatted(follow.name(), date(follow, "<div class=\"_3-94 _a6-o\">%s</div>"));
        }
    };

    private static final DateTimeFormatter HTML_DATE =
            DateTimeFormatter.ofPattern("MMM dd, yyyy h:mm a", Locale.ENGLISH).withZone(ZoneOffset.ofHours(-8));

    private final String extension;

    ListVariant(String extension) {
        this.extension = extension;
    }

    /** The end of the file's name. */
    public String extension() {
        return extension;
    }

    /** Whether dates are kept to the second; pages tell them to the minute. */
    public boolean isExact() {
        return extension.equals("json");
    }

    /** The whole file. */
    public String text(String list, List<Follow> follows) {
        if (isExact()) {
            return follows.stream().map(this::entry).collect(joining(",\n", "[", "]"));
        }
        return page(list, "", follows.stream().map(this::entry).collect(joining()));
    }

    /** A page as Instagram makes it: its head shows seven hours behind UTC, its dates are eight hours behind. */
    public static String page(String title, String range, String items) {
        return """
                <html><head><meta charset="UTF-8"/><base href="../../"/><style type="text/css">._a6-p { color: #000 }</style>\
                <title>%1$s</title></head><body class="_5vb_ _2yq">
                <div class="clearfix _ikh"><div class="_4bl9"><div class="_li"><header class="_as-_ _a70a"><div>\
                <a href="https://www.instagram.com/"><img src="files/logo.png"/></a></div><h1>%1$s</h1>\
                <aside class="_a70b">Generated by ida.moor on <time datetime="2026-08-12T05:03Z">Tuesday, August 11, 2026 at \
                22:03 UTC</time></aside>%2$s</header><main class="_a706" role="main">
                %3$s</main></div></div></div></body></html>
                """.formatted(title, range, items);
    }

    /** A page of 2024, whose head is a table with the logo. */
    public static String pageWithLogoTable(String title, String items) {
        return """
                <html><head><meta charset="UTF-8"/><base href="../../"/></head><body class="_5vb_ _2yq"><div class="_4bl9">
                <div class="_li"><div><table style="width:100%%;position:fixed;"><tr><td height="8">&nbsp;</td></tr>\
                <tr style="background:white"><td style="width:35px;"></td><td><img src="files/logo.png" alt="Instagram"/></td></tr>\
                <tr><td height="5">&nbsp;</td></tr></table><div style="height:44px;"></div></div><div class="_a705"><div>\
                <div class="_3-8y _a70a"><div class="_a70d"><div class="_a70e">%1$s</div><div class="_a70f">Profiles of your choice\
                </div></div></div></div><div class="_a706" role="main">%2$s</div></div></div></div></body></html>
                """.formatted(title, items);
    }

    String entry(Follow follow) {
        throw new IllegalStateException(this + " has no entries of its own");
    }

    private static String labelled(Follow follow, String url, String name, String username) {
        return """
                {"timestamp": %d, "media": [], "label_values": [{"label": "%s", "value": "%s"},
                  {"label": "%s", "value": "%s"}, {"label": "%s", "value": "%s"}], "fbid": "17841400000000001"}""".formatted(
                        follow.second(),
                        escaped(url),
                        follow.name().length() % 3 == 0 ? "https://example.org/me" : "",
                        escaped(name),
                        follow.name().length() % 5 == 0 ? "Ида" : escaped("Ида Мур \uD83D\uDE01"),
                        escaped(username),
                        follow.name());
    }

    private static String date(Follow follow, String form) {
        return follow.since() == null ? "" : form.formatted(HTML_DATE.format(follow.since()));
    }

    /** Text as JSON exports have it: every byte of its UTF-8 as a character of its own. */
    static String escaped(String text) {
        return new String(text.getBytes(UTF_8), ISO_8859_1)
                .chars()
                .mapToObj(c -> c < 0x80 ? Character.toString(c) : "\\u%04x".formatted(c))
                .collect(joining());
    }
}
