package org.atalaya.report;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.atalaya.history.IncidentRecord;
import org.atalaya.model.Acknowledgement;
import org.atalaya.model.Failure;
import org.atalaya.model.Incident;
import org.jspecify.annotations.Nullable;

/**
 * Incidents as a table for a spreadsheet or a script, as {@link CsvReport} writes one: RFC 4180, a
 * line each, UTF-8, the same in every language, times in UTC.
 */
public final class IncidentTable {

    /** Its first line. */
    public static final String HEAD =
            CsvReport.line(
                    List.of(
                            "id",
                            "host",
                            "group",
                            "worst",
                            "start",
                            "end",
                            "seconds",
                            "cause",
                            "facts",
                            "parent",
                            "acknowledged_by",
                            "acknowledged_at",
                            "note",
                            "messages",
                            "rings"));

    private IncidentTable() {}

    /** One line of it; what goes on has neither an end nor seconds. */
    public static String line(IncidentRecord one) {
        Incident incident = one.incident();
        Failure cause = incident.cause();
        Acknowledgement mine = incident.acknowledgement();
        Instant end = incident.resolvedAt();
        return CsvReport.line(
                List.of(
                        incident.id(),
                        CsvReport.text(incident.hostName()),
                        CsvReport.text(one.group()),
                        one.worst().name(),
                        moment(incident.openedAt()),
                        moment(end),
                        end == null ? "" : Long.toString(one.lasted(end).toSeconds()),
                        cause == null ? "" : cause.reason().code(),
                        cause == null ? "" : CsvReport.text(String.join(" ", cause.facts())),
                        text(incident.parent()),
                        text(mine == null ? null : mine.by()),
                        moment(mine == null ? null : mine.at()),
                        text(mine == null ? null : mine.note()),
                        Integer.toString(one.sent()),
                        Integer.toString(one.rings())));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : CsvReport.text(text);
    }

    private static String moment(@Nullable Instant at) {
        return at == null ? "" : at.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
