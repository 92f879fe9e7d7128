package io.vzaimno.instagram.export;

import io.vzaimno.instagram.export.ExportReading.Problem;
import java.io.InputStream;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/** Parses a file of JSON within limits and says what is wrong with a bad one. */
final class JsonText {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(ExportLimits.JSON_DEPTH)
                    .maxStringLength(ExportLimits.TEXT_LENGTH)
                    .maxNameLength(ExportLimits.TEXT_LENGTH)
                    .maxDocumentLength(ExportLimits.FILE_BYTES)
                    .build())
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .build();

    private JsonText() {}

    /** Reads the one value of the file; the parser stands at its first token. */
    static <T> T read(InputStream in, String path, Function<JsonParser, T> reader) {
        try (var json = FACTORY.createParser(ObjectReadContext.empty(), in)) {
            json.nextToken();
            var result = reader.apply(json);
            if (json.nextToken() != null) {
                throw unknown(path, "goes on after its end");
            }
            return result;
        } catch (StreamConstraintsException _) {
            throw ExportRefusal.of(Problem.TOO_LARGE, path, "nests too deeply or holds a text without end.");
        } catch (JacksonException e) {
            throw unknown(path, "is not valid JSON in line " + e.getLocation().getLineNr());
        }
    }

    private static ExportRefusal unknown(String path, String what) {
        return ExportRefusal.of(Problem.UNKNOWN_FORMAT, path, what + ".");
    }
}
