package org.atalaya.history;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atalaya.model.Acknowledgement;
import org.atalaya.model.Failure;
import org.atalaya.model.Incident;
import org.atalaya.model.IncidentEvent;
import org.atalaya.model.IncidentEvent.Type;
import org.jspecify.annotations.Nullable;

/** Writes what happens to incidents: a row an event, and the incident as it is after it. */
final class IncidentLog {

    private static final String EVENT =
            "INSERT INTO incident_event (incident, at, type, kind, person, note)"
                    + " VALUES (?, ?, ?, ?, ?, ?)";

    /** The id never changes; what was rung and how bad it was at worst adds up. */
    private static final String SAVE =
            """
            INSERT INTO incident (id, host, host_name, grouped, kind, opened_at, resolved_at,
                reason, facts, parent, ack_by, ack_at, ack_note, shelved_until, escalation, seen,
                changed_at, rings, search, worst, rung)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18,
                ?19, ?5, ?21)
            ON CONFLICT (id) DO UPDATE SET kind = ?5, resolved_at = ?7, reason = ?8, facts = ?9,
                parent = ?10, ack_by = ?11, ack_at = ?12, ack_note = ?13, shelved_until = ?14,
                escalation = ?15, seen = ?16, changed_at = ?17, rings = rings + ?18,
                search = CASE WHEN instr(search, ?19) > 0 THEN search
                    ELSE substr(search || ' ' || ?19, 1, 4000) END,
                worst = CASE WHEN ?20 THEN ?5 ELSE worst END, rung = ?21
            """;

    private IncidentLog() {}

    static void happened(Connection connection, IncidentEvent event) throws SQLException {
        Incident incident = event.incident();
        if (event.type() == Type.OPENED) {
            closeForgotten(connection, incident);
        }
        Rows.update(
                connection,
                EVENT,
                incident.id(),
                event.at().toEpochMilli(),
                event.type().name(),
                incident.kind().name(),
                event.by(),
                event.note());
        save(connection, event);
    }

    private static void save(Connection connection, IncidentEvent event) throws SQLException {
        Incident incident = event.incident();
        Failure cause = incident.cause();
        Acknowledgement ack = incident.acknowledgement();
        Rows.update(
                connection,
                SAVE,
                incident.id(),
                incident.hostId(),
                incident.hostName(),
                event.host().group(),
                incident.kind().name(),
                incident.openedAt().toEpochMilli(),
                Rows.millis(incident.resolvedAt()),
                cause == null ? null : cause.reason().name(),
                cause == null ? null : Facts.join(cause),
                incident.parent(),
                ack == null ? null : ack.by(),
                ack == null ? null : ack.at().toEpochMilli(),
                ack == null ? null : ack.note(),
                Rows.millis(incident.shelvedUntil()),
                incident.escalation(),
                isSeen(event) ? 1 : 0,
                event.at().toEpochMilli(),
                event.type() == Type.RANG ? 1 : 0,
                words(event),
                isWorst(connection, incident) ? 1 : 0,
                incident.rung() ? 1 : 0);
    }

    /** What a person ended, or switched off, that person has seen. */
    private static boolean isSeen(IncidentEvent event) {
        boolean byHand = event.by() != null || event.host().paused();
        return event.incident().seen() || event.type() == Type.RESOLVED && byHand;
    }

    private static boolean isWorst(Connection connection, Incident incident) throws SQLException {
        return Rows.list(
                        connection,
                        row -> Incident.Kind.valueOf(row.getString(1)),
                        "SELECT worst FROM incident WHERE id = ?",
                        incident.id())
                .stream()
                .allMatch(worst -> incident.kind().isWorseThan(worst));
    }

    /** What a search looks through, in small letters. */
    private static String words(IncidentEvent event) {
        Incident incident = event.incident();
        Failure cause = incident.cause();
        Stream<@Nullable String> told =
                Stream.of(incident.hostName(), event.host().group(), event.by(), event.note());
        Stream<String> facts =
                cause == null
                        ? Stream.of()
                        : Stream.concat(Stream.of(cause.reason().code()), cause.facts().stream());
        return Stream.concat(told, facts)
                .filter(text -> text != null && !text.isBlank())
                .collect(Collectors.joining(" "))
                .toLowerCase(Locale.ROOT);
    }

    /**
     * A host has one open incident at most. Another one is left from a time when its end could not
     * be written; it ended before this one began.
     */
    private static void closeForgotten(Connection connection, Incident opened) throws SQLException {
        end(connection, opened.hostId(), opened.id(), opened.openedAt());
    }

    /** Whatever is open of a host is over. */
    static void over(Connection connection, String host, Instant at) throws SQLException {
        end(connection, host, "", at);
    }

    private static void end(Connection connection, String host, String except, Instant when)
            throws SQLException {
        List<String> open =
                Rows.list(
                        connection,
                        row -> row.getString(1),
                        "SELECT id FROM incident WHERE host = ? AND resolved_at IS NULL AND id <>"
                                + " ?",
                        host,
                        except);
        long at = when.toEpochMilli();
        for (String id : open) {
            Rows.update(
                    connection,
                    "UPDATE incident SET resolved_at = max(opened_at, ?) WHERE id = ?",
                    at,
                    id);
            Rows.update(
                    connection,
                    "INSERT INTO incident_event (incident, at, type, kind) SELECT id, resolved_at,"
                            + " 'RESOLVED', kind FROM incident WHERE id = ?",
                    id);
        }
    }

    /** No second line when the engine told of it as well. */
    static void seen(Connection connection, Deed.Seen deed) throws SQLException {
        int news =
                Rows.update(
                        connection,
                        "UPDATE incident SET seen = 1 WHERE id = ? AND seen = 0",
                        deed.incident());
        if (news > 0) {
            Rows.update(
                    connection,
                    "INSERT INTO incident_event (incident, at, type, kind)"
                            + " SELECT id, ?2, 'SEEN', kind FROM incident WHERE id = ?1",
                    deed.incident(),
                    deed.at().toEpochMilli());
        }
    }

    static void notified(Connection connection, Deed.Notified deed) throws SQLException {
        Rows.update(
                connection,
                "INSERT INTO incident_event (incident, at, type, kind, person, note)"
                        + " SELECT id, ?2, 'NOTIFIED', kind, ?3, ?4 FROM incident WHERE id = ?1",
                deed.incident(),
                deed.at().toEpochMilli(),
                deed.channel(),
                deed.outcome());
    }

    static void forget(Connection connection, Instant before) throws SQLException {
        String old = "SELECT id FROM incident WHERE resolved_at < ?1 LIMIT 200";
        long millis = before.toEpochMilli();
        Rows.update(
                connection, "DELETE FROM incident_event WHERE incident IN (" + old + ")", millis);
        Rows.update(connection, "DELETE FROM incident WHERE id IN (" + old + ")", millis);
    }
}
