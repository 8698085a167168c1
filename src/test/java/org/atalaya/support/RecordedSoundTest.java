package org.atalaya.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.atalaya.alarm.Sound.Cue;
import org.atalaya.support.RecordedSound.Heard;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@EnabledOnOs(value = OS.LINUX, disabledReason = "ALSA's file device is there only")
class RecordedSoundTest {

    private static final int HEADER = 44;

    @TempDir Path folder;
    private RecordedSound recorded;

    @BeforeEach
    void prepare() {
        recorded = RecordedSound.in(folder);
    }

    @Test
    void nothingWasHeardInTheBeginning() {
        assertThat(recorded.heard()).isEmpty();
        assertThat(recorded.environment().get("ALSA_CONFIG_PATH"))
                .isEqualTo(folder.resolve("asound.conf").toAbsolutePath().toString());
    }

    @ParameterizedTest
    @EnumSource
    void aCueIsKnownByItsFirstFifthOfASecondAtAnyVolumeWithAnUnfinishedHeader(Cue cue)
            throws Exception {
        byte[] wav = Arrays.copyOf(bytes(cue), HEADER + 44_100 / 5 * 2);
        ByteBuffer buffer = ByteBuffer.wrap(wav).order(ByteOrder.LITTLE_ENDIAN);
        buffer.putInt(4, 0).putInt(40, 0);
        for (int at = HEADER; at < wav.length; at += 2) {
            buffer.putShort(at, (short) (buffer.getShort(at) / 3));
        }
        record("one", wav);
        assertThat(recorded.heard()).extracting(Heard::cue).containsExactly(cue);
        assertThat(recorded.heard(cue)).hasSize(1);
    }

    @Test
    void whatIsNoCueIsNotTakenForOne() throws Exception {
        byte[] wav = bytes(Cue.DOWN);
        record("header only", Arrays.copyOf(wav, HEADER));
        record("half a header", Arrays.copyOf(wav, 20));
        record("silence", Arrays.copyOf(Arrays.copyOf(wav, HEADER), 50_000));
        ByteBuffer tone = ByteBuffer.wrap(wav).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = HEADER; at < wav.length; at += 2) {
            tone.putShort(at, (short) (9_000 * Math.sin(at * Math.PI * 880 / 44_100)));
        }
        record("another tone", wav);
        assertThat(recorded.heard()).isEmpty();
    }

    @Test
    void whatIsForgottenIsGone() throws Exception {
        record("one", bytes(Cue.DOWN));
        assertThat(recorded.heard()).hasSize(1);
        recorded.forget();
        assertThat(recorded.heard()).isEmpty();
    }

    private void record(String name, byte[] wav) throws Exception {
        Files.write(folder.resolve("recordings").resolve(name + ".wav"), wav);
    }

    private static byte[] bytes(Cue cue) throws Exception {
        try (InputStream in = Cue.class.getResourceAsStream(cue.resource())) {
            assertThat(in).isNotNull();
            return in.readAllBytes();
        }
    }
}
