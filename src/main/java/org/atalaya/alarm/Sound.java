package org.atalaya.alarm;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The way to a loudspeaker. Never called on the FX thread; never blocks its caller for long. */
public interface Sound extends AutoCloseable {

    /**
     * What can be heard; each is a file {@code sounds/<name>.wav} of this project's making.
     * Declared from what can wait to what cannot: see {@link #isMoreUrgentThan}.
     */
    enum Cue {
        /** The last host that rang has recovered: gentle. */
        RECOVERY("recovery", Duration.ofMillis(1000)),
        /** The wall's own network is there again. */
        NETWORK_BACK("network-back", Duration.ofMillis(700)),
        /** A host answers, but worse than it should: soft. */
        DEGRADED("degraded", Duration.ofMillis(600)),
        /** The wall itself is cut off, so nobody knows about the hosts. */
        NETWORK_LOST("network-lost", Duration.ofMillis(1200)),
        /** A host went down: cannot be missed. */
        DOWN("down", Duration.ofMillis(1600)),
        /** A host went down that somebody must act on now. */
        CRITICAL("critical", Duration.ofMillis(1600));

        private final String file;
        private final Duration length;

        Cue(String file, Duration length) {
            this.file = file;
            this.length = length;
        }

        /** The resource inside this module. */
        public String resource() {
            return "/sounds/" + file + ".wav";
        }

        /** How long it is heard. */
        public Duration length() {
            return length;
        }

        boolean isMoreUrgentThan(Cue other) {
            return compareTo(other) > 0;
        }
    }

    /**
     * One sound to play.
     *
     * @param cue what it means
     * @param file a WAV that is heard instead, as a person named it; when it cannot be had, the cue
     *     is heard all the same. Null for the cue
     * @param volume 0 to 100
     */
    record Tone(Cue cue, @Nullable String file, int volume) {

        /** The cue itself, as loud as can be. */
        static Tone of(Cue cue) {
            return new Tone(cue, null, 100);
        }
    }

    /** How a sound gets to the loudspeaker, best first. */
    enum Road {
        /** JavaFX's {@code AudioClip}. */
        CLIP,
        /** {@code javax.sound}, when the clip fails. */
        LINE,
        /**
         * A player program or the machine's beep, when both fail or see no device. Nobody can tell
         * whether it is heard, so it does not count as audible.
         */
        BEEP,
        /** Nothing is heard. */
        NONE
    }

    /**
     * Looks for a device from now on; nothing is played before. Not before the toolkit runs, where
     * a window is to open: JavaFX unpacks its libraries into a folder named after its version,
     * which it knows only once the toolkit has begun, and a sound that loads meanwhile finds one
     * half of them here and the other there (seen with 26.0.1).
     */
    default void begin() {}

    /** Starts a sound and returns; without a device {@link #isAudible} says so. */
    void play(Tone tone);

    /**
     * The same, and tells by which road it was heard once that is known: when it ended well, or
     * when every road has failed. Told on a thread of the sound.
     */
    void play(Tone tone, Consumer<Road> told);

    /** Falls silent at once. */
    void stop();

    /** Whether a person in the room can hear this: false without a sound device. */
    boolean isAudible();

    /** The road that the next sound takes. */
    Road road();

    /**
     * These WAVs will be wanted: reads them beforehand, on a thread of its own, so that neither a
     * dead network drive nor a broken file is met when it must ring.
     */
    void prepare(Collection<String> files);

    /**
     * Reads a WAV that somebody may choose, as it is now; a good one can be played at once.
     *
     * @param told on a thread of the sound: what is wrong with it, if anything is
     */
    void judge(String file, Consumer<Optional<SoundProblem>> told);

    /** What is wrong with the WAVs that were prepared. */
    List<SoundProblem> problems();

    @Override
    void close();
}
