package org.atalaya.app;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something that is done by the calendar, whenever its time has come. */
interface Chore {

    /**
     * Does what is due, which is nothing nearly always; may take its time.
     *
     * @return what a person must know, as a sentence; null when all is well
     */
    @Nullable String turn(Instant now) throws InterruptedException;
}
