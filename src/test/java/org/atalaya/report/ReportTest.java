package org.atalaya.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.atalaya.history.HistoryReader;
import org.atalaya.history.HistoryStore;
import org.atalaya.model.Failure;
import org.atalaya.model.Health;
import org.atalaya.model.Host;
import org.atalaya.model.HostState;
import org.atalaya.model.HostUpdate;
import org.atalaya.model.Incident;
import org.atalaya.model.IncidentEvent;
import org.atalaya.model.IncidentEvent.Type;
import org.atalaya.model.ProbeResult;
import org.atalaya.model.Reason;
import org.atalaya.support.SampleHosts;
import org.atalaya.words.Phrases;
import org.atalaya.words.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two hosts over ten hours; one of them is down for one hour and for two. */
class ReportTest {

    private static final Instant BEGIN = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant END = BEGIN.plus(Duration.ofHours(10));
    private static final LocalDate DAY = LocalDate.parse("2026-03-01");
    private static final String EVIL = "=<b>\"web\", 'a' & b";

    private static final String TIME = ",2026-03-01T00:00:00Z,2026-03-01T10:00:00Z,";

    @TempDir Path folder;

    @BeforeEach
    void record() {
        Host web =
                SampleHosts.renamed(SampleHosts.host("web", Duration.ofMinutes(1)), EVIL)
                        .withGroup("-1+1");
        Host mail = SampleHosts.host("mail", Duration.ofMinutes(1)).withGroup("Mail");
        try (HistoryStore store =
                HistoryStore.open(folder.resolve("h.db"), InstantSource.fixed(END))) {
            for (int minute = 0; minute <= 600; minute++) {
                Instant at = BEGIN.plus(Duration.ofMinutes(minute));
                boolean down = minute >= 60 && minute < 120 || minute >= 300 && minute < 420;
                store.updated(news(web, at, down));
                store.updated(news(mail, at, false));
            }
            outage(store, web, "i1", 60, 120);
            outage(store, web, "i2", 300, 420);
        }
    }

    private static HostUpdate news(Host host, Instant at, boolean down) {
        Instant asked = at.minus(SampleHosts.LATENCY);
        ProbeResult result = down ? SampleHosts.down(asked) : SampleHosts.up(asked);
        Health health = down ? Health.DOWN : Health.UP;
        return new HostUpdate(host, new HostState(health, at, result, 0, null), result, null);
    }

    private static void outage(HistoryStore store, Host host, String id, int from, int to) {
        Instant begin = BEGIN.plus(Duration.ofMinutes(from));
        Instant end = BEGIN.plus(Duration.ofMinutes(to));
        Incident incident =
                new Incident(
                        id,
                        host.id(),
                        host.name(),
                        Incident.Kind.DOWN,
                        begin,
                        Failure.of(Reason.STATUS, "503", "<script>"),
                        null,
                        null,
                        null,
                        0,
                        null,
                        false);
        store.incident(IncidentEvent.of(Type.OPENED, incident, host, begin));
        store.incident(IncidentEvent.of(Type.RESOLVED, incident.withEnd(end), host, end));
    }

    private Report report(Double target) throws Exception {
        Scope scope = new Scope(DAY, DAY.plusDays(1), ZoneOffset.UTC, null, target);
        try (HistoryReader reader =
                HistoryReader.of(folder.resolve("h.db"), InstantSource.fixed(END))) {
            return Report.of(reader, scope, END);
        }
    }

    @Test
    void itAddsUpWhatWasSeen() throws Exception {
        Report report = report(null);
        assertThat(report.hosts()).extracting(Figures::name).containsExactly(EVIL, "mail");
        Figures web = report.hosts().getFirst();
        assertThat(web.availability().down()).isEqualTo(Duration.ofHours(3));
        assertThat(web.availability().ratio()).isCloseTo(0.7, within(1e-9));
        assertThat(web.outages()).isEqualTo(2);
        assertThat(web.repair()).isEqualTo(Duration.ofMinutes(90));
        assertThat(web.between()).isEqualTo(Duration.ofMinutes(210));
        assertThat(web.days()).hasSize(2);
        assertThat(web.days().getLast().ratio()).as("nothing is known of tomorrow").isNull();
        assertThat(report.whole().days().getFirst().down()).isEqualTo(Duration.ofHours(3));
        assertThat(report.whole().availability().ratio()).isCloseTo(0.85, within(1e-9));
        assertThat(report.worst())
                .extracting(one -> one.incident().id())
                .containsExactly("i2", "i1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void thePageIsOneFileInWhichNothingOfOthersIsMarkup(String language) throws Exception {
        Words words = Words.of(Locale.forLanguageTag(language));
        String page = HtmlReport.of(report(99.9), new Phrases(words, ZoneOffset.UTC));
        assertThat(page)
                .startsWith("<!DOCTYPE html>")
                .contains("<html lang=\"" + language + "\">")
                .contains("=&lt;b&gt;&quot;web&quot;, &#39;a&#39; &amp; b")
                .contains("<svg class=\"days\"", "class=\"less\"", "class=\"none\"")
                .contains("✓ ", "✗ ", "1 / 2")
                .contains(words.get("report.missed", language.equals("es") ? "99,90" : "99.90"))
                .doesNotContain("<b>", "<script", "http://", "https://", "src=", "@import");
        assertThat(page.split("<tr").length).isEqualTo(page.split("</tr>").length);
    }

    @Test
    void theTableIsRfc4180AndHoldsNoFormula() throws Exception {
        List<String> lines = List.of(CsvReport.of(report(99.9)).split("\r\n"));
        assertThat(lines).hasSize(6);
        assertThat(lines.getFirst()).startsWith("kind,name,group,from,to,availability_percent,");
        assertThat(lines.get(1))
                .isEqualTo(
                        "host,\"'=<b>\"\"web\"\", 'a' &"
                                + " b\",'-1+1,2026-03-01T00:00:00Z,2026-03-01T10:00:00Z,"
                                + "70.0000,99.9,25200,10800,0,0,2,5400,12600,40,40,40");
    }

    /** The name of one of the groups is one that a spreadsheet would compute. */
    @Test
    void groupsAreLinesOfTheTableWithTheTimeOfAllTheirHosts() throws Exception {
        List<String> lines = List.of(CsvReport.of(report(99.9)).split("\r\n"));
        assertThat(lines.subList(3, 6))
                .containsExactly(
                        "group,'-1+1,'-1+1" + TIME + "70.0000,99.9,25200,10800,0,0,2,5400,12600,,,",
                        "group,Mail,Mail" + TIME + "100.0000,99.9,36000,0,0,0,0,,,,,",
                        "all,," + TIME + "85.0000,99.9,61200,10800,0,0,2,5400,30600,,,");
    }

    @Test
    void groupsAreRowsOfThePageBelowThatOfAll() throws Exception {
        Words words = Words.of(Locale.ENGLISH);
        String page = HtmlReport.of(report(99.9), new Phrases(words, ZoneOffset.UTC));
        String groups =
                page.substring(
                        page.indexOf(words.get("report.groups")),
                        page.indexOf(words.get("report.hosts") + "</h2>"));
        assertThat(groups.split("<tr><td>"))
                .hasSize(4)
                .satisfies(
                        rows -> {
                            assertThat(rows[1])
                                    .startsWith(words.get("report.all"))
                                    .contains("85.00");
                            assertThat(rows[2]).startsWith("-1+1<").contains("70.00", "3:00:00");
                            assertThat(rows[3]).startsWith("Mail<").contains("100.00");
                        });
    }

    @Test
    void onlyWhatNeverFailedIsAHundredPerCent() {
        assertThat(CsvReport.percent(0.99999999).toPlainString()).isEqualTo("99.9999");
        assertThat(CsvReport.percent(1).toPlainString()).isEqualTo("100.0000");
    }

    @Test
    void theBoardIsAPageOfWhatWasKnownLast() throws Exception {
        Words words = Words.of(Locale.ENGLISH);
        try (HistoryReader reader =
                HistoryReader.of(folder.resolve("h.db"), InstantSource.fixed(END))) {
            String page =
                    BoardPage.of(
                            reader,
                            "Night & day",
                            new Phrases(words, ZoneOffset.UTC),
                            ZoneOffset.UTC);
            assertThat(page)
                    .contains("<title>Night &amp; day</title>", "As of 2026-03-01 10:00", "70.00 %")
                    .doesNotContain("<b>");
        }
    }
}
