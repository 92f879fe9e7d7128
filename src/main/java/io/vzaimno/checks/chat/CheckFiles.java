package io.vzaimno.checks.chat;

import io.vzaimno.checks.Checks;
import io.vzaimno.compute.ComputePool;
import io.vzaimno.report.Format;
import io.vzaimno.report.Report;
import io.vzaimno.report.Reports;
import io.vzaimno.telegram.api.Attachment;
import io.vzaimno.telegram.api.Attachments;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Component;

/** The files of results, made when they are sent: nothing is kept but what they are made from. */
@Component
class CheckFiles implements Attachments {

    private final Checks checks;
    private final ComputePool pool;

    CheckFiles(Checks checks, ComputePool pool) {
        this.checks = checks;
        this.pool = pool;
    }

    @Override
    public Loading load(String file) {
        return CheckFile.parse(file)
                .map(known -> pool.attempt(() -> make(known)).orElseGet(Loading.Busy::new))
                .orElseGet(Loading.Unknown::new);
    }

    private Loading make(CheckFile file) {
        return checks.report(file.check(), file.language(), ZoneOffset.UTC)
                .<Loading>map(report -> new Loading.Loaded(attachment(file.kind(), report)))
                .orElseGet(Loading.Unknown::new);
    }

    private static Attachment attachment(FileKind kind, Report report) {
        return switch (kind) {
            case PNG -> new Attachment("result.png", "image/png", new ByteArrayResource(Reports.picture(report)));
            case XLSX -> attachment(report, Format.XLSX);
            case CSV -> attachment(report, Format.CSV);
            case TXT ->
                new Attachment(
                        Reports.namesFileName(report),
                        "text/plain; charset=utf-8",
                        new ByteArrayResource(Reports.names(report).getBytes(StandardCharsets.UTF_8)));
        };
    }

    private static Attachment attachment(Report report, Format format) {
        var name = Reports.fileName(report, format);
        return new Attachment(name, format.contentType(), new ByteArrayResource(written(report, format)));
    }

    private static byte[] written(Report report, Format format) {
        var out = new ByteArrayOutputStream();
        try {
            Reports.write(report, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
