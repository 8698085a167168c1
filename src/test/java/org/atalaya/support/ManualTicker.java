package org.atalaya.support;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** A monotonic nanosecond clock that stands until a test moves it. */
public final class ManualTicker implements LongSupplier {

    private final AtomicLong nanos;

    public ManualTicker() {
        this(0);
    }

    /**
     * @param start any number: a monotonic clock means nothing by itself, and may wrap
     */
    public ManualTicker(long start) {
        nanos = new AtomicLong(start);
    }

    @Override
    public long getAsLong() {
        return nanos.get();
    }

    /** Lets time pass. */
    public void advance(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
