package org.atalaya.model;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.atalaya.model.MaintenanceWindow.Once;
import org.atalaya.model.MaintenanceWindow.Repeated;
import org.atalaya.model.MaintenanceWindow.Span;
import org.atalaya.model.MaintenanceWindow.Weekly;
import org.atalaya.model.MaintenanceWindow.When;
import org.jspecify.annotations.Nullable;

/**
 * When planned work takes place. Clocks that are put forward or back are met like this: a beginning
 * that the clock leaves out comes as much later as the clock jumps; one that it shows twice is the
 * first of the two; and a length is time that passes, so that no work is cut short or drawn out.
 * Occurrences that touch or overlap are one. Pure.
 */
public final class Occurrences {

    /** No zone has ever jumped farther. */
    private static final Duration JUMP_MAX = Duration.ofDays(1);

    /** A line that never stops would be joined for ever; what follows is found when it is due. */
    private static final int JOINED_MAX = 64;

    private Occurrences() {}

    /** The one that is on at {@code now}, or else the next; null when there is no more. */
    public static @Nullable Span currentOrNext(When when, Instant now) {
        return switch (when) {
            case Once once -> {
                Span span = span(once);
                yield now.isBefore(span.until()) ? span : null;
            }
            case Weekly weekly -> repeated(weekly, weekly.length(), now);
            case Repeated cron -> repeated(cron, cron.length(), now);
        };
    }

    /**
     * The next {@code count} of them, the one that is on among them; fewer when there are fewer.
     */
    public static List<Span> next(When when, int count, Instant now) {
        List<Span> next = new ArrayList<>();
        Span span = currentOrNext(when, now);
        while (span != null && next.size() < count) {
            next.add(span);
            span = currentOrNext(when, span.until());
        }
        return next;
    }

    /** Who names an end that the clock shows twice must not be rung for in between. */
    private static Span span(Once once) {
        return new Span(
                instant(once.from(), once.zone()),
                ZonedDateTime.of(once.until(), once.zone()).withLaterOffsetAtOverlap().toInstant());
    }

    private static Instant instant(LocalDateTime local, ZoneId zone) {
        return ZonedDateTime.of(local, zone).toInstant();
    }

    private static @Nullable Span repeated(When when, Duration length, Instant now) {
        Instant begin = now.minus(length).minus(JUMP_MAX);
        Optional<LocalDateTime> start = after(when, LocalDateTime.ofInstant(begin, when.zone()));
        Instant from = null;
        Instant until = Instant.MIN;
        int joined = 0;
        while (start.isPresent() && joined < JOINED_MAX) {
            Instant next = instant(start.get(), when.zone());
            if (from != null && next.isAfter(until) && until.isAfter(now)) {
                break;
            }
            if (from == null || next.isAfter(until)) {
                from = next;
            }
            until = later(until, next.plus(length));
            joined += until.isAfter(now) ? 1 : 0;
            start = after(when, start.get());
        }
        return from == null || !until.isAfter(now) ? null : new Span(from, until);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Optional<LocalDateTime> after(When when, LocalDateTime local) {
        return switch (when) {
            case Once once -> Optional.of(once.from()).filter(from -> from.isAfter(local));
            case Weekly weekly -> Optional.of(after(weekly, local));
            case Repeated cron -> cron.cron().after(local);
        };
    }

    private static LocalDateTime after(Weekly weekly, LocalDateTime local) {
        LocalDateTime start = local.toLocalDate().atTime(weekly.at());
        while (!start.isAfter(local) || !weekly.days().contains(start.getDayOfWeek())) {
            start = start.plusDays(1);
        }
        return start;
    }
}
