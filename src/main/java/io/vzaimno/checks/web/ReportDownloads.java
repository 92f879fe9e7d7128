package io.vzaimno.checks.web;

import io.vzaimno.compute.ComputePool;
import io.vzaimno.files.TemporaryFiles;
import io.vzaimno.report.Format;
import io.vzaimno.report.Report;
import io.vzaimno.report.Reports;
import io.vzaimno.web.ExceptionMapper;
import io.vzaimno.web.ProblemCode;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Sends reports. They are written to a file in the compute pool and sent from there, so that a slow client holds neither a
 * place in the pool nor the people of its report in memory.
 */
@Component
class ReportDownloads {

    private final ComputePool pool;
    private final TemporaryFiles files;

    ReportDownloads(ComputePool pool, TemporaryFiles files) {
        this.pool = pool;
        this.files = files;
    }

    void send(Format format, Supplier<Report> report, HttpServletResponse response) throws IOException {
        var file = files.create(".report");
        try {
            var name = pool.request(() -> write(report.get(), format, file))
                    .orElseThrow(() -> ExceptionMapper.processorBusy(ProblemCode.PROCESSOR_BUSY));
            var attachment = ContentDisposition.attachment().filename(name).build();
            response.setContentType(format.contentType());
            response.setContentLengthLong(Files.size(file));
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment.toString());
            Files.copy(file, response.getOutputStream());
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static String write(Report report, Format format, Path file) {
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            Reports.write(report, format, out);
            return Reports.fileName(report, format);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
