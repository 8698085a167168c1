package org.atalaya.history;

import java.time.Duration;

/** How coarse a roll-up is; each level has its table. All are cut in UTC. */
enum Level {
    MINUTE(Duration.ofMinutes(1)),
    HOUR(Duration.ofHours(1)),
    DAY(Duration.ofDays(1));

    private final long step;

    Level(Duration step) {
        this.step = step.toMillis();
    }

    /** In milliseconds. */
    long step() {
        return step;
    }

    /** The name of its table. */
    String table() {
        return switch (this) {
            case MINUTE -> "minute";
            case HOUR -> "hour";
            case DAY -> "day";
        };
    }

    long floor(long at) {
        return Math.floorDiv(at, step) * step;
    }

    long ceil(long at) {
        return Math.ceilDiv(at, step) * step;
    }
}
