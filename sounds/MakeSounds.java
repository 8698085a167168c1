import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Makes the wall's sounds from nothing but sine waves: {@code java sounds/MakeSounds.java
 * [FOLDER]}.
 *
 * <p>The same bytes on every machine ({@code StrictMath}, no randomness): a test makes them again
 * and compares. 16-bit PCM, 44.1 kHz, mono, because that plays without any codec.
 */
public final class MakeSounds {

    private static final int RATE = 44_100;

    /** Room below full scale, so that no output stage clips when it resamples. */
    private static final double DOWN_PEAK = 0.80;

    private static final double NETWORK_PEAK = 0.60;
    private static final double QUIET_PEAK = 0.35;
    private static final double RECOVERY_PEAK = 0.40;

    private MakeSounds() {}

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args.length == 0 ? "sounds" : args[0]);
        Files.createDirectories(folder);
        Files.write(folder.resolve("down.wav"), wav(scaled(down(), DOWN_PEAK)));
        Files.write(folder.resolve("critical.wav"), wav(scaled(critical(), DOWN_PEAK)));
        Files.write(folder.resolve("degraded.wav"), wav(scaled(degraded(), QUIET_PEAK)));
        Files.write(folder.resolve("network-lost.wav"), wav(scaled(networkLost(), NETWORK_PEAK)));
        Files.write(folder.resolve("network-back.wav"), wav(scaled(networkBack(), QUIET_PEAK)));
        Files.write(folder.resolve("recovery.wav"), wav(scaled(recovery(), RECOVERY_PEAK)));
        Files.write(folder.resolve("silence.wav"), wav(new double[samples(0.1)]));
    }

    /**
     * Four times high-low, 0.2 s each: B5 and F#5 lie where the ear is sensitive and small
     * loudspeakers still work; the two overtones carry it through talk and fans.
     */
    private static double[] down() {
        double[] tones = {987.77, 739.99};
        double toneSeconds = 0.2;
        double[] out = new double[samples(1.6)];
        for (int i = 0; i < 8; i++) {
            double hz = tones[i % 2];
            int from = samples(i * toneSeconds);
            for (int n = 0; n < samples(toneSeconds); n++) {
                double t = (double) n / RATE;
                double wave = sine(hz, t) + 0.35 * sine(2 * hz, t) + 0.25 * sine(3 * hz, t);
                out[from + n] = wave * edge(t, toneSeconds, 0.006, 0.012);
            }
        }
        return out;
    }

    /**
     * Four sweeps up, 0.35 s each with a breath between: a rising tone is the most urgent there is,
     * and nobody takes it for the two tones of an ordinary alarm.
     */
    private static double[] critical() {
        double sweep = 0.35;
        double[] out = new double[samples(1.6)];
        for (int i = 0; i < 4; i++) {
            int from = samples(i * 0.4);
            for (int n = 0; n < samples(sweep); n++) {
                double t = (double) n / RATE;
                double turns = 700 * t + (1_600 - 700) * t * t / (2 * sweep);
                double wave = sine(turns, 1) + 0.4 * sine(2 * turns, 1) + 0.2 * sine(3 * turns, 1);
                out[from + n] = wave * edge(t, sweep, 0.006, 0.03);
            }
        }
        return out;
    }

    /** One low A4 that swells and goes: heard by who listens, and no reason to get up. */
    private static double[] degraded() {
        return tones(new double[] {440.0}, 0.6, 0.1, 0.3);
    }

    /** D5, A4, D4 going down: the wall itself is blind. */
    private static double[] networkLost() {
        return tones(new double[] {587.33, 440.0, 293.66}, 0.4, 0.01, 0.1);
    }

    /** F4 and C5 going up: it sees again. */
    private static double[] networkBack() {
        return tones(new double[] {349.23, 523.25}, 0.35, 0.01, 0.1);
    }

    private static double[] tones(double[] pitches, double each, double fadeIn, double fadeOut) {
        double[] out = new double[samples(each * pitches.length)];
        for (int i = 0; i < pitches.length; i++) {
            int from = samples(i * each);
            for (int n = 0; n < samples(each); n++) {
                double t = (double) n / RATE;
                double wave = sine(pitches[i], t) + 0.25 * sine(2 * pitches[i], t);
                out[from + n] = wave * edge(t, each, fadeIn, fadeOut);
            }
        }
        return out;
    }

    /** C5, E5, G5 struck one after the other and left to ring out: the opposite of an alarm. */
    private static double[] recovery() {
        double[] notes = {523.25, 659.26, 783.99};
        double length = 1.0;
        double[] out = new double[samples(length)];
        for (int i = 0; i < notes.length; i++) {
            int from = samples(i * 0.14);
            for (int n = from; n < out.length; n++) {
                double t = (double) (n - from) / RATE;
                double wave = sine(notes[i], t) + 0.2 * sine(2 * notes[i], t);
                out[n] += wave * StrictMath.exp(-5.0 * t) * StrictMath.min(1.0, t / 0.01);
            }
        }
        for (int n = 0; n < out.length; n++) {
            out[n] *= edge((double) n / RATE, length, 0.0, 0.08);
        }
        return out;
    }

    private static double sine(double hz, double seconds) {
        return StrictMath.sin(2 * StrictMath.PI * hz * seconds);
    }

    /** One in the middle, down to zero at both ends: a tone that is cut off clicks. */
    private static double edge(double t, double length, double fadeIn, double fadeOut) {
        double in = fadeIn == 0 ? 1 : StrictMath.min(1.0, t / fadeIn);
        return StrictMath.min(in, StrictMath.min(1.0, (length - t) / fadeOut));
    }

    private static int samples(double seconds) {
        return (int) StrictMath.round(seconds * RATE);
    }

    private static double[] scaled(double[] wave, double peak) {
        double highest = 0;
        for (double sample : wave) {
            highest = StrictMath.max(highest, StrictMath.abs(sample));
        }
        double[] out = new double[wave.length];
        for (int n = 0; n < wave.length; n++) {
            out[n] = wave[n] / highest * peak;
        }
        return out;
    }

    /** The 44-byte RIFF header of plain PCM, then the samples, little endian. */
    private static byte[] wav(double[] wave) {
        int bytes = wave.length * Short.BYTES;
        ByteBuffer out = ByteBuffer.allocate(44 + bytes).order(ByteOrder.LITTLE_ENDIAN);
        out.put(ascii("RIFF")).putInt(36 + bytes).put(ascii("WAVE"));
        out.put(ascii("fmt ")).putInt(16).putShort((short) 1).putShort((short) 1);
        out.putInt(RATE).putInt(RATE * Short.BYTES).putShort((short) 2).putShort((short) 16);
        out.put(ascii("data")).putInt(bytes);
        for (double sample : wave) {
            out.putShort((short) StrictMath.round(sample * Short.MAX_VALUE));
        }
        return out.array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
