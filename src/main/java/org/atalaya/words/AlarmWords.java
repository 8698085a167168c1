package org.atalaya.words;

import org.atalaya.model.Incident;

/** The sentences about the alarm: on a banner, in a notice of the desktop, and spoken. */
public final class AlarmWords {

    private final Words words;

    /** In the language of these. */
    public AlarmWords(Words words) {
        this.words = words;
    }

    /**
     * One sentence for all that call: "14 hosts down, worst: Payments API".
     *
     * @param hosts how many, at least one
     * @param worst the name of the worst
     * @param kind what is wrong with that one
     * @param allDown whether every one of them is down
     */
    public String flood(int hosts, String worst, Incident.Kind kind, boolean allDown) {
        if (hosts > 1) {
            return words.get(allDown ? "alarm.many" : "alarm.many.mixed", hosts, worst);
        }
        return switch (kind) {
            case DOWN -> words.get("alarm.one.down", worst);
            case FLAPPING -> words.get("alarm.one.flapping", worst);
            case DEGRADED -> words.get("alarm.one.degraded", worst);
            case UNREACHABLE -> words.get("alarm.one.unreachable", worst);
        };
    }

    /** "While you were away: 3". */
    public String unseen(int incidents) {
        return words.get("alarm.unseen", incidents);
    }

    /**
     * What is wrong with a WAV that a person chose.
     *
     * @param key of the sentence, as the alarm names it
     */
    public String soundProblem(String key, String file) {
        return words.get(key, file);
    }
}
