package org.atalaya.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Set;
import org.atalaya.model.AlarmSettings;
import org.atalaya.model.AlarmSettings.Change;
import org.atalaya.model.AlarmSettings.Profile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfilesTest {

    private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
    private static final Set<DayOfWeek> EVERY = EnumSet.allOf(DayOfWeek.class);

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T21:59:59, day",
        "2026-03-02T22:00, night",
        "2026-03-03T00:00, night",
        "2026-03-03T05:59:59, night",
        "2026-03-03T06:00, day",
        // Friday's night ends on Saturday morning; Saturday has none.
        "2026-03-07T05:00, night",
        "2026-03-07T23:00, day"
    })
    void aNightBelongsToTheDayOnWhichItBegins(LocalDateTime at, String expected) {
        Set<DayOfWeek> workdays = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
        AlarmSettings settings =
                AlarmSettingsFixture.withProfiles(profile("night", workdays, "22:00", "06:00"));
        assertThat(nameAt(settings, at.atZone(MADRID))).isEqualTo(expected);
    }

    @Test
    void anHourThatComesTwiceOrNotAtAllNeitherSplitsNorLosesAProfile() {
        AlarmSettings settings =
                AlarmSettingsFixture.withProfiles(
                        profile("early", EVERY, "02:15", "02:45"),
                        profile("rest", EVERY, "02:45", "02:15"));
        for (String day : new String[] {"2026-03-29T00:00", "2026-10-25T00:00"}) {
            ZonedDateTime at = LocalDateTime.parse(day).atZone(MADRID);
            int changes = 0;
            String before = nameAt(settings, at);
            for (int minute = 0; minute < 24 * 60; minute++) {
                at = at.plusMinutes(1);
                String now = nameAt(settings, at);
                assertThat(now).as(at.toString()).isNotEqualTo("day");
                changes += now.equals(before) ? 0 : 1;
                before = now;
            }
            assertThat(changes).as(day).isEqualTo(2);
        }
    }

    @Test
    void aProfileMayMeanTheHoursOfAnotherZoneAndAWholeDay() {
        Profile sunday =
                new Profile(
                        "sunday",
                        Set.of(DayOfWeek.SUNDAY),
                        LocalTime.MIDNIGHT,
                        LocalTime.MIDNIGHT,
                        ZoneId.of("Asia/Tokyo"),
                        new Change(10, null, null, null));
        AlarmSettings settings = AlarmSettingsFixture.withProfiles(sunday);
        ZonedDateTime saturday = LocalDateTime.parse("2026-03-07T16:00").atZone(MADRID);
        assertThat(nameAt(settings, saturday)).isEqualTo("sunday");
        assertThat(Profiles.settingsAt(settings, saturday).volume()).isEqualTo(10);
        assertThat(nameAt(settings, saturday.minusHours(1).minusSeconds(1))).isEqualTo("day");
        assertThat(nameAt(settings, saturday.plusHours(24))).isEqualTo("day");
    }

    private static Profile profile(String name, Set<DayOfWeek> days, String from, String to) {
        return new Profile(
                name,
                days,
                LocalTime.parse(from),
                LocalTime.parse(to),
                null,
                new Change(null, null, null, null));
    }

    private static String nameAt(AlarmSettings settings, ZonedDateTime at) {
        Profile profile = Profiles.at(settings, at);
        return profile == null ? "day" : profile.name();
    }
}
