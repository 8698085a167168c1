package org.atalaya.ui.details;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.atalaya.model.Evidence;
import org.atalaya.model.Phases;
import org.atalaya.model.ProbeResult;
import org.atalaya.model.Said;
import org.atalaya.model.TlsInfo;
import org.atalaya.ui.kit.Styles;
import org.atalaya.words.Phrases;
import org.jspecify.annotations.Nullable;

/** The last check: how long each part of it took, what answered and under which certificate. */
final class LastAnswer extends VBox {

    private final Phrases phrases;

    LastAnswer(Phrases phrases) {
        this.phrases = phrases;
        getStyleClass().add(Styles.LAST_ANSWER);
    }

    void show(@Nullable ProbeResult last, Instant now) {
        getChildren().clear();
        setManaged(last != null);
        if (last == null) {
            return;
        }
        Evidence seen = last.evidence();
        getChildren()
                .add(
                        line(
                                get(
                                        "details.last",
                                        phrases.clock(last.at()),
                                        phrases.latency(last.latency()))));
        PhaseBar bar = new PhaseBar();
        if (bar.show(seen.phases(), phrases)) {
            getChildren().addAll(bar, line(times(seen.phases())));
        }
        fact("details.answer", answer(last, now));
        fact("details.address", seen.address());
        URI end = seen.finalUrl();
        fact("details.redirected", end == null ? null : end.toString());
        TlsInfo tls = seen.tls();
        if (tls != null) {
            fact("details.certificate", certificate(tls, now));
            fact("details.subject", tls.subject());
            fact("details.issuer", tls.issuer());
            fact("details.cipher", tls.version() + " · " + tls.cipher());
            fact("details.chain", SeenWords.chain(tls.chain(), phrases));
        }
        fact("details.excerpt", seen.excerpt());
        if (seen.said() instanceof Said.Text text) {
            fact("details.said", text.quoted());
        }
    }

    private String answer(ProbeResult last, Instant now) {
        Evidence seen = last.evidence();
        String size = seen.bodyBytes() == 0 ? "" : get("details.bytes", seen.bodyBytes() / 1e3);
        String version = seen.httpVersion() == null ? "" : seen.httpVersion();
        String gist =
                seen.status() == null
                        ? phrases.answer(last, now)
                        : (seen.status()
                                        + " "
                                        + (seen.statusText() == null ? "" : seen.statusText()))
                                .strip();
        return Stream.of(gist, version, size)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private String certificate(TlsInfo tls, Instant now) {
        String trust = tls.trusted() ? "yes" : tls.selfSigned() ? "self" : "no";
        long days = tls.daysLeft(now);
        return get("details.trust." + trust)
                + " · "
                + (days < 0 ? get("details.daysOver", -days) : get("details.daysLeft", days));
    }

    /** Every part in figures: what is too thin for its name in the bar is read here. */
    private String times(Phases phases) {
        List<String> parts = new ArrayList<>();
        time(parts, "resolve", phases.resolve());
        time(parts, "connect", phases.connect());
        time(parts, "tls", phases.tls());
        time(parts, "firstByte", phases.firstByte());
        time(parts, "body", phases.body());
        return String.join(" · ", parts);
    }

    private void time(List<String> parts, String key, java.time.@Nullable Duration took) {
        if (took != null) {
            parts.add(get("details.phase." + key) + " " + phrases.latency(took));
        }
    }

    private void fact(String key, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return;
        }
        Label caption = line(get(key));
        caption.setMinWidth(USE_PREF_SIZE);
        Label label = new Label(value, caption);
        label.setWrapText(true);
        getChildren().add(label);
    }

    private String get(String key, Object... facts) {
        return phrases.words().get(key, facts);
    }

    private static Label line(String text) {
        Label line = new Label(text);
        line.setWrapText(true);
        line.getStyleClass().add(Styles.MUTED_TEXT);
        return line;
    }
}
