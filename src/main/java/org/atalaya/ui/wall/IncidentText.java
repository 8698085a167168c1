package org.atalaya.ui.wall;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atalaya.model.Incident;
import org.atalaya.status.HostStatus;
import org.atalaya.words.Phrases;
import org.jspecify.annotations.Nullable;

/** What happened to the open incident of a host, beside the state that its tile shows. Pure. */
final class IncidentText {

    /** A state that began so soon after the incident began with it. */
    private static final Duration TOGETHER = Duration.ofSeconds(1);

    private IncidentText() {}

    /** Until when somebody keeps it quiet; null when nobody does. */
    static @Nullable Instant snoozedUntil(HostStatus status, Instant now) {
        Incident open = status.getCircumstances().incident();
        return open != null && open.isShelved(now) ? open.shelvedUntil() : null;
    }

    /** For the tooltip; empty when there is nothing to say. */
    static String tip(HostStatus status, Instant now, Phrases phrases) {
        Incident open = status.getCircumstances().incident();
        if (open == null) {
            return "";
        }
        boolean again = status.getSince().isAfter(open.openedAt().plus(TOGETHER));
        Instant quiet = snoozedUntil(status, now);
        return Stream.of(
                        again
                                ? phrases.words().get("tile.again", phrases.time(open.openedAt()))
                                : "",
                        open.escalation() == 0
                                ? ""
                                : phrases.words().get("tile.escalated", open.escalation()),
                        quiet == null
                                ? ""
                                : phrases.words().get("tile.snoozed", phrases.time(quiet)))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }
}
