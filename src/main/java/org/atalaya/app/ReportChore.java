package org.atalaya.app;

import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.function.Supplier;
import org.atalaya.config.AtomicFile;
import org.atalaya.config.ConfigException;
import org.atalaya.history.HistoryReader;
import org.atalaya.history.TroubleException;
import org.atalaya.model.MailChannel;
import org.atalaya.model.ReportSettings;
import org.atalaya.model.Settings;
import org.atalaya.notify.Errand;
import org.atalaya.notify.Notice;
import org.atalaya.notify.Notifier;
import org.atalaya.report.HtmlReport;
import org.atalaya.report.Report;
import org.atalaya.report.Scope;
import org.atalaya.report.Summary;
import org.atalaya.words.Phrases;
import org.jspecify.annotations.Nullable;

/**
 * Reports the month that is over to whoever asked for it. That it did is in the outbox, in the same
 * write as the message itself: each month is told once, whenever the program ends in between.
 */
final class ReportChore implements Chore {

    private static final System.Logger LOG = System.getLogger(ReportChore.class.getName());

    /** Read at breakfast, and no night's backup is made meanwhile. */
    private static final LocalTime AT = LocalTime.of(7, 0);

    /** Who clicks through the channels has not chosen yet. */
    private static final Duration SETTLE = Duration.ofMinutes(5);

    /**
     * What it needs of the program.
     *
     * @param history questions about what was, to be closed; null while nothing is remembered
     * @param notifier what sends
     */
    record Needs(
            Supplier<Settings> settings,
            Supplier<@Nullable HistoryReader> history,
            Supplier<Optional<Notifier>> notifier,
            Phrases phrases) {}

    private final Needs needs;
    private final Path folder;
    private @Nullable ReportSettings known;
    private Instant since = Instant.MIN;
    private @Nullable Setback setback;

    /**
     * @param folder where the pages are kept
     */
    ReportChore(Needs needs, Path folder) {
        this.needs = needs;
        this.folder = folder;
    }

    @Override
    public @Nullable String turn(Instant now) throws InterruptedException {
        Settings settings = needs.settings().get();
        ReportSettings wanted = settings.report();
        if (!isSettled(wanted, now) || !wanted.monthly()) {
            setback = null;
            return null;
        }
        if (setback != null && setback.holds(now, settings)) {
            return setback.sentence().isEmpty() ? null : setback.sentence();
        }
        setback = null;
        ZoneId zone = settings.appearance().wallZone();
        ZonedDateTime today = now.atZone(zone);
        YearMonth month = YearMonth.from(today).minusMonths(1);
        if (today.isBefore(today.withDayOfMonth(wanted.day()).with(AT))) {
            return null;
        }
        if (carrier(settings).isEmpty()) {
            return words("report.monthly.nobody");
        }
        String key = "report-" + month;
        Notifier notifier = needs.notifier().get().orElse(null);
        HistoryReader reader =
                notifier == null || notifier.tookOnce(key) ? null : needs.history().get();
        if (notifier == null || reader == null) {
            return null; // told already, or nothing to tell it with, which is said elsewhere
        }
        try (reader) {
            Scope scope =
                    new Scope(month.atDay(1), month.atEndOfMonth(), zone, null, wanted.target());
            Report report = Report.of(reader, scope, now);
            if (report.hosts().isEmpty()) {
                return later("", now, settings);
            }
            Errand errand = new Errand(carrier(settings).orElseThrow(), notice(report, month, now));
            notifier.once(key, errand);
            return null;
        } catch (TroubleException e) {
            LOG.log(Level.WARNING, "no report of " + month, e);
            return later(e.trouble().sentence(needs.phrases().words()), now, settings);
        } catch (ConfigException e) {
            LOG.log(Level.WARNING, "no report of " + month, e);
            String sentence = words("report.error.unwritten", e.message().facts().toArray());
            return later(sentence, now, settings);
        }
    }

    private boolean isSettled(ReportSettings wanted, Instant now) {
        if (!wanted.equals(known)) {
            since = known == null ? Instant.MIN : now;
            known = wanted;
        }
        return since.equals(Instant.MIN)
                || Duration.between(since, now).abs().compareTo(SETTLE) >= 0;
    }

    private static Optional<String> carrier(Settings settings) {
        return settings.channels().channels().stream()
                .filter(MailChannel.class::isInstance)
                .map(channel -> channel.id())
                .filter(id -> id.equals(settings.report().channel()))
                .findFirst();
    }

    private Notice notice(Report report, YearMonth month, Instant now) throws ConfigException {
        Path page = folder.resolve("report-" + month + ".html").toAbsolutePath();
        String html = HtmlReport.of(report, needs.phrases());
        AtomicFile.write(page, html.getBytes(StandardCharsets.UTF_8));
        Summary summary = Summary.of(report, needs.phrases());
        return new Notice.OfReport(summary.title(), summary.share(), summary.text(), page, now);
    }

    private @Nullable String later(String sentence, Instant now, Settings settings) {
        setback = new Setback(sentence, now, settings);
        return sentence.isEmpty() ? null : sentence;
    }

    private String words(String key, Object... facts) {
        return needs.phrases().words().get(key, facts);
    }
}
