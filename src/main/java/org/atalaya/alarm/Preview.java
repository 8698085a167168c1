package org.atalaya.alarm;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.atalaya.alarm.Sound.Road;
import org.jspecify.annotations.Nullable;

/**
 * What a person wants to hear now. It comes after all that the same moment silences, or it would be
 * cut before it is heard; where a cue rings in that moment, the cue is the test.
 *
 * @param file a WAV in the place of the cue; null for none
 * @param told who waits to hear how it went
 */
record Preview(Sound.Cue cue, @Nullable String file, List<Consumer<Road>> told) {

    /** Only the newest is played; who pressed before it is told what came of that one. */
    Preview insteadOf(@Nullable Preview earlier) {
        if (earlier == null) {
            return this;
        }
        List<Consumer<Road>> all = new ArrayList<>(earlier.told());
        all.addAll(told);
        return new Preview(cue, file, List.copyOf(all));
    }

    void tell(Road road) {
        told.forEach(one -> one.accept(road));
    }
}
