package org.atalaya.cli;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.atalaya.model.Evidence;
import org.atalaya.model.Failure;
import org.atalaya.model.Phases;
import org.atalaya.model.ProbeResult;
import org.atalaya.model.Reason;
import org.atalaya.model.TlsInfo;
import org.atalaya.words.Phrases;
import org.atalaya.words.PlainText;
import org.atalaya.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * Says what came of a check: as one line for people, or as one line of JSON whose members are in
 * the order of the user guide and absent where nothing is known.
 */
final class Answers {

    private final Phrases phrases;

    Answers(Words words) {
        this.phrases = new Phrases(words, ZoneOffset.UTC);
    }

    /** {@code [+] Connection established — 200 OK in 41 ms}. */
    String plain(CheckRequest.Label label, ProbeResult result) {
        Outcome outcome = Outcome.of(result);
        // A check of TLS alone is about the certificate; elsewhere it would only be in the way.
        String sentence =
                label.kind() == Kind.TLS && outcome != Outcome.INVALID
                        ? phrases.answer(result, end(result))
                        : sentence(outcome, result);
        return outcome.sign() + " " + PlainText.of(sentence);
    }

    private String sentence(Outcome outcome, ProbeResult result) {
        Failure failure = result.failure();
        return outcome == Outcome.INVALID && failure != null
                ? phrases.cause(failure)
                : phrases.outcome(result);
    }

    /** The line of a request that could not be checked. */
    String json(CheckRequest.Wrong wrong) {
        return line(
                json -> {
                    begin(json, wrong.label(), Outcome.INVALID, wrong.reason(), wrong.sentence());
                });
    }

    /** The line of a request that was. */
    String json(CheckRequest.Label label, ProbeResult result) {
        Outcome outcome = Outcome.of(result);
        Failure failure = result.failure();
        Reason reason = failure == null ? Reason.OK : failure.reason();
        Evidence seen = result.evidence();
        return line(
                json -> {
                    begin(json, label, outcome, reason, sentence(outcome, result));
                    number(json, "status", seen.status());
                    if (outcome != Outcome.INVALID) {
                        number(json, "latencyMs", millis(result.latency()));
                    }
                    phases(json, seen.phases());
                    text(json, "address", seen.address());
                    text(json, "httpVersion", seen.httpVersion());
                    if (label.kind() == Kind.HTTP && seen.status() != null) {
                        number(json, "redirects", seen.redirects());
                        number(json, "bodyBytes", seen.bodyBytes());
                    }
                    tls(json, seen.tls(), end(result));
                });
    }

    private static Instant end(ProbeResult result) {
        return result.at().plus(result.latency());
    }

    /** What is written into one object. */
    private interface Members {
        void write(JsonWriter json) throws IOException;
    }

    private static String line(Members members) {
        StringWriter text = new StringWriter();
        try (JsonWriter json = new JsonWriter(text)) {
            json.beginObject();
            members.write(json);
            json.endObject();
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot fail to be written", e);
        }
        return text.toString();
    }

    private static void begin(
            JsonWriter json,
            CheckRequest.Label label,
            Outcome outcome,
            Reason reason,
            String message)
            throws IOException {
        if (label.id() != null) {
            json.name("id");
            if (label.id().isNumber()) {
                json.value(label.id().getAsNumber());
            } else {
                json.value(label.id().getAsString());
            }
        }
        text(json, "target", label.target());
        text(json, "type", label.kind() == null ? null : label.kind().code());
        text(json, "state", outcome.code());
        text(json, "reason", reason.code());
        text(json, "message", PlainText.of(message));
    }

    private static void phases(JsonWriter json, Phases phases) throws IOException {
        if (phases.equals(Phases.NONE)) {
            return;
        }
        json.name("phases").beginObject();
        number(json, "resolveMs", millis(phases.resolve()));
        number(json, "connectMs", millis(phases.connect()));
        number(json, "tlsMs", millis(phases.tls()));
        number(json, "firstByteMs", millis(phases.firstByte()));
        number(json, "bodyMs", millis(phases.body()));
        json.endObject();
    }

    private static void tls(JsonWriter json, @Nullable TlsInfo tls, Instant now)
            throws IOException {
        if (tls == null) {
            return;
        }
        json.name("tls").beginObject();
        text(json, "version", tls.version());
        text(json, "cipher", tls.cipher());
        json.name("trusted").value(tls.trusted());
        text(json, "subject", tls.subject());
        text(json, "issuer", tls.issuer());
        text(json, "expiresAt", tls.expiresAt().toString());
        number(json, "daysLeft", tls.daysLeft(now));
        text(json, "sha256", tls.sha256());
        json.endObject();
    }

    private static void text(JsonWriter json, String name, @Nullable String value)
            throws IOException {
        if (value != null) {
            json.name(name).value(value);
        }
    }

    private static void number(JsonWriter json, String name, @Nullable Number value)
            throws IOException {
        if (value != null) {
            json.name(name).value(value);
        }
    }

    /** To the microsecond: on a local network whole milliseconds say nothing. */
    private static @Nullable BigDecimal millis(@Nullable Duration duration) {
        if (duration == null) {
            return null;
        }
        BigDecimal exact = BigDecimal.valueOf(duration.toNanos() / 1_000, 3);
        BigDecimal shortest = exact.stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }
}
