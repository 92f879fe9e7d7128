package io.vzaimno.report;

import io.vzaimno.analysis.Changes;
import io.vzaimno.analysis.Group;
import io.vzaimno.analysis.Relation;
import io.vzaimno.instagram.Handle;
import io.vzaimno.instagram.export.ExportDate.Basis;
import io.vzaimno.report.Report.Reading;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/** Writes a report as one JSON object: the totals, then the people one by one. */
final class JsonWriter {

    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final JsonGenerator json;
    private final Report report;

    private JsonWriter(JsonGenerator json, Report report) {
        this.json = json;
        this.report = report;
    }

    static void write(Report report, OutputStream out) throws IOException {
        try (var json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            new JsonWriter(json, report).write();
        } catch (JacksonIOException e) {
            throw e.getCause();
        }
    }

    private void write() {
        json.writeStartObject();
        json.writeStringProperty("account", report.account().map(Handle::value).orElse(null));
        json.writeStringProperty("source", Text.lower(report.source()));
        json.writeStringProperty("taken_at", takenAt());
        writeReading("followers", report.followers());
        writeReading("following", report.following());
        for (var group : Group.values()) {
            var people = report.comparison().in(group);
            if (group != Group.HIDDEN || !people.isEmpty()) {
                json.writeNumberProperty("total_" + Text.lower(group), people.size());
            }
        }
        json.writeNumberProperty("total_unconfirmed", report.comparison().unconfirmed());
        var share = report.comparison().mutualShare();
        if (share.isPresent()) {
            json.writeNumberProperty("mutual_share", share.getAsDouble());
        } else {
            json.writeNullProperty("mutual_share");
        }
        writeWarnings();
        writeNotes();
        writePeople();
        report.changes().ifPresent(this::writeChanges);
        json.writeEndObject();
    }

    private void writeReading(String name, Reading reading) {
        json.writeObjectPropertyStart(name);
        json.writeName("declared");
        if (reading.declared().isPresent()) {
            json.writeNumber(reading.declared().getAsInt());
        } else {
            json.writeNull();
        }
        json.writeNumberProperty("read", reading.read());
        json.writeEndObject();
    }

    /** The day alone where no more is known of an export. */
    private String takenAt() {
        return report.exported()
                .map(date -> date.basis() == Basis.HEADER
                        ? report.iso(date.time())
                        : report.day().toString())
                .orElseGet(() -> report.iso(report.takenAt().toInstant()));
    }

    private void writeWarnings() {
        json.writeArrayPropertyStart("warnings");
        report.warnings().forEach(warning -> json.writeString(warning.code()));
        json.writeEndArray();
    }

    private void writeNotes() {
        json.writeArrayPropertyStart("notes");
        var words = ReportWords.of(report);
        report.notes().forEach(note -> json.writeString(Text.clean(words.note(note))));
        json.writeEndArray();
    }

    private void writePeople() {
        json.writeArrayPropertyStart("users");
        for (var group : Group.values()) {
            for (var relation : report.comparison().in(group)) {
                writePerson(group, relation);
            }
        }
        json.writeEndArray();
    }

    private void writePerson(Group group, Relation relation) {
        var person = relation.person();
        json.writeStartObject();
        json.writeStringProperty("username", person.handle().value());
        json.writeStringProperty("full_name", Text.clean(person.fullName()));
        json.writeStringProperty("list", Text.lower(group));
        json.writeStringProperty("link", person.handle().url());
        json.writeBooleanProperty("user_follows_target", relation.followed());
        json.writeBooleanProperty("target_follows_user", relation.follows());
        json.writeBooleanProperty("confirmed", relation.confirmed());
        writeFact("is_private", person.isPrivate());
        writeFact("is_verified", person.isVerified());
        writeTime("followed_since", relation.followedSince());
        writeTime("follows_since", relation.followsSince());
        json.writeEndObject();
    }

    private void writeChanges(Changes changes) {
        json.writeObjectPropertyStart("changes");
        writeTime("since", changes.since());
        json.writeArrayPropertyStart("users");
        for (var change : changes.all()) {
            json.writeStartObject();
            json.writeStringProperty("change", Text.lower(change.kind()));
            json.writeStringProperty("username", change.person().handle().value());
            json.writeStringProperty(
                    "former_name", change.formerName().map(Handle::value).orElse(null));
            json.writeStringProperty("full_name", Text.clean(change.person().fullName()));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void writeFact(String name, @Nullable Boolean fact) {
        json.writeName(name);
        if (fact == null) {
            json.writeNull();
        } else {
            json.writeBoolean(fact);
        }
    }

    private void writeTime(String name, @Nullable Instant time) {
        json.writeStringProperty(name, time == null ? null : report.iso(time));
    }
}
