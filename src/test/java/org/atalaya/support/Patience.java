package org.atalaya.support;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.assertj.core.api.Assertions;

/** Waits for what another process or thread does and cannot announce: looks until it is so. */
public final class Patience {

    private static final long LOOK_NANOS = Duration.ofMillis(20).toNanos();

    private Patience() {}

    /** Comes back as soon as it is so; fails with {@code what} when it never is. */
    public static void until(String what, Duration longest, BooleanSupplier so) {
        long end = System.nanoTime() + longest.toNanos();
        while (!so.getAsBoolean()) {
            if (System.nanoTime() > end) {
                Assertions.fail("not within " + longest.toSeconds() + " s: " + what);
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }
}
