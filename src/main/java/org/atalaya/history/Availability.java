package org.atalaya.history;

import java.time.Duration;
import org.atalaya.model.Health;
import org.jspecify.annotations.Nullable;

/**
 * How much of a time a host was there. Planned work, pause, a parent that was down, our own network
 * and the time nobody watched say nothing about the host: they are apart and spoil no figure.
 *
 * @param up answered, also when slow or not yet believed to be down
 * @param down failed, and confirmed, or flapping
 * @param apart watched, but says nothing about the host
 * @param unwatched nobody looked
 */
public record Availability(Duration up, Duration down, Duration apart, Duration unwatched) {

    /** Of no time at all. */
    public static final Availability NONE =
            new Availability(Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO);

    /** Of two hosts, or of two times, together. */
    public Availability plus(Availability other) {
        return new Availability(
                up.plus(other.up),
                down.plus(other.down),
                apart.plus(other.apart),
                unwatched.plus(other.unwatched));
    }

    /**
     * What a sum of a time comes to.
     *
     * @param whole how long that time was; what the sum does not tell of it was not watched
     */
    public static Availability of(Tally tally, Duration whole) {
        Duration up = Duration.ZERO;
        Duration down = Duration.ZERO;
        Duration apart = Duration.ZERO;
        for (Health health : Health.values()) {
            Duration time = tally.time(health);
            switch (health) {
                case UP, DEGRADED, SUSPECT -> up = up.plus(time);
                case DOWN, FLAPPING -> down = down.plus(time);
                case UNREACHABLE, UNKNOWN, MAINTENANCE, PAUSED, PENDING -> apart = apart.plus(time);
            }
        }
        Duration rest = whole.minus(up).minus(down).minus(apart);
        return new Availability(up, down, apart, rest.isNegative() ? Duration.ZERO : rest);
    }

    /** From 0 to 1; null when nothing is known. */
    public @Nullable Double ratio() {
        long known = up.plus(down).toMillis();
        return known == 0 ? null : (double) up.toMillis() / known;
    }
}
