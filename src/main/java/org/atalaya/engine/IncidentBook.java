package org.atalaya.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Iterator;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.atalaya.model.Acknowledgement;
import org.atalaya.model.Failure;
import org.atalaya.model.Health;
import org.atalaya.model.Host;
import org.atalaya.model.Incident;
import org.atalaya.model.Incident.Kind;
import org.atalaya.model.IncidentEvent;
import org.atalaya.model.IncidentEvent.Type;
import org.jspecify.annotations.Nullable;

/**
 * The incidents of one host: at most one is open. It follows the state that the wall shows, and
 * holds still while that says nothing (checking, no data, first check). Pure, not thread-safe; each
 * change gives the event that tells it, and the events replayed give the incidents again.
 */
final class IncidentBook {

    /** A host that fails again so soon was not well: it is the same incident. */
    static final Duration REOPEN = Duration.ofMinutes(2);

    /** So many incidents that ended unseen are remembered for {@link #seen}. */
    private static final int UNSEEN = 16;

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssSSS'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private static final int COUNTER_PLACE = STAMP.format(Instant.EPOCH).length();
    private static final int HOST_PLACE = COUNTER_PLACE + "-000-".length();
    private static final int COUNTERS = 1_000;

    private @Nullable Incident open;

    /** The one that may be opened again: it ended by an answer, or planned work came between. */
    private @Nullable Incident last;

    /** Planned work ended {@link #last}, which may still be going on beneath. */
    private boolean suspended;

    private final Deque<Incident> unseen = new ArrayDeque<>(0);
    private int counter;

    /** What happened, or may have happened, to the host. */
    record Facts(
            Host host,
            Health health,
            @Nullable Failure cause,
            @Nullable Host behind,
            Instant now) {}

    /** The host whose incident has this id; a text that is no such id names no host. */
    static String hostOf(String incidentId) {
        return incidentId.length() > HOST_PLACE ? incidentId.substring(HOST_PLACE) : "";
    }

    @Nullable Incident open() {
        return open;
    }

    /** The one that a restart must know: open, or hidden by planned work; null for none. */
    @Nullable Incident remembered() {
        return open == null ? hidden() : open;
    }

    /** The one that planned work hides; null for none. */
    @Nullable Incident hidden() {
        return open == null && suspended ? last : null;
    }

    /** Takes an incident from before this start, heard or not; it is opened no second time. */
    void restore(Incident known) {
        if (known.isOpen()) {
            open = known;
        } else {
            last = known.asRung();
            suspended = true;
        }
    }

    /** Follows the state of the host; null when that changes nothing. */
    @Nullable IncidentEvent follow(Facts facts) {
        return switch (facts.health()) {
            case DOWN -> failing(Kind.DOWN, facts);
            case FLAPPING -> failing(Kind.FLAPPING, facts);
            case UNREACHABLE -> failing(Kind.UNREACHABLE, facts);
            case DEGRADED -> failing(Kind.DEGRADED, facts);
            case UP -> recover(facts.host(), facts.now());
            case MAINTENANCE -> suspend(facts.host(), facts.now());
            case PAUSED -> close(facts.host(), facts.now());
            case SUSPECT, UNKNOWN, PENDING -> null;
        };
    }

    private @Nullable IncidentEvent failing(Kind kind, Facts facts) {
        Host behind = facts.behind();
        String parent = kind == Kind.UNREACHABLE && behind != null ? behind.id() : null;
        Incident now = open;
        if (now == null) {
            return begin(kind, parent, facts);
        }
        if (now.kind() == kind) {
            return null;
        }
        return told(Type.CHANGED, turned(now, kind, parent, facts), facts);
    }

    /** What is worse than it was is news: nobody has that in hand. */
    private static Incident turned(
            Incident before, Kind kind, @Nullable String parent, Facts facts) {
        Incident turned = before.withKind(kind, facts.cause(), parent);
        return kind.isWorseThan(before.kind()) ? turned.asNews() : turned;
    }

    private IncidentEvent begin(Kind kind, @Nullable String parent, Facts facts) {
        Incident before = last;
        last = null;
        boolean wasSuspended = suspended;
        suspended = false;
        if (before != null && (wasSuspended || isRecent(before, facts.now()))) {
            unseen.removeIf(incident -> incident.id().equals(before.id()));
            Incident again = turned(before.withEnd(null), kind, parent, facts);
            return told(Type.REOPENED, wasSuspended ? asBefore(again) : again.asNews(), facts);
        }
        Host host = facts.host();
        Incident fresh =
                new Incident(
                        nextId(host, facts.now()),
                        host.id(),
                        host.name(),
                        kind,
                        facts.now(),
                        facts.cause(),
                        parent,
                        null,
                        null,
                        0,
                        null,
                        false);
        return told(Type.OPENED, fresh, facts);
    }

    /** Planned work ended it for nobody; who had it in hand has it still. */
    private static Incident asBefore(Incident again) {
        return again.isAcknowledged() ? again : again.asUnseen();
    }

    private static boolean isRecent(Incident before, Instant now) {
        Instant end = before.resolvedAt();
        return end != null && Duration.between(end, now).abs().compareTo(REOPEN) < 0;
    }

    /** Sorts by time, then by count; unique even when the clock was set back a little. */
    private String nextId(Host host, Instant now) {
        counter = (counter + 1) % COUNTERS;
        return STAMP.format(now) + String.format(Locale.ROOT, "-%03d-", counter) + host.id();
    }

    private IncidentEvent told(Type type, Incident incident, Facts facts) {
        open = incident;
        return IncidentEvent.of(type, incident, facts.host(), facts.now());
    }

    /** The host is switched off, asked something else or no longer watched. */
    @Nullable IncidentEvent close(Host host, Instant now) {
        suspended = false;
        IncidentEvent event = end(host, now, Incident::asSeen);
        last = null;
        return event;
    }

    /**
     * Planned work hides what is open; at its end what was known is opened again, without a sound.
     */
    private @Nullable IncidentEvent suspend(Host host, Instant now) {
        Incident hidden = open;
        if (hidden == null) {
            return null;
        }
        IncidentEvent event = end(host, now, Incident::asSeen);
        suspended = true;
        last = hidden.asRung().withEnd(now);
        return event;
    }

    /** The host answered during planned work: what fails after that is new. */
    void recoveredUnderMaintenance() {
        if (suspended) {
            suspended = false;
            last = null;
        }
    }

    /** By an answer, so somebody who was away has missed it. */
    private @Nullable IncidentEvent recover(Host host, Instant now) {
        suspended = false;
        return end(host, now, UnaryOperator.identity());
    }

    /**
     * @param mark what ends it for another reason than an answer is nobody's to have seen
     */
    private @Nullable IncidentEvent end(Host host, Instant now, UnaryOperator<Incident> mark) {
        Incident over = open;
        if (over == null) {
            return null;
        }
        Incident ended = mark.apply(over.withEnd(now));
        open = null;
        last = ended;
        if (!ended.seen()) {
            if (unseen.size() == UNSEEN) {
                unseen.removeFirst();
            }
            unseen.addLast(ended);
        }
        return IncidentEvent.of(Type.RESOLVED, ended, host, now);
    }

    /** Somebody has it in hand. */
    @Nullable IncidentEvent acknowledge(Host host, Acknowledgement mine) {
        return act(
                Type.ACKNOWLEDGED,
                host,
                mine.at(),
                mine.by(),
                mine.note(),
                incident -> incident.withAcknowledgement(mine).asSeen());
    }

    /** Somebody wrote something about it. */
    @Nullable IncidentEvent note(Host host, Instant now, String by, String text) {
        return act(Type.NOTED, host, now, by, text, UnaryOperator.identity());
    }

    /** Kept quiet until then. */
    @Nullable IncidentEvent shelve(Host host, Instant now, String by, Instant until) {
        return act(Type.SHELVED, host, now, by, null, incident -> incident.withShelf(until));
    }

    /**
     * Off the shelf again, by a person; null for the clock, which says so once the time is over.
     */
    @Nullable IncidentEvent unshelve(Host host, Instant now, @Nullable String by) {
        Incident shelved = open;
        if (shelved == null
                || shelved.shelvedUntil() == null
                || (by == null && shelved.isShelved(now))) {
            return null;
        }
        return act(Type.UNSHELVED, host, now, by, null, incident -> incident.withShelf(null));
    }

    /** One step up, because nobody acknowledged it. */
    @Nullable IncidentEvent escalate(Host host, Instant now, String id) {
        Incident stuck = open;
        return stuck != null && stuck.id().equals(id)
                ? act(Type.ESCALATED, host, now, null, null, Incident::escalated)
                : null;
    }

    /** The alarm was heard for it. */
    @Nullable IncidentEvent rang(Host host, Instant now, Collection<String> ids) {
        Incident heard = open;
        return heard != null && ids.contains(heard.id()) && !heard.rung()
                ? act(Type.RANG, host, now, null, null, Incident::asRung)
                : null;
    }

    /** A person looked at the open incident, if it is named; null when that is no news. */
    @Nullable IncidentEvent seen(Host host, Instant now, Collection<String> ids) {
        Incident looked = open;
        return looked != null && ids.contains(looked.id()) && !looked.seen()
                ? act(Type.SEEN, host, now, null, null, Incident::asSeen)
                : null;
    }

    /** A person looked at one of these that are over; null when none is left to tell of. */
    @Nullable IncidentEvent seenLate(Host host, Instant now, Collection<String> ids) {
        for (Iterator<Incident> each = unseen.iterator(); each.hasNext(); ) {
            Incident over = each.next();
            if (ids.contains(over.id())) {
                each.remove();
                Incident seen = over.asSeen();
                Incident latest = last;
                if (latest != null && latest.id().equals(seen.id())) {
                    last = latest.asSeen();
                }
                return IncidentEvent.of(Type.SEEN, seen, host, now);
            }
        }
        return null;
    }

    private @Nullable IncidentEvent act(
            Type type,
            Host host,
            Instant now,
            @Nullable String by,
            @Nullable String note,
            UnaryOperator<Incident> change) {
        Incident before = open;
        if (before == null) {
            return null;
        }
        Incident after = change.apply(before);
        open = after;
        return new IncidentEvent(type, after, host, now, by, note);
    }
}
