package org.atalaya.alarm;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.atalaya.model.AlarmSettings;
import org.atalaya.model.AlarmSettings.Profile;
import org.atalaya.model.AlarmSettings.Rings;
import org.atalaya.model.AlarmSettings.Step;
import org.atalaya.model.Criticality;
import org.atalaya.model.Host;
import org.atalaya.model.Incident.Kind;
import org.atalaya.model.Watching;
import org.jspecify.annotations.Nullable;

/** The usual settings, but for one thing. */
final class AlarmSettingsFixture {

    private AlarmSettingsFixture() {}

    static AlarmSettings withDegraded() {
        Rings all =
                new Rings(
                        EnumSet.of(Kind.DOWN, Kind.FLAPPING, Kind.DEGRADED),
                        EnumSet.allOf(Criticality.class),
                        true,
                        true);
        return of(null, all, false, List.of(), List.of());
    }

    static AlarmSettings withExemptCritical() {
        return of(null, Rings.USUAL, true, List.of(), List.of());
    }

    static AlarmSettings withMostRings(int most) {
        return of(most, Rings.USUAL, false, List.of(), List.of());
    }

    static AlarmSettings withStep(Duration after, int volume, String sound) {
        Step step = new Step(after, volume, sound, true);
        return of(null, Rings.USUAL, false, List.of(), List.of(step));
    }

    static AlarmSettings withProfiles(Profile... profiles) {
        return of(null, Rings.USUAL, false, List.of(profiles), List.of());
    }

    static Host withSound(Host host, String file) {
        Watching usual = Watching.USUAL;
        return host.withWatching(
                new Watching(usual.criticality(), usual.thresholds(), List.of(), null, file));
    }

    private static AlarmSettings of(
            @Nullable Integer most,
            Rings rings,
            boolean exempt,
            List<Profile> profiles,
            List<Step> steps) {
        return new AlarmSettings(
                100,
                AlarmSettings.USUAL.repeatEvery(),
                most,
                null,
                rings,
                Map.of(),
                Map.of(),
                false,
                exempt,
                profiles,
                steps);
    }
}
