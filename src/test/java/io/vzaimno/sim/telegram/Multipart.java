package io.vzaimno.sim.telegram;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Reads {@code multipart/form-data} (RFC 7578); names are UTF-8, as browsers and OkHttp write them. */
final class Multipart {

    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)\"?");
    private static final Pattern NAME = Pattern.compile("(?i)[; ]name=\"([^\"]*)\"");
    private static final Pattern FILE_NAME = Pattern.compile("(?i)[; ]filename=\"([^\"]*)\"");
    private static final Pattern TYPE = Pattern.compile("(?im)^content-type: *([^;\\r\\n]+)");
    private static final byte[] BLANK_LINE = {'\r', '\n', '\r', '\n'};

    private Multipart() {}

    static List<Upload> read(String contentType, byte[] body) {
        var boundary = BOUNDARY.matcher(contentType);
        if (!boundary.find()) {
            return List.of();
        }
        var delimiter = ("\r\n--" + boundary.group(1)).getBytes(StandardCharsets.UTF_8);
        List<Upload> parts = new ArrayList<>();
        var start = delimiter.length - 2;
        while (true) {
            var end = indexOf(body, delimiter, start);
            if (end < 0) {
                return parts;
            }
            parts.add(part(body, start, end));
            start = end + delimiter.length;
        }
    }

    private static Upload part(byte[] body, int start, int end) {
        var blank = indexOf(body, BLANK_LINE, start);
        var head = new String(body, start, blank - start, StandardCharsets.UTF_8);
        return new Upload(
                find(NAME, head, ""),
                find(FILE_NAME, head, "").replace("%22", "\""),
                find(TYPE, head, "application/octet-stream").strip(),
                Arrays.copyOfRange(body, blank + BLANK_LINE.length, end));
    }

    private static String find(Pattern pattern, String head, String otherwise) {
        var matcher = pattern.matcher(head);
        return matcher.find() ? matcher.group(1) : otherwise;
    }

    private static int indexOf(byte[] text, byte[] sought, int from) {
        for (var i = from; i <= text.length - sought.length; i++) {
            if (text[i] == sought[0] && Arrays.equals(text, i, i + sought.length, sought, 0, sought.length)) {
                return i;
            }
        }
        return -1;
    }
}
