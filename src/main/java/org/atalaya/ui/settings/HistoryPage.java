package org.atalaya.ui.settings;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.atalaya.model.HistorySettings;
import org.atalaya.model.Settings;

/** How long what was is kept, how much room that takes, and where it lies. */
public final class HistoryPage {

    private static final List<Integer> RAW = List.of(24, 48, 96, 168);
    private static final List<Integer> MINUTES = List.of(3, 7, 14, 30);
    private static final List<Integer> KEEP = List.of(30, 90, 180, 365, 730, 1825);
    private static final List<Integer> SIZES = List.of(100, 250, 500, 1_000, 2_000, 5_000);

    private HistoryPage() {}

    /**
     * @param file where it lies
     * @param size how much room it takes now, in words
     */
    public static Page of(String file, String size) {
        return new Page(
                "history",
                "mdi2h-history",
                List.of(
                        option(
                                "raw",
                                choice(RAW, "settings.history.hours"),
                                HistorySettings::rawHours,
                                HistorySettings::withRawHours),
                        option(
                                "minute",
                                choice(MINUTES, "settings.history.days"),
                                HistorySettings::minuteDays,
                                HistorySettings::withMinuteDays),
                        option(
                                "keep",
                                choice(KEEP, "settings.history.days"),
                                HistorySettings::keepDays,
                                HistorySettings::withKeepDays),
                        option(
                                "size",
                                choice(SIZES, "settings.history.megabytes"),
                                HistorySettings::megabytes,
                                HistorySettings::withMegabytes),
                        new Fact<>("settings.history.now", size),
                        new Fact<>("settings.history.file", file)));
    }

    private static Control<Integer> choice(List<Integer> values, String unit) {
        return new Control.Choice<>(
                values, (words, value) -> words.get(unit, Integer.toString(value)));
    }

    private static <T> Option<Settings, T> option(
            String key,
            Control<T> control,
            Function<HistorySettings, T> get,
            BiFunction<HistorySettings, T, HistorySettings> with) {
        return new Option<>("settings.history." + key, control, get, with)
                .in(Settings::history, Settings::withHistory);
    }
}
