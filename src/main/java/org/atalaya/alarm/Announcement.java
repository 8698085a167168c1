package org.atalaya.alarm;

import org.atalaya.model.Incident;

/**
 * What the platform's voice is to say of a ring; in values, because the alarm knows no language.
 *
 * @param hosts how many incidents the ring is the first for
 * @param worst the name of the worst of them
 * @param kind what is wrong with that one
 */
public record Announcement(int hosts, String worst, Incident.Kind kind) {}
