package org.atalaya.report;

import java.util.List;
import org.atalaya.words.Phrases;

/**
 * A report in a few words, for a message that carries it.
 *
 * @param title which days of what
 * @param share how available all hosts were together
 * @param text both, how often and how long hosts were down, and who kept what was promised
 */
public record Summary(String title, String share, String text) {

    /** Of a report with at least one host. */
    public static Summary of(Report report, Phrases phrases) {
        Figure figure = new Figure(phrases, report.scope().zone());
        Figures whole = report.whole();
        String title =
                phrases.words()
                        .get(
                                "report.title",
                                figure.day(report.scope().first()),
                                figure.day(report.scope().last()));
        String share = figure.percent(whole.availability().ratio());
        String text =
                phrases.words()
                        .get(
                                "report.summary",
                                title,
                                share,
                                Integer.toString(whole.outages()),
                                figure.duration(whole.availability().down()));
        Double target = report.scope().target();
        if (target == null) {
            return new Summary(title, share, text);
        }
        List<Boolean> kept =
                report.hosts().stream()
                        .map(host -> host.keeps(target))
                        .filter(keeps -> keeps != null)
                        .toList();
        long well = kept.stream().filter(keeps -> keeps).count();
        String promise =
                phrases.words()
                        .get(
                                "report.summary.target",
                                figure.number(target),
                                Long.toString(well),
                                Integer.toString(kept.size()));
        return new Summary(title, share, text + " " + promise);
    }
}
