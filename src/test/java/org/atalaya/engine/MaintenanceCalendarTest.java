package org.atalaya.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.atalaya.model.Cron;
import org.atalaya.model.Host;
import org.atalaya.model.InvalidValueException;
import org.atalaya.model.MaintenanceScope;
import org.atalaya.model.MaintenanceWindow;
import org.atalaya.model.MaintenanceWindow.Once;
import org.atalaya.model.MaintenanceWindow.Repeated;
import org.atalaya.model.MaintenanceWindow.Span;
import org.atalaya.model.MaintenanceWindow.Weekly;
import org.atalaya.model.MaintenanceWindow.When;
import org.atalaya.model.Occurrences;
import org.atalaya.support.Hosts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaintenanceCalendarTest {

    private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final Duration HOUR = Duration.ofHours(1);

    private static Instant at(String instant) {
        return Instant.parse(instant);
    }

    private static When cron(String line, Duration length, ZoneId zone) {
        try {
            return new Repeated(Cron.parse(line), length, zone);
        } catch (InvalidValueException e) {
            throw new AssertionError(e);
        }
    }

    private static When sundays(String time, ZoneId zone) {
        return new Weekly(Set.of(DayOfWeek.SUNDAY), LocalTime.parse(time), HOUR, zone);
    }

    private static MaintenanceWindow window(String id, MaintenanceScope scope, When when) {
        return new MaintenanceWindow(id, id, scope, when);
    }

    private static MaintenanceCalendar calendar(When when) {
        return new MaintenanceCalendar(List.of(window("w", MaintenanceScope.ALL, when)));
    }

    private static Span first(When when, String now) {
        return Objects.requireNonNull(Occurrences.currentOrNext(when, at(now)));
    }

    private static List<Instant> starts(When when, String now) {
        return Occurrences.next(when, 3, at(now)).stream().map(Span::from).toList();
    }

    // 2027: Madrid goes forward on 28 March at 02:00 and back on 31 October at 03:00;
    // New York goes forward on 14 March at 02:00 and back on 7 November at 02:00.
    @ParameterizedTest
    @CsvSource({
        "Europe/Madrid,2027-03-27T12:00:00Z,2027-03-28T01:30:00Z",
        "America/New_York,2027-03-13T12:00:00Z,2027-03-14T07:30:00Z"
    })
    void aBeginningThatTheClockLeavesOutComesAsMuchLater(String zone, String now, String begin) {
        ZoneId id = ZoneId.of(zone);
        assertThat(first(sundays("02:30", id), now))
                .isEqualTo(new Span(at(begin), at(begin).plus(HOUR)))
                .isEqualTo(first(cron("30 2 * * *", HOUR, id), now));
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Madrid,02:30,30 2 * * *,2027-10-30T12:00:00Z,2027-10-31T00:30:00Z",
        "America/New_York,01:30,30 1 * * *,2027-11-06T12:00:00Z,2027-11-07T05:30:00Z"
    })
    void aBeginningThatTheClockShowsTwiceIsTheFirst(
            String zone, String time, String line, String now, String begin) {
        ZoneId id = ZoneId.of(zone);
        assertThat(first(sundays(time, id), now))
                .isEqualTo(new Span(at(begin), at(begin).plus(HOUR)))
                .isEqualTo(first(cron(line, HOUR, id), now));
        assertThat(first(cron(line, HOUR, id), begin.replace(":30:", ":31:")).from())
                .isEqualTo(at(begin));
    }

    @Test
    void aLengthIsTimeThatPassesAcrossBothEdges() {
        When night = cron("0 0 * * *", Duration.ofHours(6), MADRID);
        assertThat(first(night, "2027-03-27T23:30:00Z"))
                .isEqualTo(new Span(at("2027-03-27T23:00:00Z"), at("2027-03-28T05:00:00Z")));
        assertThat(first(night, "2027-10-30T22:30:00Z"))
                .isEqualTo(new Span(at("2027-10-30T22:00:00Z"), at("2027-10-31T04:00:00Z")));
    }

    @Test
    void aTimeOnTheWallStaysOnTheWallThroughTheYear() {
        When night = cron("0 3 * * *", HOUR, NEW_YORK);
        assertThat(starts(night, "2027-03-13T06:00:00Z"))
                .containsExactly(
                        at("2027-03-13T08:00:00Z"),
                        at("2027-03-14T07:00:00Z"),
                        at("2027-03-15T07:00:00Z"));
        assertThat(starts(night, "2027-11-06T06:00:00Z"))
                .containsExactly(
                        at("2027-11-06T07:00:00Z"),
                        at("2027-11-07T08:00:00Z"),
                        at("2027-11-08T08:00:00Z"));
    }

    @Test
    void anEndThatTheClockShowsTwiceIsTheSecond() {
        When once =
                new Once(
                        LocalDateTime.parse("2027-10-31T01:00"),
                        LocalDateTime.parse("2027-10-31T02:30"),
                        MADRID);
        assertThat(first(once, "2027-10-30T00:00:00Z"))
                .isEqualTo(new Span(at("2027-10-30T23:00:00Z"), at("2027-10-31T01:30:00Z")));
        assertThat(Occurrences.currentOrNext(once, at("2027-10-31T01:30:00Z"))).isNull();
    }

    @Test
    void monthEndsAndLeapDaysAreKnown() {
        assertThat(starts(cron("0 0 31 * *", HOUR, ZoneId.of("Z")), "2027-01-31T12:00:00Z"))
                .containsExactly(
                        at("2027-03-31T00:00:00Z"),
                        at("2027-05-31T00:00:00Z"),
                        at("2027-07-31T00:00:00Z"));
        assertThat(starts(cron("0 0 29 2 *", HOUR, ZoneId.of("Z")), "2027-01-01T00:00:00Z"))
                .containsExactly(
                        at("2028-02-29T00:00:00Z"),
                        at("2032-02-29T00:00:00Z"),
                        at("2036-02-29T00:00:00Z"));
    }

    @Test
    void workThatRunsOverMidnightIsOnAfterIt() {
        When nights =
                new Weekly(
                        Set.of(DayOfWeek.SATURDAY),
                        LocalTime.of(23, 0),
                        Duration.ofHours(30),
                        MADRID);
        assertThat(calendar(nights).until(Hosts.web("a", "Web"), at("2027-01-11T03:00:00Z")))
                .isEqualTo(at("2027-01-11T04:00:00Z"));
        assertThat(calendar(nights).until(Hosts.web("a", "Web"), at("2027-01-11T04:00:00Z")))
                .isNull();
    }

    @Test
    void occurrencesThatTouchAreOne() {
        When busy = cron("*/30 2 * * *", Duration.ofMinutes(30), ZoneId.of("Z"));
        assertThat(first(busy, "2027-01-01T02:10:00Z"))
                .isEqualTo(new Span(at("2027-01-01T02:00:00Z"), at("2027-01-01T03:00:00Z")));
    }

    @Test
    void aHostIsInWorkWhileAWindowThatCoversItIsOnAndUntilTheLastOfThemEnds() {
        When one = cron("0 2 * * *", HOUR, ZoneId.of("Z"));
        When other = cron("30 2 * * *", HOUR, ZoneId.of("Z"));
        Host host = Hosts.web("a", "Web");
        MaintenanceCalendar calendar =
                new MaintenanceCalendar(
                        List.of(
                                window("one", MaintenanceScope.ofHosts(List.of("a")), one),
                                window("other", MaintenanceScope.ALL, other)));
        assertThat(calendar.until(host, at("2027-01-01T01:59:59Z"))).isNull();
        assertThat(calendar.until(host, at("2027-01-01T02:00:00Z")))
                .isEqualTo(at("2027-01-01T03:00:00Z"));
        assertThat(calendar.until(host, at("2027-01-01T02:45:00Z")))
                .isEqualTo(at("2027-01-01T03:30:00Z"));
        assertThat(calendar.until(Hosts.web("b", "Web"), at("2027-01-01T02:10:00Z"))).isNull();
        assertThat(calendar.next(3, at("2027-01-01T02:45:00Z")))
                .extracting(planned -> planned.window().id())
                .containsExactly("one", "other", "one");
    }

    @Test
    void aClockThatIsPutBackIsBelieved() {
        MaintenanceCalendar calendar = calendar(cron("0 2 * * *", HOUR, ZoneId.of("Z")));
        Host host = Hosts.web("a", "Web");
        assertThat(calendar.until(host, at("2027-01-05T12:00:00Z"))).isNull();
        assertThat(calendar.until(host, at("2027-01-01T02:30:00Z")))
                .isEqualTo(at("2027-01-01T03:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "* * * *", "61 * * * *", "0 0 31 2 *", "@never", "0 3 * * someday"})
    void whatIsNoCronLineIsRefused(String line) {
        assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> Cron.parse(line));
    }
}
