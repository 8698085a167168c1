package org.atalaya.config;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.atalaya.model.AlarmSettings.Change;
import org.atalaya.model.AlarmSettings.Profile;

/** A process that saves settings for ever, to be killed in the middle of it. */
final class SettingsLoop {

    private SettingsLoop() {}

    public static void main(String[] args) throws Exception {
        try (SettingsStore store =
                new SettingsStore(Path.of(args[0]), Duration.ofHours(1), InstantSource.system())) {
            for (int i = 0; ; i++) {
                int turn = i;
                List<Profile> profiles =
                        IntStream.range(0, 20).mapToObj(n -> profile(n, turn)).toList();
                store.change(s -> s.withAlarm(s.alarm().with(draft -> draft.profiles(profiles))));
                store.flush();
                System.out.println("saved " + i);
            }
        }
    }

    private static Profile profile(int n, int turn) {
        return new Profile(
                "night " + n + " " + "x".repeat(turn % 150),
                Set.of(DayOfWeek.MONDAY),
                LocalTime.of(22, turn % 60),
                LocalTime.of(6, 0),
                null,
                new Change(n, null, null, null));
    }
}
