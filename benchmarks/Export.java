import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Makes a data export of invented people: {@code java Export.java SIZE FILE}. Half of either list is in both. There is one person
 * more than asked for, as a list that ends with a full part of 10,000 is doubted.
 */
class Export {

    public static void main(String[] args) throws IOException {
        var size = Integer.parseInt(args[0]) + 1;
        try (var zip = new ZipOutputStream(Files.newOutputStream(Path.of(args[1])))) {
            var out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
            write(zip, out, "followers_1.json", "[%s]", FOLLOWER, 0, size);
            write(zip, out, "following.json", "{\"relationships_following\":[%s]}", FOLLOWING, size / 2, size);
        }
    }

    private static final String FOLLOWER = """
            {"title":"","media_list_data":[],"string_list_data":[
            {"href":"https://www.instagram.com/%1$s","value":"%1$s","timestamp":%2$d}]}""";
    private static final String FOLLOWING = """
            {"title":"%1$s","string_list_data":[
            {"href":"https://www.instagram.com/_u/%1$s","timestamp":%2$d}]}""";

    private static void write(
            ZipOutputStream zip, BufferedWriter out, String name, String list, String entry, int first, int size)
            throws IOException {
        zip.putNextEntry(new ZipEntry("connections/followers_and_following/" + name));
        out.write(list.substring(0, list.indexOf('%')));
        for (var i = first; i < first + size; i++) {
            out.write(i == first ? "" : ",");
            out.write(entry.formatted("person." + Long.toString(i * 7919L, 36), 1_600_000_000 + 499L * (i % 10_000)));
        }
        out.write(list.substring(list.indexOf('%') + 2));
        out.flush();
        zip.closeEntry();
    }
}
