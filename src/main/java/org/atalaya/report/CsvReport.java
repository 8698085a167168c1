package org.atalaya.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atalaya.history.Latency;
import org.atalaya.words.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * A report as a table for a spreadsheet or a script: RFC 4180, UTF-8, a line a host, then a line a
 * group and one for all; the first column says which. The same in every language, with points in
 * its numbers, so that what reads it need not guess.
 */
public final class CsvReport {

    private static final List<String> HEAD =
            List.of(
                    "kind",
                    "name",
                    "group",
                    "from",
                    "to",
                    "availability_percent",
                    "target_percent",
                    "up_seconds",
                    "down_seconds",
                    "apart_seconds",
                    "unwatched_seconds",
                    "outages",
                    "mttr_seconds",
                    "mtbf_seconds",
                    "p50_ms",
                    "p95_ms",
                    "p99_ms");

    private CsvReport() {}

    /** The whole table, with its line of names. */
    public static String of(Report report) {
        Stream<List<String>> hosts =
                report.hosts().stream().map(host -> cells("host", report, host));
        Stream<List<String>> groups =
                report.groups().stream().map(group -> cells("group", report, group));
        Stream<List<String>> all =
                report.hosts().isEmpty()
                        ? Stream.of()
                        : Stream.of(cells("all", report, report.whole()));
        return Stream.of(Stream.of(HEAD), hosts, groups, all)
                .flatMap(lines -> lines.map(CsvReport::line))
                .collect(Collectors.joining());
    }

    private static List<String> cells(String kind, Report report, Figures host) {
        Double ratio = host.availability().ratio();
        Double target = report.scope().target();
        Latency latency = host.latency();
        return List.of(
                kind,
                text(host.name()),
                text(host.group()),
                report.scope().from().truncatedTo(ChronoUnit.SECONDS).toString(),
                report.scope().to(report.made()).truncatedTo(ChronoUnit.SECONDS).toString(),
                ratio == null ? "" : percent(ratio).toPlainString(),
                target == null ? "" : BigDecimal.valueOf(target).toPlainString(),
                seconds(host.availability().up()),
                seconds(host.availability().down()),
                seconds(host.availability().apart()),
                seconds(host.availability().unwatched()),
                Integer.toString(host.outages()),
                seconds(host.repair()),
                seconds(host.between()),
                latency == null ? "" : millis(latency.p50()),
                latency == null ? "" : millis(latency.p95()),
                latency == null ? "" : millis(latency.p99()));
    }

    /** Rounded down: only what never failed is a hundred. */
    static BigDecimal percent(double ratio) {
        return BigDecimal.valueOf(ratio).movePointRight(2).setScale(4, RoundingMode.FLOOR);
    }

    private static String seconds(@Nullable Duration duration) {
        return duration == null ? "" : Long.toString(duration.toSeconds());
    }

    private static String millis(Duration duration) {
        return Long.toString(duration.toMillis());
    }

    /** What a spreadsheet would take for a formula is a text to it then. */
    static String text(String text) {
        String plain = PlainText.of(text);
        return !plain.isEmpty() && "=+-@".indexOf(plain.charAt(0)) >= 0 ? "'" + plain : plain;
    }

    /** One record: RFC 4180 §2. */
    static String line(List<String> cells) {
        return cells.stream().map(CsvReport::quoted).collect(Collectors.joining(",")) + "\r\n";
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
