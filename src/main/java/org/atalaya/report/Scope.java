package org.atalaya.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What a report is about.
 *
 * @param first its first day
 * @param last its last day, which is in it
 * @param zone whose days these are
 * @param group the hosts of this group alone; null for all
 * @param target the availability that was promised, in per cent; null for none
 */
public record Scope(
        LocalDate first,
        LocalDate last,
        ZoneId zone,
        @Nullable String group,
        @Nullable Double target) {

    /** When it begins. */
    public Instant from() {
        return first.atStartOfDay(zone).toInstant();
    }

    /** When it ends, which is not in it any more; what is yet to come is in no report. */
    public Instant to(Instant now) {
        Instant end = last.plusDays(1).atStartOfDay(zone).toInstant();
        return end.isAfter(now) ? now : end;
    }
}
