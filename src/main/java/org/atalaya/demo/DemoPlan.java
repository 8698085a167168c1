package org.atalaya.demo;

import java.time.Duration;
import java.util.SplittableRandom;

/**
 * Who is in trouble when: pure, and the same for the same seed. Time is cut into acts of 20 s. Each
 * act after the first brings one host down for one or two acts, and each makes one host slow; so
 * two at most are down together, and most of the board is well at any moment. The first act always
 * makes {@code CDN edge} slow after 3 s, the second brings {@code Payments API} down.
 */
final class DemoPlan {

    static final Duration ACT = Duration.ofSeconds(20);
    private static final Duration PROLOGUE = Duration.ofSeconds(3);
    private static final int LONGEST = 2;

    private final long seed;
    private final int hosts;
    private final int firstSlow;
    private final int firstDown;

    DemoPlan(long seed, int hosts, int firstSlow, int firstDown) {
        this.seed = seed;
        this.hosts = hosts;
        this.firstSlow = firstSlow;
        this.firstDown = firstDown;
    }

    /** How a host fares. */
    enum Mood {
        WELL,
        SLOW,
        UNAVAILABLE,
        BROKEN,
        HANGING_UP;

        boolean isDown() {
            return this == UNAVAILABLE || this == BROKEN || this == HANGING_UP;
        }
    }

    /** What one act brings. */
    private record Act(int down, Mood how, int length, int slow) {}

    private Act act(long number) {
        SplittableRandom random = new SplittableRandom(seed * 31 + number);
        int down = random.nextInt(hosts);
        Mood how =
                switch (random.nextInt(3)) {
                    case 0 -> Mood.UNAVAILABLE;
                    case 1 -> Mood.BROKEN;
                    default -> Mood.HANGING_UP;
                };
        int length = 1 + random.nextInt(LONGEST);
        int slow = random.nextInt(hosts);
        if (number == 0) {
            return new Act(-1, how, 0, firstSlow);
        }
        return number == 1
                ? new Act(firstDown, Mood.UNAVAILABLE, LONGEST, slow)
                : new Act(down, how, length, slow);
    }

    /** How {@code host} fares {@code since} the curtain rose. */
    Mood moodOf(int host, Duration since) {
        long now = since.toNanos() / ACT.toNanos();
        for (long number = Math.max(0, now - LONGEST + 1); number <= now; number++) {
            Act act = act(number);
            if (act.down == host && now < number + act.length) {
                return act.how;
            }
        }
        boolean begun = since.compareTo(PROLOGUE) >= 0;
        return begun && act(now).slow == host ? Mood.SLOW : Mood.WELL;
    }

    /** How long {@code host}, which takes {@code usual} on a good day, takes now. */
    Duration latencyOf(int host, Duration usual, Duration since) {
        SplittableRandom random = new SplittableRandom(seed ^ since.toMillis() * 1_000 + host);
        if (moodOf(host, since) == Mood.SLOW) {
            return Duration.ofMillis(1_000 + random.nextInt(700));
        }
        return Duration.ofNanos((long) (usual.toNanos() * (0.8 + 0.5 * random.nextDouble())));
    }
}
