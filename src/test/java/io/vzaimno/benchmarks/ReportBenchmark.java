package io.vzaimno.benchmarks;

import io.vzaimno.analysis.Comparison;
import io.vzaimno.instagram.Relations;
import io.vzaimno.report.Format;
import io.vzaimno.report.Report;
import io.vzaimno.report.Reports;
import java.io.IOException;
import java.io.OutputStream;
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

/** From two lists to a finished report, and the parts of that way. */
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

    @Setup
    public void setUp() {
        relations = Crowd.relations(people);
        report = Crowd.report(relations);
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
