package io.vzaimno.instagram.export;

import static io.vzaimno.instagram.export.ExportFixtures.LISTS;
import static io.vzaimno.instagram.export.ExportFixtures.crowd;
import static io.vzaimno.instagram.export.ExportFixtures.export;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;

/** What people send in the place of a whole export. */
public enum BadExport {
    EMPTY_FILE("an empty file") {
        @Override
        public byte[] bytes() {
            return new byte[0];
        }
    },
    SINGLE_LIST("a single JSON file") {
        @Override
        public byte[] bytes() {
            return ListVariant.VALUE.text("followers", SOME).getBytes(UTF_8);
        }
    },
    SAVED_PAGE("a web page") {
        @Override
        public byte[] bytes() {
            return "<!doctype html><title>Log in</title>".getBytes(UTF_8);
        }
    },
    OTHER_ARCHIVE("a RAR archive") {
        @Override
        public byte[] bytes() {
            return "Rar!\u001A\u0007".getBytes(UTF_8);
        }
    },
    BROKEN_OFF("breaks off") {
        @Override
        public byte[] bytes() {
            var whole = export(SOME, SOME).bytes();
            return Arrays.copyOf(whole, whole.length / 2);
        }
    },
    ENCRYPTED("followers_1.json is protected by a password") {
        @Override
        public byte[] bytes() {
            var archive = export(SOME, SOME).bytes();
            mark(archive, "PK\u0003\u0004", 6);
            mark(archive, "PK\u0001\u0002", 8);
            return archive;
        }
    },
    CHANGED("followers_1.json is damaged: its checksum is wrong") {
        @Override
        public byte[] bytes() {
            var archive = export(SOME, SOME).stored().bytes();
            archive[new String(archive, ISO_8859_1).indexOf("user000001")] = 'a';
            return archive;
        }
    },
    ESCAPING("../followers_2.json, has a path that leads out of the archive") {
        @Override
        public byte[] bytes() {
            return export(SOME, SOME).file("../followers_2.json", "[]").bytes();
        }
    },
    LINKED("following.json is a symbolic link") {
        @Override
        public byte[] bytes() {
            return new ArchiveBuilder()
                    .file("followers_1.json", "[]")
                    .link("following.json", "/etc/passwd")
                    .bytes();
        }
    },
    DOUBLED("following.json is in the archive twice") {
        @Override
        public byte[] bytes() {
            return export(SOME, SOME).file(LISTS + "following.json", "[]").bytes();
        }
    },
    BOMB("swells more than 100-fold") {
        @Override
        public byte[] bytes() {
            return files("followers_1.json", " ".repeat(6_000_000) + "[]", "following.json", "[]");
        }
    },
    WITHOUT_LISTS("Both lists") {
        @Override
        public byte[] bytes() {
            return files("media/posts/1.jpg", "");
        }
    },
    WITHOUT_FOLLOWERS("followers (followers_1.json) is missing") {
        @Override
        public byte[] bytes() {
            return files("following.json", "[]");
        }
    },
    WITHOUT_FOLLOWING("following (following.json) is missing") {
        @Override
        public byte[] bytes() {
            return files("followers_1.json", "[]");
        }
    },
    PACKED_TWICE("another archive inside, instagram-ida.zip") {
        @Override
        public byte[] bytes() {
            return new ArchiveBuilder()
                    .file("instagram-ida.zip", export(SOME, SOME).bytes())
                    .bytes();
        }
    },
    WITHOUT_A_PART_OF_THE_FOLLOWERS("Part 1 of the list of followers") {
        @Override
        public byte[] bytes() {
            return files("followers_2.json", "[]", "following.json", "[]");
        }
    },
    WITHOUT_A_PART_OF_THE_FOLLOWING("Part 2 of the list of following") {
        @Override
        public byte[] bytes() {
            return files("followers_1.json", "[]", "following_1.json", "[]", "following_3.json", "[]");
        }
    },
    OF_SOME_DATES("followers_1.html holds a range of dates only") {
        @Override
        public byte[] bytes() {
            var range = "<div>from <time datetime=\"2025-08-12\">August 12, 2025</time> to "
                    + "<time datetime=\"2026-08-12\">August 12, 2026</time></div>";
            return files("followers_1.html", ListVariant.page("Followers", range, ""), "following.json", "[]");
        }
    },
    PAGE_THAT_BREAKS_OFF("followers_1.html breaks off: its end is missing") {
        @Override
        public byte[] bytes() {
            var page = ListVariant.page("Followers", "", "");
            return files("followers_1.html", page.substring(0, page.indexOf("<main")), "following.json", "[]");
        }
    },
    PAGE_FOR_A_LIST("followers_1.json holds HTML, not JSON") {
        @Override
        public byte[] bytes() {
            return files("followers_1.json", "<html></html>", "following.json", "[]");
        }
    },
    SAVED_ANEW("followers_1.json is UTF-16") {
        @Override
        public byte[] bytes() {
            return new ArchiveBuilder()
                    .file("followers_1.json", "[]".getBytes(UTF_16))
                    .file("following.json", "[]")
                    .bytes();
        }
    },
    UNKNOWN_WRAPPER("followers_1.json holds no list of people") {
        @Override
        public byte[] bytes() {
            return files("followers_1.json", "{\"errors\": []}", "following.json", "[]");
        }
    },
    OTHER_LIST("followers_1.json holds another list, relationships_blocked_users") {
        @Override
        public byte[] bytes() {
            return files("followers_1.json", "{\"relationships_blocked_users\": []}", "following.json", "[]");
        }
    },
    STRANGE_ENTRIES("following.json has 2 entries, and in 2 of them no user name can be found") {
        @Override
        public byte[] bytes() {
            return files(
                    "followers_1.json", "[]", "following.json", "[{\"account\": \"kim\"}, {\"account\": \"ida\"}]");
        }
    },
    THREADS("lists of Threads only, none of Instagram") {
        @Override
        public byte[] bytes() {
            return files("threads/followers.json", "[]", "threads/following.json", "[]");
        }
    },
    TWO_EXPORTS("more than one export inside") {
        @Override
        public byte[] bytes() {
            return files(
                    "a/" + LISTS + "followers_1.json", "[]",
                    "a/" + LISTS + "following.json", "[]",
                    "b/" + LISTS + "followers_1.json", "[]",
                    "b/" + LISTS + "following.json", "[]");
        }
    };

    private static final List<Follow> SOME = crowd(0, 3);

    private final String complaint;

    BadExport(String complaint) {
        this.complaint = complaint;
    }

    /** What a refusal must say of it. */
    public String complaint() {
        return complaint;
    }

    /** The file. */
    public abstract byte[] bytes();

    private static byte[] files(String... pathsAndTexts) {
        var archive = new ArchiveBuilder();
        for (var i = 0; i < pathsAndTexts.length; i += 2) {
            archive.file(pathsAndTexts[i], pathsAndTexts[i + 1]);
        }
        return archive.bytes();
    }

    private static void mark(byte[] archive, String header, int flags) {
        archive[new String(archive, ISO_8859_1).indexOf(header) + flags] |= 1;
    }
}
