package org.atalaya.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.atalaya.model.Acknowledgement;
import org.atalaya.model.Incident;

/**
 * An incident as it is remembered.
 *
 * @param incident as the engine left it
 * @param group where its host stood
 * @param worst the worst kind it ever was
 * @param rings how often the alarm was heard for it; not zero means that it was rung for
 * @param sent how many messages about it left the house, or failed to; counted only by a search
 */
public record IncidentRecord(
        Incident incident, String group, Incident.Kind worst, int rings, int sent) {

    public IncidentRecord(Incident incident, String group, Incident.Kind worst, int rings) {
        this(incident, group, worst, rings, 0);
    }

    /** How long it lasted, or lasts already. */
    public Duration lasted(Instant now) {
        Instant end = incident.resolvedAt() == null ? now : incident.resolvedAt();
        Duration lasted = Duration.between(incident.openedAt(), end);
        return lasted.isNegative() ? Duration.ZERO : lasted;
    }

    static IncidentRecord of(ResultSet row) throws SQLException {
        Instant ackAt = Rows.instant(row, "ack_at");
        Acknowledgement ack =
                ackAt == null
                        ? null
                        : new Acknowledgement(
                                row.getString("ack_by"), ackAt, row.getString("ack_note"));
        Incident incident =
                new Incident(
                        row.getString("id"),
                        row.getString("host"),
                        row.getString("host_name"),
                        Incident.Kind.valueOf(row.getString("kind")),
                        Objects.requireNonNull(Rows.instant(row, "opened_at")),
                        Facts.read(row.getString("reason"), row.getString("facts")),
                        row.getString("parent"),
                        ack,
                        Rows.instant(row, "shelved_until"),
                        row.getInt("escalation"),
                        Rows.instant(row, "resolved_at"),
                        row.getInt("seen") == 1,
                        row.getInt("rung") == 1);
        return new IncidentRecord(
                incident,
                row.getString("grouped"),
                Incident.Kind.valueOf(row.getString("worst")),
                row.getInt("rings"),
                row.getInt("sent"));
    }
}
