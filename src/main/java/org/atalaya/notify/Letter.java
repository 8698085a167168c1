package org.atalaya.notify;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.atalaya.model.Occasion;
import org.atalaya.model.Placeholder;

/**
 * One message as it waits for its channel: in words, but not yet in the form that the channel
 * wants, so that a template or a token that is mended meanwhile counts. Never holds a secret.
 *
 * @param key its own, made before it was stored: a repetition after a crash has the same
 * @param channel the channel's id
 * @param at when it happened
 * @param subject the host's id, or what else it is about; for what must stay in order
 * @param values what each placeholder stands for; those that are left out are empty
 * @param incidents the ids of those it tells of, for their record; none for what is about no host
 */
public record Letter(
        String key,
        String channel,
        Occasion occasion,
        Instant at,
        String subject,
        Map<Placeholder, String> values,
        List<String> incidents) {

    public Letter {
        values = Map.copyOf(values);
        incidents = List.copyOf(incidents);
    }

    /** A letter that tells of no incident. */
    Letter(
            String key,
            String channel,
            Occasion occasion,
            Instant at,
            String subject,
            Map<Placeholder, String> values) {
        this(key, channel, occasion, at, subject, values, List.of());
    }

    /** The same letter with other words. */
    Letter with(Map<Placeholder, String> otherValues) {
        return new Letter(key, channel, occasion, at, subject, otherValues, incidents);
    }

    /** What a placeholder stands for. */
    public String value(Placeholder placeholder) {
        return values.getOrDefault(placeholder, "");
    }
}
