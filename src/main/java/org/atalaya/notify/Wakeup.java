package org.atalaya.notify;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Lets one thread wait for a time or for a word, whichever comes first; a word is never lost. */
final class Wakeup {

    private final Semaphore words = new Semaphore(0);

    /** Ends the wait under way, or the next one. */
    void now() {
        words.release();
    }

    void await(Duration longest) throws InterruptedException {
        if (words.tryAcquire(longest.toNanos(), TimeUnit.NANOSECONDS)) {
            words.drainPermits();
        }
    }
}
