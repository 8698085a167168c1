package org.atalaya.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.atalaya.model.MaintenanceScope;
import org.atalaya.model.MaintenanceWindow;
import org.atalaya.model.MaintenanceWindow.Span;
import org.atalaya.model.MaintenanceWindow.Weekly;
import org.atalaya.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanFormTest {

    private static final Instant NOW = Instant.parse("2026-11-25T10:20:00Z");

    private static PlanForm form() {
        PlanForm form = new PlanForm(List.of(Hosts.NAC, Hosts.PAY));
        form.begin(List.of(Hosts.PAY), NOW, ZoneOffset.UTC);
        return form;
    }

    @Test
    void newWorkBeginsWithTheNextFullHourForWhomItWasAskedFor() throws Exception {
        PlanForm form = form();
        assertThat(form.problems()).isEmpty();
        assertThat(form.window().scope()).isEqualTo(MaintenanceScope.ofHosts(List.of("pay")));
        assertThat(form.next(3, NOW))
                .containsExactly(
                        new Span(
                                Instant.parse("2026-11-25T11:00:00Z"),
                                Instant.parse("2026-11-25T13:00:00Z")));
    }

    @Test
    void theNextThreeFollowWhatIsTypedAlsoOverAChangeOfClocks() {
        PlanForm form = form();
        form.kindProperty().set(PlanKind.WEEKLY);
        form.text(PlanField.ZONE).set("europe/madrid");
        form.text(PlanField.DAYS).set("domingo");
        form.text(PlanField.AT).set("3:30");
        form.text(PlanField.LENGTH).set("1 h");
        assertThat(form.next(3, Instant.parse("2027-03-20T12:00:00Z")))
                .extracting(Span::from)
                .containsExactly(
                        Instant.parse("2027-03-21T02:30:00Z"),
                        Instant.parse("2027-03-28T01:30:00Z"),
                        Instant.parse("2027-04-04T01:30:00Z"));
        form.text(PlanField.DAYS).set("moonday");
        assertThat(form.next(3, NOW)).isEmpty();
    }

    @Test
    void whatIsPlannedComesBackUntouched() throws Exception {
        MaintenanceWindow window =
                new MaintenanceWindow(
                        "w",
                        "Patch day",
                        new MaintenanceScope(
                                false, List.of("pay"), List.of("Network"), List.of("eu")),
                        new Weekly(
                                EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                                LocalTime.of(22, 30),
                                Duration.ofMinutes(90),
                                ZoneId.of("Europe/Madrid")));
        PlanForm form = form();
        form.edit(window);
        assertThat(form.problems()).isEmpty();
        assertThat(form.window()).isEqualTo(window);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HOSTS|Nobody|ONCE|called “Nobody”",
                "HOSTS||ONCE|GROUPS Say whom",
                "GROUPS|Nowhere|ONCE|group “Nowhere”",
                "FROM|tomorrow|ONCE|no date with a time",
                "UNTIL|2026-11-25 10:00|ONCE|is not after",
                "UNTIL|2027-11-25 10:00|ONCE|lasts 31d at most",
                "DAYS|someday|WEEKLY|no days of the week",
                "AT|24:61|WEEKLY|no time of the day",
                "LENGTH|32 d|WEEKLY|out of bounds",
                "CRON|0 3 31 2 *|CRON|never comes",
                "ZONE|Mars|CRON|no time zone"
            })
    void whatCannotBeIsRefusedWhereItIsTyped(
            PlanField field, String typed, PlanKind kind, String says) {
        PlanForm form = form();
        form.kindProperty().set(kind);
        form.text(PlanField.DAYS).set("mon");
        form.text(PlanField.CRON).set("0 3 * * *");
        assertThat(form.problems()).isEmpty();
        form.text(field).set(typed == null ? "" : typed);
        PlanField place = says.startsWith("GROUPS") ? PlanField.GROUPS : field;
        Problem problem = form.problems().get(place);
        assertThat(problem).isNotNull();
        assertThat(problem.sentence(Words.of(Locale.UK))).contains(says.replace("GROUPS ", ""));
        assertThat(problem.sentence(Words.of(Locale.of("es")))).doesNotContain("{");
    }

    @Test
    void theWholeWallNeedsNobodyNamed() throws Exception {
        PlanForm form = form();
        form.text(PlanField.HOSTS).set("");
        form.allProperty().set(true);
        assertThat(form.problems()).isEmpty();
        assertThat(form.window().scope()).isEqualTo(MaintenanceScope.ALL);
    }

    @Test
    void whoIsGoneSinceIsNoReasonNotToSaveSomethingElse() throws Exception {
        MaintenanceWindow window =
                new MaintenanceWindow(
                        "w",
                        "Old",
                        new MaintenanceScope(false, List.of("gone"), List.of("Nowhere"), List.of()),
                        new MaintenanceWindow.Once(
                                LocalDateTime.parse("2026-11-28T22:00"),
                                LocalDateTime.parse("2026-11-29T02:00"),
                                ZoneOffset.UTC));
        PlanForm form = form();
        form.edit(window);
        form.text(PlanField.TITLE).set("New");
        assertThat(form.problems()).isEmpty();
        assertThat(form.window().scope()).isEqualTo(window.scope());
    }
}
