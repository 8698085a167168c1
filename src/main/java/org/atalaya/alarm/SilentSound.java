package org.atalaya.alarm;

/** A sound that nobody hears, and that says so: for tests, and where nothing better can be had. */
public final class SilentSound implements Sound {

    @Override
    public void play(Cue cue) {
        // Nothing is heard; isAudible() is what tells the wall.
    }

    @Override
    public void stop() {
        // Nothing was heard.
    }

    @Override
    public boolean isAudible() {
        return false;
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
