package org.atalaya.alarm;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A sound that nobody hears, and that says so: for tests, and where nothing better can be had. */
public final class SilentSound implements Sound {

    @Override
    public void play(Tone tone) {
        // Nothing is heard; isAudible() is what tells the wall.
    }

    @Override
    public void play(Tone tone, Consumer<Road> told) {
        told.accept(Road.NONE);
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
    public Road road() {
        return Road.NONE;
    }

    @Override
    public void prepare(Collection<String> files) {
        // Nothing will be heard.
    }

    /** Nothing is wrong with what nobody plays. */
    @Override
    public void judge(String file, Consumer<Optional<SoundProblem>> told) {
        told.accept(Optional.empty());
    }

    @Override
    public List<SoundProblem> problems() {
        return List.of();
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
