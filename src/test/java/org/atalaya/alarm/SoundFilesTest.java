package org.atalaya.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.atalaya.alarm.Sound.Cue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SoundFilesTest {

    private static final Path SOUNDS = SoundChild.baseFolder().resolve("sounds");

    @Test
    void theProgramBesideThemMakesExactlyTheseFiles(@TempDir Path folder) throws Exception {
        Process child =
                new ProcessBuilder(
                                SoundChild.java(),
                                SOUNDS.resolve("MakeSounds.java").toString(),
                                folder.toString())
                        .redirectErrorStream(true)
                        .start();
        String said = new String(child.getInputStream().readAllBytes());
        assertThat(child.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(child.exitValue()).as(said).isZero();
        for (String file :
                List.of(
                        "down.wav",
                        "critical.wav",
                        "degraded.wav",
                        "network-lost.wav",
                        "network-back.wav",
                        "recovery.wav",
                        "silence.wav")) {
            assertThat(folder.resolve(file)).hasSameBinaryContentAs(SOUNDS.resolve(file));
        }
    }

    @ParameterizedTest
    @EnumSource
    void eachCueIsPlainPcmInTheModuleWithoutClippingAndWithFadedEnds(Cue cue) throws Exception {
        short[] samples = samples(cue);
        int peak = 0;
        for (short sample : samples) {
            peak = Math.max(peak, Math.abs(sample));
        }
        assertThat(peak).isBetween(Short.MAX_VALUE / 4, Short.MAX_VALUE * 9 / 10);
        assertThat(Math.abs(samples[0])).isLessThan(50);
        assertThat(Math.abs(samples[samples.length - 1])).isLessThan(200);
    }

    @ParameterizedTest
    @EnumSource
    void eachCueLastsAsLongAsItSays(Cue cue) throws Exception {
        assertThat(Math.round(samples(cue).length / 44.1)).isEqualTo(cue.length().toMillis());
    }

    @Test
    void theGentleCueIsGentlerThanTheAlarm() throws Exception {
        assertThat(loudness(samples(Cue.DOWN))).isGreaterThan(4 * loudness(samples(Cue.RECOVERY)));
    }

    @ParameterizedTest
    @EnumSource
    void eachCueIsNamedInTheListOfSources(Cue cue) throws Exception {
        String file = Path.of(cue.resource()).getFileName().toString();
        assertThat(Files.readString(SOUNDS.resolve("SOURCES.md"))).contains("`" + file + "`");
    }

    private static double loudness(short[] samples) {
        double power = 0;
        for (short sample : samples) {
            power += (double) sample * sample;
        }
        return Math.sqrt(power / samples.length);
    }

    private static short[] samples(Cue cue) throws Exception {
        try (InputStream file = Cue.class.getResourceAsStream(cue.resource())) {
            assertThat(file).as(cue.resource()).isNotNull();
            AudioInputStream in = AudioSystem.getAudioInputStream(new BufferedInputStream(file));
            assertThat(in.getFormat().getEncoding()).isEqualTo(AudioFormat.Encoding.PCM_SIGNED);
            assertThat(in.getFormat().getSampleRate()).isEqualTo(44_100f);
            assertThat(in.getFormat().getSampleSizeInBits()).isEqualTo(16);
            assertThat(in.getFormat().getChannels()).isEqualTo(1);
            byte[] bytes = in.readAllBytes();
            short[] samples = new short[bytes.length / 2];
            ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(samples);
            return samples;
        }
    }
}
