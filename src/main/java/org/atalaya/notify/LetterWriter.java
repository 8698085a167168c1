package org.atalaya.notify;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.atalaya.model.Criticality;
import org.atalaya.model.Failure;
import org.atalaya.model.Health;
import org.atalaya.model.Host;
import org.atalaya.model.Incident;
import org.atalaya.model.Occasion;
import org.atalaya.model.Placeholder;
import org.atalaya.words.Phrases;
import org.atalaya.words.PlainText;
import org.atalaya.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * Puts a notice into words. Every value is plain text on one line and of bounded length, whatever a
 * host is called or a server said: what escapes it later has less to do.
 */
final class LetterWriter {

    /** What the strictest of the services takes (Pushover, PagerDuty). */
    static final int LONGEST_TEXT = 1_000;

    private static final int LONGEST_VALUE = 300;
    private static final DateTimeFormatter DAY_AND_TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Phrases phrases;
    private final Supplier<String> board;

    /**
     * @param board what the wall is called now
     */
    LetterWriter(Phrases phrases, Supplier<String> board) {
        this.phrases = phrases;
        this.board = board;
    }

    private Words words() {
        return phrases.words();
    }

    /**
     * One notice for one channel.
     *
     * @param shown what the host was shown as then, which tells a recovery from planned work; null
     *     when it is not known
     * @param key the letter's own
     */
    Letter write(Errand errand, @Nullable Health shown, String key) {
        Notice notice = errand.notice();
        Map<Placeholder, String> values = new EnumMap<>(Placeholder.class);
        values.put(Placeholder.BOARD, board.get());
        values.put(Placeholder.COUNT, "1");
        values.put(Placeholder.KEY, key);
        values.put(Placeholder.EVENT, notice.occasion().key());
        values.put(Placeholder.TIME, notice.at().truncatedTo(ChronoUnit.SECONDS).toString());
        String subject =
                switch (notice) {
                    case Notice.OfHost host -> ofHost(host, shown, values);
                    case Notice.OfNetwork network -> ofNetwork(network, values);
                    case Notice.OfReport report -> ofReport(report, key, values);
                    case Notice.OfTest test -> ofTest(test, key, values);
                };
        values.replaceAll(LetterWriter::tidy);
        List<String> incidents =
                notice instanceof Notice.OfHost told ? List.of(told.incident().id()) : List.of();
        return new Letter(
                key, errand.channel(), notice.occasion(), notice.at(), subject, values, incidents);
    }

    /** On one line, without controls, and not too long. */
    static String tidy(Placeholder name, String value) {
        int longest = name == Placeholder.TEXT ? LONGEST_TEXT : LONGEST_VALUE;
        String plain = PlainText.of(value.replaceAll("\\s+", " ").strip());
        return plain.codePointCount(0, plain.length()) <= longest
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, longest - 1)) + "…";
    }

    private String ofHost(
            Notice.OfHost notice, @Nullable Health shown, Map<Placeholder, String> values) {
        Host host = notice.host();
        Incident incident = notice.incident();
        Criticality worth = host.watching().criticality();
        Duration lasted = Duration.between(incident.openedAt(), notice.at());
        Failure cause = incident.cause();
        values.put(Placeholder.HOST, host.name());
        values.put(Placeholder.GROUP, host.group());
        values.put(Placeholder.TAGS, String.join(", ", host.tags()));
        values.put(Placeholder.RUNBOOK, host.about().runbook());
        values.put(Placeholder.CONTACT, host.about().contact());
        values.put(Placeholder.TARGET, host.check().target());
        values.put(Placeholder.CRITICALITY, worth.key());
        values.put(Placeholder.SINCE, iso(incident.openedAt()));
        values.put(Placeholder.DURATION, phrases.lasted(lasted));
        values.put(Placeholder.REASON, cause == null ? "" : phrases.cause(cause));
        values.put(Placeholder.BY, notice.by() == null ? "" : notice.by());
        values.put(Placeholder.NOTE, notice.note() == null ? "" : notice.note());
        values.put(Placeholder.INCIDENT, incident.id());
        values.put(Placeholder.STATE, state(notice, shown));
        values.put(Placeholder.TEXT, sentence(notice, shown, phrases.lasted(lasted)));
        Urgency.put(notice.occasion(), worth, values);
        return host.id();
    }

    private String state(Notice.OfHost notice, @Nullable Health shown) {
        if (notice.occasion() == Occasion.RECOVERED) {
            return phrases.health(shown == null ? Health.UP : shown);
        }
        return phrases.health(
                switch (notice.incident().kind()) {
                    case DOWN -> Health.DOWN;
                    case FLAPPING -> Health.FLAPPING;
                    case DEGRADED -> Health.DEGRADED;
                    case UNREACHABLE -> Health.UNREACHABLE;
                });
    }

    private String sentence(Notice.OfHost notice, @Nullable Health shown, String lasted) {
        String name = notice.host().name();
        Failure cause = notice.incident().cause();
        String why = cause == null ? state(notice, shown) : phrases.cause(cause);
        String text =
                switch (notice.occasion()) {
                    case DOWN ->
                            notice.incident().kind() == Incident.Kind.FLAPPING
                                    ? words().get("message.flapping", name, why)
                                    : words().get("message.down", name, why);
                    case DEGRADED -> words().get("message.degraded", name, why);
                    case CERTIFICATE -> words().get("message.certificate", name, why);
                    case ACKNOWLEDGED -> words().get("message.acknowledged", by(notice), name);
                    case RECOVERED -> words().get(over(shown), name, lasted);
                    case ESCALATED -> because("message.escalated", name, lasted, why);
                    case REMINDER -> because("message.reminder", name, lasted, why);
                    case NETWORK, REPORT, TEST ->
                            throw new IllegalArgumentException("not of a host: " + notice);
                };
        String note = notice.note();
        return note == null || note.isBlank() ? text : words().get("message.noted", text, note);
    }

    private String by(Notice.OfHost notice) {
        String by = notice.by();
        return by == null || by.isBlank() ? words().get("message.somebody") : by;
    }

    /** An incident is over when the host answers, and also when nobody looks any more. */
    private static String over(@Nullable Health shown) {
        return switch (shown) {
            case MAINTENANCE -> "message.maintenance";
            case PAUSED, PENDING, DOWN, UNREACHABLE, UNKNOWN -> "message.unwatched";
            case null -> "message.recovered";
            case UP, DEGRADED, SUSPECT, FLAPPING -> "message.recovered";
        };
    }

    private String because(String key, String name, String lasted, String why) {
        return words().get("message.why", words().get(key, name, lasted), why);
    }

    private String ofNetwork(Notice.OfNetwork notice, Map<Placeholder, String> values) {
        String wall = board.get();
        String lasted = phrases.lasted(Duration.between(notice.since(), notice.at()));
        values.put(Placeholder.HOST, wall);
        values.put(Placeholder.SINCE, iso(notice.since()));
        values.put(Placeholder.DURATION, lasted);
        values.put(Placeholder.CRITICALITY, Criticality.CRITICAL.key());
        values.put(Placeholder.INCIDENT, "network-" + notice.since().toEpochMilli());
        values.put(
                Placeholder.STATE,
                words().get(notice.back() ? "message.state.back" : "message.state.lost"));
        values.put(
                Placeholder.TEXT,
                notice.back()
                        ? words().get("message.network.back", wall, lasted)
                        : words().get("message.network.lost", wall));
        Urgency.put(
                notice.back() ? Occasion.RECOVERED : Occasion.DOWN, Criticality.CRITICAL, values);
        return "";
    }

    /** About the page, which whoever carries the letter finds by this. */
    private String ofReport(Notice.OfReport report, String key, Map<Placeholder, String> values) {
        values.put(Placeholder.HOST, report.title());
        values.put(Placeholder.STATE, report.share());
        values.put(Placeholder.SINCE, iso(report.at()));
        values.put(Placeholder.CRITICALITY, Criticality.INFO.key());
        values.put(Placeholder.INCIDENT, key);
        values.put(Placeholder.TEXT, report.text());
        Urgency.put(Occasion.REPORT, Criticality.INFO, values);
        return report.page().toString();
    }

    private String ofTest(Notice.OfTest test, String key, Map<Placeholder, String> values) {
        values.put(Placeholder.HOST, board.get());
        values.put(Placeholder.STATE, words().get("message.state.test"));
        values.put(Placeholder.SINCE, iso(test.at()));
        values.put(Placeholder.CRITICALITY, Criticality.INFO.key());
        values.put(Placeholder.INCIDENT, "test-" + key);
        values.put(Placeholder.TEXT, words().get("message.test", board.get()));
        Urgency.put(Occasion.TEST, Criticality.INFO, values);
        return "";
    }

    private String iso(Instant instant) {
        ZonedDateTime at = instant.truncatedTo(ChronoUnit.SECONDS).atZone(phrases.zone());
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at);
    }

    /** The same letter, which says that it waited. */
    Letter late(Letter letter, Instant now) {
        boolean today = Duration.between(letter.at(), now).compareTo(Duration.ofHours(12)) < 0;
        String at =
                today
                        ? phrases.time(letter.at())
                        : DAY_AND_TIME.format(letter.at().atZone(phrases.zone()));
        String late = words().get("message.late", at);
        Map<Placeholder, String> values = new EnumMap<>(letter.values());
        values.put(Placeholder.LATE, late);
        values.put(
                Placeholder.TEXT,
                tidy(Placeholder.TEXT, late + " " + letter.value(Placeholder.TEXT)));
        return letter.with(values);
    }
}
