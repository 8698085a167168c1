package org.atalaya.alarm;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.URL;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.Line;
import javax.sound.sampled.SourceDataLine;

/** Opens the best sound there is. */
public final class Sounds {

    private static final System.Logger LOG = System.getLogger(Sounds.class.getName());

    /** What the self-test plays: it is in no list of cues, because nobody is to hear it. */
    static final String SILENCE = "/sounds/silence.wav";

    private Sounds() {}

    /** The same, with the WAVs of people named from the folder of the program's start. */
    public static Sound open() {
        return open(Path.of(""));
    }

    /**
     * The sounds of this module; or silence, with the reason in the log, when they are not in it.
     * Returns at once: whether a device is there is asked on the sound's own thread, from {@link
     * Sound#begin} on and again and again, so that one that is plugged in later is used.
     *
     * @param folder what the relative name of a person's WAV starts from
     */
    public static Sound open(Path folder) {
        try {
            Map<Sound.Cue, Wave> cues = new EnumMap<>(Sound.Cue.class);
            for (Sound.Cue cue : Sound.Cue.values()) {
                cues.put(cue, builtIn(cue.resource()));
            }
            List<Roads.Way> ways =
                    List.of(
                            new Roads.Way(Sound.Road.CLIP, Player::clip),
                            new Roads.Way(Sound.Road.LINE, LinePlayer::new));
            Roads roads = new Roads(ways, cues, builtIn(SILENCE));
            Beep beep = Beep.ofThisMachine();
            return new ClipSound(
                    Sounds::deviceIsThere,
                    roads,
                    new Waves(folder),
                    _ -> beep.ring(),
                    System::nanoTime);
        } catch (IOException | Wave.UnfitException e) {
            LOG.log(Level.ERROR, "No sound: a cue is not in this program.", e);
            return new SilentSound();
        }
    }

    private static Wave builtIn(String resource) throws IOException, Wave.UnfitException {
        URL file = Sounds.class.getResource(resource);
        if (file == null) {
            throw new IOException(resource);
        }
        return Wave.builtIn(file);
    }

    /**
     * Whether any device takes sound. Asks the platform anew each time; on Linux that is ALSA's
     * {@code default} and each card, so it answers for the very device JavaFX plays on. Opens
     * nothing for playing, so it disturbs no cue that is being heard.
     */
    static boolean deviceIsThere() {
        return AudioSystem.isLineSupported(new Line.Info(SourceDataLine.class));
    }
}
