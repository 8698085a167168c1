package org.atalaya.alarm;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.atalaya.alarm.AlarmStatus.Ringing;

/**
 * Gathers what a voice has to say: a dead switch takes its hosts one after the other, and forty
 * sentences would tell less than one. What falls while the voice speaks is one more sentence. Not
 * thread-safe.
 */
final class Herald {

    private static final System.Logger LOG = System.getLogger(Herald.class.getName());

    /** From the first ring to its sentence; together with the gathering of rings under a second. */
    static final Duration GATHER = Duration.ofMillis(700);

    private final LongSupplier nanos;
    private final Set<String> untold = new LinkedHashSet<>();
    private long since;

    /**
     * @param nanos a monotonic clock, as {@link System#nanoTime}
     */
    Herald(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** These were rung for the first time. */
    void rang(List<String> incidentIds) {
        if (untold.isEmpty()) {
            since = nanos.getAsLong();
        }
        untold.addAll(incidentIds);
    }

    /**
     * Says it when it is time. What was taken in hand, muted or is over meanwhile is left out.
     *
     * @param voice false when it cannot now, because it is still speaking; then it is asked again
     */
    void tell(AlarmStatus status, Predicate<Announcement> voice) {
        if (untold.isEmpty() || nanos.getAsLong() - since < GATHER.toNanos()) {
            return;
        }
        List<Ringing> hosts =
                !status.calling()
                        ? List.of()
                        : status.ringing().stream()
                                .filter(one -> untold.contains(one.incidentId()))
                                .toList();
        if (Announcement.of(hosts).map(news -> says(voice, news)).orElse(true)) {
            untold.clear();
        }
    }

    /** A voice that fails is not asked again: it would fail at every beat. */
    private static boolean says(Predicate<Announcement> voice, Announcement news) {
        try {
            return voice.test(news);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "The voice failed.", e);
            return true;
        }
    }

    /** How soon {@link #tell} is wanted. */
    Duration patience(Duration usual) {
        long left = GATHER.toNanos() - (nanos.getAsLong() - since);
        boolean soon = !untold.isEmpty() && left > 0 && left < usual.toNanos();
        return soon ? Duration.ofNanos(left) : usual;
    }
}
