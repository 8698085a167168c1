package org.atalaya.model;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the wall looks and speaks.
 *
 * @param language of every text; null for that of the machine
 * @param scale of all letters, in per cent of the usual
 * @param zone in which the wall tells the time; null for that of the machine
 * @param ticker whether a line at the foot of the wall tells what happened lately
 * @param theme which colours it wears
 */
public record AppearanceSettings(
        @Nullable Locale language, int scale, @Nullable ZoneId zone, boolean ticker, Theme theme) {

    public static final int SMALLEST = 80;
    public static final int LARGEST = 200;

    /** As the machine has it. */
    public static final AppearanceSettings USUAL =
            new AppearanceSettings(null, 100, null, false, Theme.DARK);

    public AppearanceSettings {
        if (scale < SMALLEST || scale > LARGEST) {
            throw new IllegalArgumentException("scale " + scale);
        }
    }

    public AppearanceSettings withLanguage(Optional<Locale> now) {
        return new AppearanceSettings(now.orElse(null), scale, zone, ticker, theme);
    }

    public AppearanceSettings withScale(int now) {
        return new AppearanceSettings(language, now, zone, ticker, theme);
    }

    public AppearanceSettings withZone(Optional<ZoneId> now) {
        return new AppearanceSettings(language, scale, now.orElse(null), ticker, theme);
    }

    public AppearanceSettings withTicker(boolean now) {
        return new AppearanceSettings(language, scale, zone, now, theme);
    }

    public AppearanceSettings withTheme(Theme now) {
        return new AppearanceSettings(language, scale, zone, ticker, now);
    }

    /** The zone that the wall tells the time in. */
    public ZoneId wallZone() {
        return zone == null ? ZoneId.systemDefault() : zone;
    }
}
