package org.atalaya.alarm;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.atalaya.model.AlarmSettings;
import org.atalaya.model.AlarmSettings.Profile;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the profile that holds at a moment. Each begin and end is turned into an instant first,
 * so an hour that a clock change takes away or gives twice neither splits a profile nor loses it
 * (java.time: a time in the gap moves past it, a time that comes twice is its first).
 */
public final class Profiles {

    private Profiles() {}

    /** The first profile that holds now; null on a usual day. */
    public static @Nullable Profile at(AlarmSettings settings, ZonedDateTime now) {
        for (Profile profile : settings.profiles()) {
            if (holds(profile, now)) {
                return profile;
            }
        }
        return null;
    }

    /** The settings as they are now. */
    public static AlarmSettings settingsAt(AlarmSettings settings, ZonedDateTime now) {
        Profile profile = at(settings, now);
        return profile == null ? settings : settings.during(profile);
    }

    private static boolean holds(Profile profile, ZonedDateTime now) {
        ZoneId zone = profile.zone() == null ? now.getZone() : profile.zone();
        LocalDate today = now.withZoneSameInstant(zone).toLocalDate();
        return holdsFrom(today, profile, zone, now.toInstant())
                || holdsFrom(today.minusDays(1), profile, zone, now.toInstant());
    }

    private static boolean holdsFrom(LocalDate day, Profile profile, ZoneId zone, Instant now) {
        if (!profile.days().contains(day.getDayOfWeek())) {
            return false;
        }
        boolean nextDay = !profile.to().isAfter(profile.from());
        LocalDate last = nextDay ? day.plusDays(1) : day;
        Instant begin = ZonedDateTime.of(day, profile.from(), zone).toInstant();
        Instant end = ZonedDateTime.of(last, profile.to(), zone).toInstant();
        return !now.isBefore(begin) && now.isBefore(end);
    }
}
