package io.vzaimno.benchmarks;

import io.vzaimno.analysis.Comparison;
import io.vzaimno.instagram.Relations;
import io.vzaimno.instagram.export.ExportPart;
import io.vzaimno.instagram.export.ExportReading;
import io.vzaimno.instagram.export.Exports;
import io.vzaimno.report.Format;
import io.vzaimno.report.Report;
import io.vzaimno.report.Reports;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** From an export or two lists to a finished report, and the parts of that way. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx512m")
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class ReportBenchmark {

    /** Followers, and as many followings. */
    @Param({"1000", "10000", "100000", "200000"})
    int people;

    private Relations relations = new Relations(List.of(), List.of());
    private Report report = Crowd.report(relations);
    private final Path export = Path.of("target", "benchmark-export.zip");

    @Setup
    public void setUp() throws IOException, InterruptedException {
        relations = Crowd.relations(people);
        report = Crowd.report(relations);
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var made = new ProcessBuilder(java, "benchmarks/Export.java", String.valueOf(people), export.toString())
                .inheritIO()
                .start()
                .waitFor();
        if (made != 0) {
            throw new IllegalStateException("No export was made");
        }
    }

    @Benchmark
    public void readExportCompareAndWriteXlsx() throws IOException {
        switch (Exports.read(List.of(new ExportPart(export, "export.zip")))) {
            case ExportReading.Read(var read) ->
                Reports.write(Crowd.report(read.relations()), Format.XLSX, OutputStream.nullOutputStream());
            case ExportReading.Refused refused -> throw new IllegalStateException(refused.explanation());
        }
    }

    @Benchmark
    public Comparison compare() {
        return Comparison.of(relations, Set.of());
    }

    @Benchmark
    public void compareAndWriteXlsx() throws IOException {
        Reports.write(Crowd.report(relations), Format.XLSX, OutputStream.nullOutputStream());
    }

    @Benchmark
    public void writeCsv() throws IOException {
        Reports.write(report, Format.CSV, OutputStream.nullOutputStream());
    }

    @Benchmark
    public void writeJson() throws IOException {
        Reports.write(report, Format.JSON, OutputStream.nullOutputStream());
    }

    @Benchmark
    public byte[] drawPicture() {
        return Reports.picture(report);
    }
}
