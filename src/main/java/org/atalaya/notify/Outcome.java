package org.atalaya.notify;

import java.time.Duration;
import org.atalaya.model.Failure;

/** What came of one attempt to hand a letter over. */
public sealed interface Outcome {

    /** The far side took it. */
    record Delivered() implements Outcome {}

    /**
     * The far side did not answer, or may take it once it, the line or the channel is mended.
     *
     * @param notBefore how long the far side asked to be left alone; zero when it did not
     */
    record Later(Failure why, Duration notBefore) implements Outcome {}

    /** The far side answered that it will never take this one. */
    record Refused(Failure why) implements Outcome {}

    /** To be tried again as usual. */
    static Outcome later(Failure why) {
        return new Later(why, Duration.ZERO);
    }
}
