package org.atalaya.report;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.atalaya.history.HistoryReader;
import org.atalaya.history.IncidentQuery;
import org.atalaya.history.IncidentRecord;
import org.atalaya.history.RecordedHost;
import org.atalaya.history.TroubleException;
import org.atalaya.history.Uptimes;
import org.atalaya.model.Failure;
import org.atalaya.model.Health;
import org.atalaya.words.Phrases;
import org.jspecify.annotations.Nullable;

/**
 * The board as a page in one file that asks nobody for anything: what the history knew last, and as
 * of when, so that an old page cannot be taken for a new one.
 */
public final class BoardPage {

    private static final int OPEN = 10_000;

    private BoardPage() {}

    /**
     * Asks the history for it.
     *
     * @throws TroubleException when the history cannot be read
     */
    public static String of(HistoryReader reader, String board, Phrases phrases, ZoneId zone)
            throws TroubleException, InterruptedException {
        Figure figure = new Figure(phrases, zone);
        Optional<Instant> newest = Report.get(reader.newest());
        List<RecordedHost> hosts =
                Report.get(reader.hosts()).stream()
                        .filter(RecordedHost::watched)
                        .sorted(Comparator.comparing(host -> !isFailing(host.health())))
                        .toList();
        IncidentQuery query =
                new IncidentQuery(null, null, null, IncidentQuery.Which.OPEN, "", OPEN);
        Map<String, IncidentRecord> open =
                Report.get(reader.incidents(query)).stream()
                        .collect(
                                Collectors.toMap(
                                        one -> one.incident().hostId(),
                                        one -> one,
                                        (newer, older) -> newer));
        StringBuilder body = new StringBuilder();
        body.append("<h1>").append(Html.text(board)).append("</h1>\n<p class=\"made\">");
        body.append(
                Html.text(
                        newest.map(
                                        at ->
                                                phrases.words()
                                                        .get(
                                                                "report.asOf",
                                                                figure.moment(at),
                                                                zone))
                                .orElse(phrases.words().get("report.nothing"))));
        body.append("</p>\n<table>\n<thead><tr>");
        head(body, phrases);
        body.append("</tr></thead>\n");
        for (RecordedHost host : hosts) {
            Uptimes uptimes = Report.get(reader.uptimes(host.id()));
            row(body, host, open.get(host.id()), uptimes, phrases, figure);
        }
        body.append("</table>\n");
        return Html.page(phrases.words().getLocale().getLanguage(), board, body.toString());
    }

    private static boolean isFailing(Health health) {
        return health.isFailing();
    }

    private static void head(StringBuilder body, Phrases phrases) {
        for (String key :
                List.of(
                        "report.host",
                        "report.group",
                        "report.state",
                        "report.since",
                        "report.cause",
                        "report.day",
                        "report.month")) {
            body.append("<th>").append(Html.text(phrases.words().get(key))).append("</th>");
        }
    }

    private static void row(
            StringBuilder body,
            RecordedHost host,
            @Nullable IncidentRecord open,
            Uptimes uptimes,
            Phrases phrases,
            Figure figure) {
        Failure cause = open == null ? null : open.incident().cause();
        body.append("<tr>");
        cell(body, "", host.name());
        cell(body, "", host.group());
        cell(body, host.health().key(), phrases.health(host.health()));
        cell(body, "", figure.moment(host.since()));
        cell(body, "", cause == null ? "" : phrases.cause(cause));
        cell(body, "n", figure.percent(uptimes.day().ratio()));
        cell(body, "n", figure.percent(uptimes.month().ratio()));
        body.append("</tr>\n");
    }

    private static void cell(StringBuilder body, String kind, String text) {
        body.append("<td class=\"").append(kind).append("\">");
        body.append(Html.text(text)).append("</td>");
    }
}
