package org.atalaya.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.atalaya.launch.StayAwake.Kind;
import org.atalaya.launch.StayAwake.Means;
import org.junit.jupiter.api.Test;

class StayAwakeTest {

    private static final Set<String> ALL =
            Set.of(
                    "systemd-inhibit",
                    "gnome-session-inhibit",
                    "kde-inhibit",
                    "xdg-screensaver",
                    "xset");

    private static List<Means> linux(Map<String, String> env, Set<String> there) {
        return StayAwake.of(Platform.LINUX, env, there::contains, 7);
    }

    private static List<String> programs(List<Means> means) {
        return means.stream().map(one -> one.argv().getFirst()).toList();
    }

    private static boolean lights(List<Means> means) {
        return means.stream().anyMatch(Means::lights);
    }

    @Test
    void eachDesktopIsAskedInItsOwnWay() {
        assertThat(programs(linux(Map.of("XDG_CURRENT_DESKTOP", "ubuntu:GNOME"), ALL)))
                .containsExactly("gnome-session-inhibit", "systemd-inhibit");
        assertThat(programs(linux(Map.of("XDG_CURRENT_DESKTOP", "KDE"), ALL)))
                .containsExactly("kde-inhibit", "systemd-inhibit");
        assertThat(programs(linux(Map.of("DISPLAY", ":0"), ALL)))
                .containsExactly("systemd-inhibit", "xdg-screensaver", "xset");
    }

    @Test
    void onlyWhatKeepsThePictureCounts() {
        assertThat(lights(linux(Map.of("DISPLAY", ":0"), Set.of("xset")))).isTrue();
        assertThat(lights(linux(Map.of("DISPLAY", ":0"), Set.of("systemd-inhibit")))).isFalse();
        assertThat(lights(linux(Map.of("DISPLAY", ":0", "WAYLAND_DISPLAY", "wayland-0"), ALL)))
                .as("an X server within Wayland blanks nothing")
                .isFalse();
        assertThat(linux(Map.of("DISPLAY", ":0"), Set.of())).isEmpty();
    }

    @Test
    void whatHoldsEndsWithThisProgramAndWhatNudgesIsRunAgain() {
        List<Means> means = linux(Map.of("DISPLAY", ":0"), ALL);
        assertThat(means.getFirst().kind()).isEqualTo(Kind.HOLDS);
        assertThat(means.getFirst().argv()).endsWith("cat");
        assertThat(means.getLast().kind()).isEqualTo(Kind.NUDGES);
        assertThat(StayAwake.of(Platform.MAC, Map.of(), "caffeinate"::equals, 7))
                .containsExactly(
                        new Means(List.of("caffeinate", "-d", "-i", "-w", "7"), Kind.HOLDS, true));
        assertThat(StayAwake.of(Platform.MAC, Map.of(), program -> false, 7)).isEmpty();
    }

    @Test
    void windowsIsAskedByItsOwnInterface() {
        Means means = StayAwake.of(Platform.WINDOWS, Map.of(), "powershell"::equals, 7).getFirst();
        byte[] script = Base64.getDecoder().decode(means.argv().getLast());
        assertThat(new String(script, StandardCharsets.UTF_16LE))
                .contains("SetThreadExecutionState(2147483651)", "[Console]::In.ReadToEnd()");
        assertThat(2147483651L).as("continuous, system, display").isEqualTo(0x80000003L);
        assertThat(StayAwake.of(Platform.WINDOWS, Map.of(), program -> false, 7)).isEmpty();
    }
}
