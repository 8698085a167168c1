package org.atalaya.alarm;

import javafx.scene.media.AudioClip;

/** The three things that are asked of one loaded sound; the seam at which tests stand in. */
interface Player {

    /**
     * Starts it and returns.
     *
     * @param volume 0 to 100
     */
    void play(int volume);

    void stop();

    boolean isPlaying();

    /**
     * A sound in JavaFX's memory. Loading it starts JavaFX's media library, but not its toolkit: it
     * works without a window and without a display.
     */
    static Player clip(Wave wave) {
        AudioClip clip = new AudioClip(wave.url().toExternalForm());
        return new Player() {
            @Override
            public void play(int volume) {
                clip.play(volume / 100.0);
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
