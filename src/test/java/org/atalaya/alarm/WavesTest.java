package org.atalaya.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.atalaya.alarm.SoundProblem.Reason;
import org.atalaya.support.Patience;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class WavesTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    @TempDir Path folder;

    @Test
    void aWavIsReadBeforehandAndACopyOfItIsPlayed() throws Exception {
        byte[] wav = Files.readAllBytes(SoundChild.baseFolder().resolve("sounds/down.wav"));
        Path file = Files.write(folder.resolve("own.wav"), wav);
        Waves waves = new Waves(folder);
        waves.prepare(List.of("own.wav"));
        Patience.until("read", SOON, () -> waves.get("own.wav") != null);
        Wave wave = waves.get("own.wav");
        assertThat(wave.length()).isEqualTo(Duration.ofMillis(1600));
        Files.delete(file);
        try (var copy = wave.url().openStream()) {
            assertThat(copy.readAllBytes()).isEqualTo(wav);
        }
        assertThat(waves.problems()).isEmpty();
    }

    @Test
    void whatIsOnlyLookedAtIsToldAndNotKeptAsAProblem() throws Exception {
        byte[] wav = Files.readAllBytes(SoundChild.baseFolder().resolve("sounds/down.wav"));
        Files.write(folder.resolve("own.wav"), wav);
        Files.writeString(folder.resolve("text.wav"), "no sound");
        Waves waves = new Waves(folder);
        BlockingQueue<Optional<SoundProblem>> told = new LinkedBlockingQueue<>();
        waves.judge("text.wav", told::add);
        assertThat(told.poll(SOON.toSeconds(), TimeUnit.SECONDS))
                .contains(new SoundProblem("text.wav", Reason.NOT_WAV));
        assertThat(waves.problems()).isEmpty();
        waves.judge("own.wav", told::add);
        assertThat(told.poll(SOON.toSeconds(), TimeUnit.SECONDS)).isEmpty();
        assertThat(waves.get("own.wav")).isNotNull();
    }

    @Test
    void whatIsWrongWithAFileIsSaidAndTriedAgain() throws Exception {
        byte[] wav = Files.readAllBytes(SoundChild.baseFolder().resolve("sounds/down.wav"));
        byte[] alaw = wav.clone();
        alaw[20] = 6;
        byte[] long_ = Arrays.copyOf(wav, 44 + 11 * 88_200);
        java.nio.ByteBuffer.wrap(long_)
                .order(java.nio.ByteOrder.LITTLE_ENDIAN)
                .putInt(4, long_.length - 8)
                .putInt(40, long_.length - 44);
        Files.write(folder.resolve("alaw.wav"), alaw);
        Files.write(folder.resolve("long.wav"), long_);
        Files.writeString(folder.resolve("text.wav"), "no sound");
        Files.write(folder.resolve("huge.wav"), new byte[Wave.LARGEST + 1]);
        Files.createDirectory(folder.resolve("folder.wav"));
        Waves waves = new Waves(folder);
        waves.prepare(
                List.of("alaw.wav", "folder.wav", "gone.wav", "huge.wav", "long.wav", "text.wav"));
        Patience.until("read", SOON, () -> waves.problems().size() == 6);
        assertThat(waves.problems())
                .extracting(SoundProblem::reason)
                .containsExactly(
                        Reason.NOT_PCM,
                        Reason.UNREADABLE,
                        Reason.MISSING,
                        Reason.TOO_LARGE,
                        Reason.TOO_LONG,
                        Reason.NOT_WAV);
        Files.write(folder.resolve("gone.wav"), wav);
        waves.prepare(List.of("gone.wav"));
        Patience.until("found", SOON, () -> waves.problems().size() == 5);
        assertThat(waves.get("gone.wav")).isNotNull();
        assertThat(waves.get("text.wav")).isNull();
        assertThat(waves.get(null)).isNull();
    }
}
