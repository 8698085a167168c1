package org.atalaya.ui.kiosk;

import java.time.Duration;
import java.time.Instant;

/**
 * Which page is seen. It is turned after a while; while something needs somebody the first page
 * stays, for that is where what needs somebody stands. Told the time, never asks for it.
 */
public final class PageTurn {

    private int page;
    private Instant since = Instant.MIN;
    private boolean held;

    /**
     * Turns the page if it is time.
     *
     * @param pages how many there are
     * @param each how long one is seen
     * @param hold whether the first page is to stay
     * @return whether another page is seen than before
     */
    public boolean tick(Instant now, int pages, Duration each, boolean hold) {
        int before = page;
        held = hold;
        if (since.isAfter(now) || hold || page >= pages) {
            since = now; // the clock was set back, or what was seen is gone
            page = hold || page >= pages ? 0 : page;
        } else if (since.equals(Instant.MIN)) {
            since = now;
        } else if (!now.isBefore(since.plus(each))) {
            since = now;
            page = (page + 1) % pages;
        }
        return page != before;
    }

    /** Shows this page, for as long as any. */
    public void show(int wanted, Instant now) {
        page = wanted;
        since = now;
    }

    /** From the first page on. */
    public void restart() {
        page = 0;
        since = Instant.MIN;
        held = false;
    }

    /** The page that is seen, from 0 on. */
    public int page() {
        return page;
    }

    /** Whether it stays. */
    public boolean isHeld() {
        return held;
    }

    /** How much of its time is over, from 0 to 1. */
    public double progress(Instant now, Duration each) {
        if (held || since.equals(Instant.MIN) || each.isZero()) {
            return 0;
        }
        return Math.clamp(Duration.between(since, now).toMillis() / (double) each.toMillis(), 0, 1);
    }
}
