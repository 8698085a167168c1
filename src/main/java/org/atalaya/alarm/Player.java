package org.atalaya.alarm;

import java.net.URL;
import javafx.scene.media.AudioClip;

/** The three things that are asked of one loaded cue; the seam at which tests stand in. */
interface Player {

    void play();

    void stop();

    boolean isPlaying();

    /**
     * A cue in memory. Loading it starts JavaFX's media library, but not its toolkit: it works
     * without a window and without a display.
     *
     * @param wav 16-bit PCM, which needs no codec of the platform
     */
    static Player of(URL wav) {
        AudioClip clip = new AudioClip(wav.toExternalForm());
        return new Player() {
            @Override
            public void play() {
                clip.play();
            }

            @Override
            public void stop() {
                clip.stop();
            }

            @Override
            public boolean isPlaying() {
                return clip.isPlaying();
            }
        };
    }
}
