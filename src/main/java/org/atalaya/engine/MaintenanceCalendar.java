package org.atalaya.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.atalaya.model.Host;
import org.atalaya.model.MaintenanceWindow;
import org.atalaya.model.MaintenanceWindow.Span;
import org.atalaya.model.Occurrences;
import org.jspecify.annotations.Nullable;

/**
 * The planned work of a wall. It is asked with every result, so each window keeps the occurrence
 * that is on or comes next, and looks for another only when that one is over. Any thread.
 */
public final class MaintenanceCalendar implements MaintenancePlan {

    /** One time that a window takes place. */
    public record Planned(MaintenanceWindow window, Span span) {}

    private final List<Kept> windows;

    public MaintenanceCalendar(List<MaintenanceWindow> windows) {
        this.windows = windows.stream().map(Kept::new).toList();
    }

    @Override
    public @Nullable Instant until(Host host, Instant now) {
        Instant last = null;
        for (Kept kept : windows) {
            if (kept.window.scope().covers(host)) {
                Span span = kept.at(now);
                if (span != null
                        && span.contains(now)
                        && (last == null || span.until().isAfter(last))) {
                    last = span.until();
                }
            }
        }
        return last;
    }

    /** The next {@code count} times that anything is planned, the present ones among them. */
    public List<Planned> next(int count, Instant now) {
        List<Planned> next = new ArrayList<>();
        for (Kept kept : windows) {
            for (Span span : Occurrences.next(kept.window.when(), count, now)) {
                next.add(new Planned(kept.window, span));
            }
        }
        next.sort(Comparator.comparing(planned -> planned.span().from()));
        return List.copyOf(next.subList(0, Math.min(count, next.size())));
    }

    /** A window with what is known of it. */
    private static final class Kept {

        /** What was found at {@code asked}: it holds from then until {@code span} is over. */
        private record Found(Instant asked, @Nullable Span span) {
            boolean holds(Instant now) {
                return !now.isBefore(asked) && (span == null || now.isBefore(span.until()));
            }
        }

        private final MaintenanceWindow window;
        private volatile @Nullable Found found;

        Kept(MaintenanceWindow window) {
            this.window = window;
        }

        @Nullable Span at(Instant now) {
            Found known = found;
            if (known == null || !known.holds(now)) {
                known = new Found(now, Occurrences.currentOrNext(window.when(), now));
                found = known;
            }
            return known.span();
        }
    }
}
