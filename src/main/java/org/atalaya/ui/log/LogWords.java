package org.atalaya.ui.log;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.function.Function;
import org.atalaya.model.Acknowledgement;
import org.atalaya.model.Failure;
import org.atalaya.model.Health;
import org.atalaya.model.Incident;
import org.atalaya.ui.kit.EntryWords;
import org.atalaya.ui.kit.Past;
import org.atalaya.words.Phrases;

/** What a row of the log says. */
final class LogWords {

    private final Phrases phrases;
    private final InstantSource clock;
    private final Function<String, String> hostName;

    /**
     * @param hostName the name of the host with this id, or the id of one that is gone
     */
    LogWords(Phrases phrases, InstantSource clock, Function<String, String> hostName) {
        this.phrases = phrases;
        this.clock = clock;
        this.hostName = hostName;
    }

    String get(String key, Object... facts) {
        return phrases.words().get(key, facts);
    }

    /** What its host is, or was at worst: the shape and colour it had on the wall. */
    static Health health(Past.Remembered row) {
        if (!row.incident().isOpen()) {
            return Health.UP;
        }
        return switch (row.incident().kind()) {
            case DEGRADED -> Health.DEGRADED;
            case UNREACHABLE -> Health.UNREACHABLE;
            case FLAPPING -> Health.FLAPPING;
            case DOWN -> Health.DOWN;
        };
    }

    String state(Past.Remembered row) {
        return row.incident().isOpen() ? phrases.health(health(row)) : get("log.resolved");
    }

    String start(Past.Remembered row) {
        return phrases.moment(row.incident().openedAt(), phrases.zone());
    }

    String end(Past.Remembered row) {
        Instant end = row.incident().resolvedAt();
        return end == null ? "" : phrases.moment(end, phrases.zone());
    }

    String duration(Past.Remembered row) {
        return phrases.lasted(row.lasted(clock.instant()));
    }

    String cause(Past.Remembered row) {
        Failure cause = row.incident().cause();
        return cause == null ? "" : phrases.cause(cause);
    }

    String parent(Past.Remembered row) {
        String parent = row.incident().parent();
        return parent == null ? "" : hostName.apply(parent);
    }

    String by(Past.Remembered row) {
        Acknowledgement mine = row.incident().acknowledgement();
        return mine == null ? "" : mine.by();
    }

    String note(Past.Remembered row) {
        Acknowledgement mine = row.incident().acknowledgement();
        return mine == null ? "" : Objects.requireNonNullElse(mine.note(), "");
    }

    /** One line in the life of an incident. */
    String entry(Past.Entry entry) {
        return EntryWords.line(entry, phrases);
    }

    /** Its host, what was wrong and for how long. */
    String title(Past.Remembered row) {
        Incident incident = row.incident();
        Instant end = Objects.requireNonNullElse(incident.resolvedAt(), clock.instant());
        return incident.hostName() + " · " + phrases.span(incident.openedAt(), end);
    }
}
