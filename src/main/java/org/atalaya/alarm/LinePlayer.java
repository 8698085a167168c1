package org.atalaya.alarm;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.Clip;
import javax.sound.sampled.LineEvent;
import javax.sound.sampled.LineUnavailableException;
import org.jspecify.annotations.Nullable;

/**
 * The second road, through {@code javax.sound}: other code in the JDK, so what broke JavaFX's media
 * library need not break this. It holds the device only while it plays.
 */
final class LinePlayer implements Player {

    private final Wave wave;
    private @Nullable Clip clip;

    LinePlayer(Wave wave) {
        this.wave = wave;
    }

    @Override
    public void play(int volume) {
        stop();
        try {
            Clip next = AudioSystem.getClip();
            next.addLineListener(
                    event -> {
                        if (event.getType() == LineEvent.Type.STOP) {
                            next.close();
                        }
                    });
            byte[] samples = louder(volume);
            next.open(wave.format(), samples, 0, samples.length);
            clip = next;
            next.start();
        } catch (LineUnavailableException | IllegalArgumentException e) {
            throw new IllegalStateException("no line takes the sound", e);
        }
    }

    @Override
    public void stop() {
        Clip playing = clip;
        clip = null;
        if (playing != null) {
            playing.close();
        }
    }

    @Override
    public boolean isPlaying() {
        return clip != null && clip.isOpen();
    }

    /** Not every line has a control of its volume, so the samples themselves are made quieter. */
    private byte[] louder(int volume) {
        byte[] out = wave.samples().clone();
        ByteBuffer buffer =
                ByteBuffer.wrap(out)
                        .order(
                                wave.format().isBigEndian()
                                        ? ByteOrder.BIG_ENDIAN
                                        : ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at + 1 < out.length; at += Short.BYTES) {
            buffer.putShort(at, (short) (buffer.getShort(at) * volume / 100));
        }
        return out;
    }
}
