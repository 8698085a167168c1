package org.atalaya.report;

import java.time.Duration;
import java.util.List;
import org.atalaya.history.Availability;
import org.atalaya.history.IncidentRecord;
import org.atalaya.model.Failure;
import org.atalaya.model.Incident;
import org.atalaya.words.Phrases;
import org.jspecify.annotations.Nullable;

/** A report as a page in one file: to look at, to print, to send. */
public final class HtmlReport {

    private static final int CELL = 8;
    private static final int HEIGHT = 20;

    private final Report report;
    private final Phrases phrases;
    private final Figure figure;
    private final StringBuilder body = new StringBuilder();

    private HtmlReport(Report report, Phrases phrases) {
        this.report = report;
        this.phrases = phrases;
        this.figure = new Figure(phrases, report.scope().zone());
    }

    /** The whole page. */
    public static String of(Report report, Phrases phrases) {
        return new HtmlReport(report, phrases).page();
    }

    private String page() {
        Scope scope = report.scope();
        String title = words("report.title", figure.day(scope.first()), figure.day(scope.last()));
        body.append("<h1>").append(Html.text(title)).append("</h1>\n");
        paragraph("made", words("report.made", figure.moment(report.made()), scope.zone()));
        if (report.hosts().isEmpty()) {
            paragraph("note", words("report.nothing"));
        } else {
            cards();
            if (report.groups().size() > 1) {
                groups();
            }
            hosts();
            worst();
            paragraph("note", words("report.note"));
        }
        return Html.page(phrases.words().getLocale().getLanguage(), title, body.toString());
    }

    /** What somebody reads who reads nothing else. */
    private void cards() {
        Figures whole = report.whole();
        Double target = report.scope().target();
        Boolean keeps = target == null ? null : whole.keeps(target);
        body.append("<div class=\"cards\">\n");
        String kind = keeps == null ? "" : keeps ? "kept" : "missed";
        card(kind, figure.percent(whole.availability().ratio()), words("report.availability"));
        card("", figure.duration(whole.availability().down()), words("report.down"));
        card("", Integer.toString(whole.outages()), words("report.outages"));
        if (target != null) {
            long kept =
                    report.hosts().stream()
                            .filter(host -> Boolean.TRUE.equals(host.keeps(target)))
                            .count();
            String promise = words("report.keepers", figure.number(target));
            card("", kept + " / " + report.hosts().size(), promise);
        }
        body.append("</div>\n");
        chart(whole.days());
    }

    private void card(String kind, String value, String name) {
        body.append("<div><b class=\"").append(kind).append("\">").append(Html.text(value));
        body.append("</b><span>").append(Html.text(name)).append("</span></div>\n");
    }

    private void groups() {
        table("report.groups", "report.group", false);
        row(words("report.all"), report.whole(), false);
        report.groups().forEach(group -> row(named(group.name()), group, false));
        body.append("</table>\n");
    }

    private void hosts() {
        table("report.hosts", "report.host", true);
        report.hosts().forEach(host -> row(host.name(), host, true));
        body.append("</table>\n");
    }

    private void table(String heading, String first, boolean latency) {
        heading(heading);
        body.append("<table>\n<thead><tr>");
        body.append("<th>").append(Html.text(words(first))).append("</th>");
        head("report.availability");
        head("report.down");
        head("report.outages");
        head("report.repair");
        head("report.between");
        if (latency) {
            head("report.p95");
        }
        body.append("<th>").append(Html.text(words("report.days"))).append("</th>");
        body.append("</tr></thead>\n");
    }

    private void head(String key) {
        body.append("<th class=\"n\">").append(Html.text(words(key))).append("</th>");
    }

    private void heading(String key) {
        body.append("<h2>").append(Html.text(words(key))).append("</h2>\n");
    }

    private void row(String name, Figures of, boolean latency) {
        body.append("<tr><td>").append(Html.text(name)).append("</td>");
        availability(of);
        cell(figure.duration(of.availability().down()));
        cell(Integer.toString(of.outages()));
        cell(figure.duration(of.repair()));
        cell(figure.duration(of.between()));
        if (latency) {
            cell(of.latency() == null ? "–" : phrases.latency(of.latency().p95()));
        }
        body.append("<td>");
        chart(of.days());
        body.append("</td></tr>\n");
    }

    private void availability(Figures of) {
        Double target = report.scope().target();
        Boolean keeps = target == null ? null : of.keeps(target);
        String said = figure.percent(of.availability().ratio());
        if (target == null || keeps == null) {
            cell(said);
            return;
        }
        // A mark as well as a colour: paper may have none, and eyes too.
        if (keeps) {
            body.append("<td class=\"n kept\" title=\"");
            body.append(Html.text(words("report.kept", figure.number(target))));
            body.append("\">✓ ").append(Html.text(said)).append("</td>");
        } else {
            body.append("<td class=\"n missed\">✗ ").append(Html.text(said)).append("<br><small>");
            body.append(Html.text(words("report.missed", figure.number(target))));
            body.append("</small></td>");
        }
    }

    private void cell(String text) {
        body.append("<td class=\"n\">").append(Html.text(text)).append("</td>");
    }

    /** A bar a day, as high as the host was there; a day of which nothing is known is grey. */
    private void chart(List<Availability> days) {
        body.append(
                "<svg class=\"days\" role=\"img\" viewBox=\"0 0 %d %d\" preserveAspectRatio=\"none\" style=\"max-width: %dpx\">"
                        .formatted(days.size() * CELL, HEIGHT, days.size() * CELL * 2));
        for (int i = 0; i < days.size(); i++) {
            Double ratio = days.get(i).ratio();
            int high = ratio == null ? HEIGHT : (int) Math.max(2, Math.floor(ratio * HEIGHT));
            body.append(
                    "<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"><title>%s</title></rect>"
                            .formatted(
                                    kind(ratio),
                                    i * CELL,
                                    HEIGHT - high,
                                    CELL - 1,
                                    high,
                                    Html.text(
                                            figure.day(report.scope().first().plusDays(i))
                                                    + ": "
                                                    + figure.percent(ratio))));
        }
        body.append("</svg>");
    }

    private static String kind(@Nullable Double ratio) {
        if (ratio == null) {
            return "none";
        }
        return ratio >= 1 ? "full" : ratio >= 0.99 ? "most" : "less";
    }

    private void worst() {
        if (report.worst().isEmpty()) {
            return;
        }
        heading("report.worst");
        body.append("<table>\n<thead><tr>");
        for (String key : List.of("report.host", "report.began", "report.lasted", "report.cause")) {
            body.append("<th>").append(Html.text(words(key))).append("</th>");
        }
        body.append("</tr></thead>\n");
        report.worst().forEach(this::incident);
        body.append("</table>\n");
    }

    private void incident(IncidentRecord record) {
        Incident incident = record.incident();
        Duration lasted = record.lasted(report.made());
        Failure cause = incident.cause();
        String end = incident.isOpen() ? " " + words("report.open") : "";
        body.append("<tr>");
        for (String text :
                List.of(
                        incident.hostName(),
                        figure.moment(incident.openedAt()),
                        figure.duration(lasted) + end,
                        cause == null ? "" : phrases.cause(cause))) {
            body.append("<td>").append(Html.text(text)).append("</td>");
        }
        body.append("</tr>\n");
    }

    private void paragraph(String kind, String text) {
        body.append("<p class=\"").append(kind).append("\">");
        body.append(Html.text(text)).append("</p>\n");
    }

    private String named(String group) {
        return group.isEmpty() ? words("report.ungrouped") : group;
    }

    private String words(String key, Object... facts) {
        return phrases.words().get(key, facts);
    }
}
