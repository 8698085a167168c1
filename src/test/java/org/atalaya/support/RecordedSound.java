package org.atalaya.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.atalaya.alarm.Sound.Cue;

/**
 * A sound card that is a folder: a program started with {@link #environment} plays into it, and
 * {@link #heard} says which of our cues it played, and when. Linux with ALSA's library only; no
 * card is needed. {@link #unplug} and {@link #plug} work while the program runs.
 *
 * <p>Each time a program plays, ALSA begins a file of its own ({@code truncate false}; without it
 * the second cue overwrites the first). Its {@code null} device takes samples faster than they are
 * made, so of each cue only what was buffered before the start, 200 ms, is there, and then silence:
 * enough to know the cue by, and its beginning is what {@link Heard#at} tells. File sizes in the
 * WAV header are not believed: a program that was killed never wrote them.
 */
public final class RecordedSound {

    /** A cue that was played. */
    public record Heard(Cue cue, Instant at) {}

    private static final String ALSA = "libasound.so.2";
    private static final int HEADER = 44;

    /** How much of a cue is compared, and how much must be there: 100 ms at 44.1 kHz. */
    private static final int COMPARED = 4_410;

    /** How far apart the first audible samples of cue and recording may be. */
    private static final int SHIFT = 40;

    private final Path configuration;
    private final Path recordings;
    private Instant lastWritten = Instant.EPOCH;

    private RecordedSound(Path folder) {
        configuration = folder.resolve("asound.conf");
        recordings = folder.resolve("recordings");
    }

    /**
     * A card that is plugged in.
     *
     * @throws AssertionError when this machine lacks ALSA's library: nothing could be proved then
     */
    public static RecordedSound in(Path folder) {
        if (!alsaIsHere()) {
            throw new AssertionError(
                    ALSA
                            + " is not on this machine, so nobody can tell whether the alarm"
                            + " sounds. Install it (Debian and Ubuntu: apt-get install libasound2)"
                            + " and run the tests again.");
        }
        RecordedSound sound = new RecordedSound(folder.toAbsolutePath());
        sound.plug();
        return sound;
    }

    /** What a program must be started with to play here. */
    public Map<String, String> environment() {
        return Map.of("ALSA_CONFIG_PATH", configuration.toString());
    }

    /** The device is there (again). */
    public void plug() {
        write(
                """
                pcm.!default {
                    type file
                    slave.pcm "null"
                    file "%s"
                    format "wav"
                    truncate false
                }
                pcm.null { type null }
                """
                        .formatted(recordings.resolve("played.wav")));
    }

    /** No device is there. */
    public void unplug() {
        write("# no device\n");
    }

    /** Everything that was played up to now, in order. */
    public List<Heard> heard() {
        List<Heard> all = new ArrayList<>();
        for (Path file : files()) {
            cueIn(file).ifPresent(cue -> all.add(new Heard(cue, begun(file))));
        }
        all.sort(Comparator.comparing(Heard::at));
        return List.copyOf(all);
    }

    /** The times at which this cue was played, in order. */
    public List<Instant> heard(Cue cue) {
        return heard().stream().filter(one -> one.cue() == cue).map(Heard::at).toList();
    }

    /** Drops what was recorded; for between two acts of a test, when nothing is playing. */
    public void forget() {
        for (Path file : files()) {
            try {
                Files.delete(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** ALSA reads its configuration anew when the whole second of its time stamp changed. */
    private void write(String text) {
        try {
            Files.createDirectories(recordings);
            Path fresh = Files.writeString(configuration.resolveSibling("asound.new"), text);
            Instant now = Instant.now();
            lastWritten =
                    now.isAfter(lastWritten.plusSeconds(2)) ? now : lastWritten.plusSeconds(2);
            Files.setLastModifiedTime(fresh, FileTime.from(lastWritten));
            Files.move(
                    fresh,
                    configuration,
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Path> files() {
        try (Stream<Path> files = Files.list(recordings)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Instant begun(Path file) {
        try {
            return Files.readAttributes(file, BasicFileAttributes.class).creationTime().toInstant();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Cue> cueIn(Path file) {
        double[] recorded = audible(firstChannel(beginningOf(file)));
        for (Cue cue : Cue.values()) {
            if (likeness(recorded, audible(firstChannel(bytesOf(cue)))) > 0.95) {
                return Optional.of(cue);
            }
        }
        return Optional.empty();
    }

    /** A second is plenty: the files go on for megabytes of silence. */
    private static byte[] beginningOf(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(HEADER + 44_100 * 4);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytesOf(Cue cue) {
        try (InputStream in = Cue.class.getResourceAsStream(cue.resource())) {
            if (in == null) {
                throw new AssertionError(cue.resource() + " is not in the module");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double[] firstChannel(byte[] wav) {
        if (wav.length < HEADER) {
            return new double[0];
        }
        ByteBuffer in = ByteBuffer.wrap(wav).order(ByteOrder.LITTLE_ENDIAN);
        int frame = in.getShort(22) * Short.BYTES;
        double[] out = new double[(wav.length - HEADER) / frame];
        for (int i = 0; i < out.length; i++) {
            out[i] = in.getShort(HEADER + i * frame);
        }
        return out;
    }

    private static double[] audible(double[] samples) {
        int from = 0;
        while (from < samples.length && samples[from] == 0) {
            from++;
        }
        return Arrays.copyOfRange(samples, from, samples.length);
    }

    /** The best normalised correlation over small shifts: 1 for the same sound at any volume. */
    private static double likeness(double[] recorded, double[] cue) {
        if (recorded.length < COMPARED + SHIFT) {
            return 0;
        }
        double best = 0;
        for (int shift = 0; shift < SHIFT; shift++) {
            best = Math.max(best, correlation(recorded, shift, cue, 0));
            best = Math.max(best, correlation(recorded, 0, cue, shift));
        }
        return best;
    }

    private static double correlation(double[] a, int fromA, double[] b, int fromB) {
        double product = 0;
        double powerA = 0;
        double powerB = 0;
        for (int i = 0; i < COMPARED; i++) {
            double x = a[fromA + i];
            double y = b[fromB + i];
            product += x * y;
            powerA += x * x;
            powerB += y * y;
        }
        return powerA == 0 || powerB == 0 ? 0 : product / Math.sqrt(powerA * powerB);
    }

    private static boolean alsaIsHere() {
        return Stream.of("/lib", "/usr/lib", "/lib64", "/usr/lib64", "/usr/local/lib")
                .map(Path::of)
                .filter(Files::isDirectory)
                .anyMatch(RecordedSound::holdsAlsa);
    }

    /** The folder itself, or one below it, as Debian's {@code /usr/lib/x86_64-linux-gnu}. */
    private static boolean holdsAlsa(Path folder) {
        try (Stream<Path> below = Files.list(folder)) {
            return Files.exists(folder.resolve(ALSA))
                    || below.anyMatch(one -> Files.exists(one.resolve(ALSA)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
