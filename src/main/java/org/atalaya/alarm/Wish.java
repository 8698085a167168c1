package org.atalaya.alarm;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.atalaya.alarm.Sound.Road;
import org.atalaya.alarm.Sound.Tone;
import org.jspecify.annotations.Nullable;

/** What the sound is to do next, and who waits to hear by which road that was heard. */
sealed interface Wish {

    /** Plays it and tells these. */
    record Play(Tone tone, List<Consumer<Road>> told) implements Wish {}

    /**
     * Falls silent.
     *
     * @param told whose sound was never begun, because the silence came first
     */
    record Stop(List<Consumer<Road>> told) implements Wish {}

    List<Consumer<Road>> told();

    static Wish play(Tone tone, @Nullable Consumer<Road> told) {
        return new Play(tone, told == null ? List.of() : List.of(told));
    }

    static Wish stop() {
        return new Stop(List.of());
    }

    /**
     * This wish in the place of one that still waited. Who waited for that one is told what came of
     * this one: a test that is never answered would wait for ever.
     */
    default Wish insteadOf(@Nullable Wish earlier) {
        if (earlier == null || earlier.told().isEmpty()) {
            return this;
        }
        List<Consumer<Road>> all = new ArrayList<>(earlier.told());
        all.addAll(told());
        return switch (this) {
            case Play play -> new Play(play.tone(), List.copyOf(all));
            case Stop _ -> new Stop(List.copyOf(all));
        };
    }
}
