package org.atalaya.alarm;

import java.lang.System.Logger.Level;
import java.net.URL;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.Line;
import javax.sound.sampled.SourceDataLine;

/** Opens the best sound there is. */
public final class Sounds {

    private static final System.Logger LOG = System.getLogger(Sounds.class.getName());

    private Sounds() {}

    /**
     * The clips of this module; or silence, with the reason in the log, when they are not in it.
     * Returns at once: whether a device is there is asked on the sound's own thread, again and
     * again, so that one that is plugged in later is used.
     */
    public static Sound open() {
        Map<Sound.Cue, URL> files = new EnumMap<>(Sound.Cue.class);
        for (Sound.Cue cue : Sound.Cue.values()) {
            URL file = Sounds.class.getResource(cue.resource());
            if (file == null) {
                LOG.log(Level.ERROR, "No sound: {0} is not in this program.", cue.resource());
                return new SilentSound();
            }
            files.put(cue, file);
        }
        return new ClipSound(
                        Sounds::deviceIsThere,
                        cue -> Player.of(Objects.requireNonNull(files.get(cue))),
                        System::nanoTime)
                .begin();
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
