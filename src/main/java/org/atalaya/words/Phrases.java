package org.atalaya.words;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.atalaya.model.Evidence;
import org.atalaya.model.Failure;
import org.atalaya.model.Health;
import org.atalaya.model.ProbeResult;
import org.atalaya.model.Reason;
import org.atalaya.model.Said;
import org.atalaya.model.TlsInfo;
import org.atalaya.model.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * The sentences about hosts, in one language: the same ones on a tile, in the dialog, in the text
 * board and in the log.
 */
public final class Phrases {

    private static final int AGE_STEP = 5;
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HH:mm");

    private final Words words;
    private final Supplier<ZoneId> zone;

    public Phrases(Words words, ZoneId zone) {
        this(words, () -> zone);
    }

    /**
     * @param zone asked whenever a time is told, so that a person may choose another meanwhile
     */
    public Phrases(Words words, Supplier<ZoneId> zone) {
        this.words = words;
        this.zone = zone;
    }

    /** The words that these sentences are made of. */
    public Words words() {
        return words;
    }

    /** The time zone that these sentences tell the time in. */
    public ZoneId zone() {
        return zone.get();
    }

    /** The word on a tile: {@code down}, {@code first check}. */
    public String health(Health health) {
        return words.get("health." + health.key());
    }

    /** Why, in words a person acts on: {@code HTTP 503 Service Unavailable}. */
    public String cause(Failure failure) {
        String key = "reason." + failure.reason().code();
        if (!failure.facts().isEmpty()) {
            // Some causes need another sentence, not only another word in it.
            String own = key + "." + failure.facts().getFirst();
            if (words.containsKey(own)) {
                List<String> behind = failure.facts().subList(1, failure.facts().size());
                return words.get(own, facts(behind));
            }
        }
        Object[] facts = facts(failure.facts());
        if (failure.reason() == Reason.STATUS) {
            // Some statuses have no name, and no trailing blank should tell of it.
            return words.get(key, facts).strip();
        }
        // With a fact it was not enough that we showed one.
        boolean refused = failure.reason() == Reason.TLS_CLIENT_CERT && facts.length > 0;
        return words.get(refused ? key + ".refused" : key, facts);
    }

    /**
     * Some facts are codes with words of their own: {@code self-signed}. These may have places,
     * which the facts behind them fill.
     */
    private Object[] facts(List<String> facts) {
        Object[] shown = facts.toArray();
        for (int i = 0; i < shown.length; i++) {
            String key = "fact." + shown[i];
            if (words.containsKey(key)) {
                Object[] behind = facts.subList(i + 1, facts.size()).toArray();
                shown[i] = words.get(key, behind);
            }
        }
        return shown;
    }

    /** The whole answer of one probe, and what became of its certificate. */
    public String answer(ProbeResult result, Instant now) {
        TlsInfo tls = result.evidence().tls();
        return tls == null
                ? sentence(result)
                : sentence(result) + " · " + certificate(tls, result.verdict(), now);
    }

    /**
     * What came of one probe: {@code Connection established — 200 OK in 41 ms}. A good answer under
     * a certificate that has run out says that too: nobody would look for it.
     */
    public String outcome(ProbeResult result) {
        TlsInfo tls = result.evidence().tls();
        Instant now = result.at();
        return tls != null && result.verdict() != Verdict.DOWN && tls.daysLeft(now) < 0
                ? answer(result, now)
                : sentence(result);
    }

    private String sentence(ProbeResult result) {
        if (result.evidence().said() instanceof Said.Shut shut) {
            return words.get("answer.shut", cause(shut.why()));
        }
        Failure failure = result.failure();
        String cause = failure == null ? "" : cause(failure);
        String latency = millis(result.latency());
        return switch (result.verdict()) {
            case UP ->
                    words.get(
                            isAverage(result) ? "answer.up.average" : "answer.up",
                            gist(result),
                            latency);
            case DEGRADED -> words.get("answer.degraded", cause, latency);
            case DOWN ->
                    isUnwanted(failure)
                            ? words.get("answer.unwanted", gist(result))
                            : words.get("answer.down", cause);
        };
    }

    /** What a good answer said, and what is known of the certificate: {@code 200 OK}. */
    public String seen(ProbeResult result, Instant now) {
        TlsInfo tls = result.evidence().tls();
        return tls == null
                ? gist(result)
                : gist(result) + " · " + certificate(tls, result.verdict(), now);
    }

    /** Whether an inverted check was answered. */
    private static boolean isUnwanted(@Nullable Failure failure) {
        return failure != null
                && failure.reason() == Reason.MISMATCH
                && failure.facts().equals(List.of("inverted"));
    }

    private static boolean isAverage(ProbeResult result) {
        return result.evidence().said() instanceof Said.Echoes echoes && echoes.averaged();
    }

    private String gist(ProbeResult result) {
        Evidence evidence = result.evidence();
        Said said = evidence.said();
        if (said != null) {
            return switch (said) {
                case Said.Text text -> text.quoted();
                case Said.Silence silence -> words.get("answer.silence");
                case Said.Shut shut -> cause(shut.why());
                case Said.Echoes echoes ->
                        words.get("answer.echoes", echoes.loss(), Integer.toString(echoes.sent()));
            };
        }
        if (evidence.status() == null) {
            TlsInfo tls = evidence.tls();
            return tls == null ? words.get("answer.connected") : tls.version();
        }
        String text = evidence.statusText() == null ? "" : evidence.statusText();
        return (evidence.status() + " " + text).strip();
    }

    /** What is wrong with a certificate is no failure where a person chose to ignore it. */
    private String certificate(TlsInfo tls, Verdict verdict, Instant now) {
        long days = tls.daysLeft(now);
        String kind =
                words.get(
                        tls.selfSigned()
                                ? "certificate.selfSigned"
                                : tls.trusted() ? "certificate.trusted" : "certificate.untrusted");
        if (days >= 0) {
            return kind + words.get("certificate.expires", days);
        }
        String expired = kind + words.get("certificate.expired", -days);
        return verdict == Verdict.DOWN ? expired : expired + words.get("certificate.notJudged");
    }

    /** {@code 41 ms} below ten seconds, {@code 12 s} above; grouping digits never. */
    public String latency(Duration latency) {
        return latency.toMillis() < 10_000
                ? words.get("latency.ms", millis(latency))
                : words.get("latency.s", Long.toString(latency.toSeconds()));
    }

    private static String millis(Duration duration) {
        return Long.toString(duration.toMillis());
    }

    /** A duration for a tile: {@code 0:38}, {@code 3:12}, {@code 1:04:09}, {@code 12 d 4 h}. */
    public String elapsed(Duration duration) {
        Duration d = duration.isNegative() ? Duration.ZERO : duration;
        if (d.toDays() > 0) {
            return words.get("elapsed.days", Long.toString(d.toDays()), d.toHoursPart());
        }
        return d.toHours() > 0
                ? String.format(
                        Locale.ROOT,
                        "%d:%02d:%02d",
                        d.toHours(),
                        d.toMinutesPart(),
                        d.toSecondsPart())
                : String.format(Locale.ROOT, "%d:%02d", d.toMinutes(), d.toSecondsPart());
    }

    /** How long something lasted, within a sentence: {@code 38 s}, {@code 3 min 12 s}. */
    public String lasted(Duration duration) {
        Duration d = duration.isNegative() ? Duration.ZERO : duration;
        if (d.toDays() > 0) {
            return elapsed(d);
        }
        if (d.toHours() > 0) {
            return words.get("lasted.h", d.toHours(), d.toMinutesPart());
        }
        return d.toMinutes() > 0
                ? words.get("lasted.min", d.toMinutes(), d.toSecondsPart())
                : words.get("lasted.s", d.toSeconds());
    }

    /**
     * How old something is, in a word or two: {@code now}, {@code 15 s}, {@code 3 min}. Seconds in
     * steps of five; always rounded down.
     */
    public String age(Duration age) {
        if (age.toSeconds() < AGE_STEP) {
            return words.get("age.now");
        }
        if (age.toMinutes() < 1) {
            return words.get("age.s", age.toSeconds() / AGE_STEP * AGE_STEP);
        }
        if (age.toHours() < 1) {
            return words.get("age.min", age.toMinutes());
        }
        return age.toDays() < 1
                ? words.get("age.h", age.toHours())
                : words.get("age.d", Long.toString(age.toDays()));
    }

    /** The time of day with seconds, always 24 hours: {@code 14:52:07}. */
    public String clock(Instant instant) {
        return CLOCK.format(instant.atZone(zone.get()));
    }

    /**
     * The time of day without seconds: {@code 15:10}. Always 24 hours, as on the wall's clock: a
     * room that reads one must not convert the other.
     */
    public String time(Instant instant) {
        return MINUTES.format(instant.atZone(zone.get()));
    }

    /** A day and a time of one zone: {@code Sat 28 Nov, 22:30}. */
    public String moment(Instant instant, ZoneId where) {
        return DateTimeFormatter.ofPattern("EEE d MMM, HH:mm", words.getLocale())
                .format(instant.atZone(where));
    }

    /** From one moment to another, by the clock of the room: the day of the end only if another. */
    public String span(Instant from, Instant until) {
        boolean sameDay =
                from.atZone(zone()).toLocalDate().equals(until.atZone(zone()).toLocalDate());
        return moment(from, zone()) + " – " + (sameDay ? time(until) : moment(until, zone()));
    }
}
