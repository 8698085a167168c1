package org.atalaya.ui.kiosk;

import java.time.Duration;
import java.time.Instant;

/**
 * How long somebody who typed wrong PINs has to wait before the next: not at all for the first few,
 * then twice as long each time.
 */
public final class PinWait {

    private static final int FREE = 3;
    private static final Duration FIRST = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private int wrong;
    private Instant since = Instant.EPOCH;

    /** One more was wrong. */
    public void wrong(Instant now) {
        wrong++;
        since = now;
    }

    /** It was right: all wrong ones are forgotten. */
    public void right() {
        wrong = 0;
    }

    /** For how long nothing is taken yet; zero when a PIN can be typed. */
    public Duration left(Instant now) {
        if (wrong < FREE) {
            return Duration.ZERO;
        }
        if (now.isBefore(since)) {
            since = now; // the clock was put back: nobody waits longer for that
        }
        Duration left = length().minus(Duration.between(since, now));
        return left.isNegative() ? Duration.ZERO : left;
    }

    private Duration length() {
        Duration length = FIRST;
        for (int i = FREE; i < wrong && length.compareTo(LONGEST) < 0; i++) {
            length = length.multipliedBy(2);
        }
        return length.compareTo(LONGEST) < 0 ? length : LONGEST;
    }
}
