package org.atalaya.alarm;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;
import org.atalaya.alarm.SoundProblem.Reason;

/**
 * A WAV that has been read and found to be one: 16-bit PCM, which every road plays without a codec.
 *
 * @param url where a road that wants a file finds it
 * @param format of the samples
 * @param samples little or big endian, as the format says; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent")
record Wave(URL url, AudioFormat format, byte[] samples) {

    /** Enough for ten seconds in stereo at 96 kHz. */
    static final int LARGEST = 4 << 20;

    /** A longer one is music: it would still play when the next is to be heard. */
    static final Duration LONGEST = Duration.ofSeconds(10);

    /** Says what is wrong with a file. */
    static final class UnfitException extends Exception {
        private static final long serialVersionUID = 1;
        private final Reason reason;

        UnfitException(Reason reason) {
            super(reason.name());
            this.reason = reason;
        }

        Reason reason() {
            return reason;
        }
    }

    /** Reads a file that a person chose; the road gets a copy of it in {@code copies}. */
    static Wave read(Path file, Path copies) throws UnfitException {
        try {
            if (Files.notExists(file)) {
                throw new UnfitException(Reason.MISSING);
            }
            if (!Files.isRegularFile(file)) {
                throw new UnfitException(Reason.UNREADABLE);
            }
            byte[] bytes;
            try (InputStream in = Files.newInputStream(file)) {
                bytes = in.readNBytes(LARGEST + 1);
            }
            if (bytes.length > LARGEST) {
                throw new UnfitException(Reason.TOO_LARGE);
            }
            Wave wave = of(copies.toUri().toURL(), bytes);
            Path copy = Files.createTempFile(copies, "sound", ".wav");
            copy.toFile().deleteOnExit();
            Files.write(copy, bytes);
            return new Wave(copy.toUri().toURL(), wave.format(), wave.samples());
        } catch (NoSuchFileException e) {
            throw new UnfitException(Reason.MISSING);
        } catch (IOException | InvalidPathException | SecurityException e) {
            throw new UnfitException(Reason.UNREADABLE);
        }
    }

    /** A sound of this program's own. */
    static Wave builtIn(URL url) throws UnfitException, IOException {
        try (InputStream in = url.openStream()) {
            return of(url, in.readAllBytes());
        }
    }

    private static Wave of(URL url, byte[] wav) throws UnfitException, IOException {
        try (AudioInputStream in =
                AudioSystem.getAudioInputStream(
                        new BufferedInputStream(new ByteArrayInputStream(wav)))) {
            AudioFormat format = in.getFormat();
            boolean pcm = format.getEncoding().equals(AudioFormat.Encoding.PCM_SIGNED);
            if (!pcm || format.getSampleSizeInBits() != 16 || format.getChannels() > 2) {
                throw new UnfitException(Reason.NOT_PCM);
            }
            Wave wave = new Wave(url, format, in.readAllBytes());
            if (wave.length().compareTo(LONGEST) > 0) {
                throw new UnfitException(Reason.TOO_LONG);
            }
            if (wave.samples().length == 0) {
                throw new UnfitException(Reason.NOT_WAV);
            }
            return wave;
        } catch (UnsupportedAudioFileException e) {
            throw new UnfitException(Reason.NOT_WAV);
        }
    }

    Duration length() {
        double frames = (double) samples.length / format.getFrameSize();
        return Duration.ofMillis(Math.round(1000 * frames / format.getFrameRate()));
    }
}
