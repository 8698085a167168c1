package org.atalaya.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import org.atalaya.alarm.AlarmDirector.Act;
import org.junit.jupiter.api.Test;

class RehearsalTest {

    @Test
    void itGoesTheWholeWayOfARingAndOfItsEnd() {
        assertThat(Rehearsal.play()).containsExactly(Act.NOTHING, Act.RING, Act.CHIME);
    }

    @Test
    void nothingOfItReachesTheSoundOrTheStatus() throws Exception {
        FakeSound sound = new FakeSound();
        try (AlarmDesk desk = new AlarmDesk(sound, () -> Story.START)) {
            desk.addListener(status -> assertThat(status.ringing()).isEmpty());
            desk.start();
            desk.preview(Sound.Cue.RECOVERY, null, road -> {});
            assertThat(sound.next()).isEqualTo("test RECOVERY");
        }
    }
}
