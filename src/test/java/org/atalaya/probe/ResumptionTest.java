package org.atalaya.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.atalaya.model.TlsSettings;
import org.junit.jupiter.api.Test;

/** When a handshake has to show its certificate again. */
class ResumptionTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final Wire WIRE = Wire.of(URI.create("https://a.test/"));

    private final long[] nanos = {0};
    private Instant now = NOW;
    private final Resumption resumption = new Resumption(() -> now, () -> nanos[0]);

    @Test
    void sessionsOfOneEpochAreFoundByTheSamePort() {
        int first = resumption.keyFor(WIRE);
        assertThat(first % 65_536).isEqualTo(443);
        assertThat(first).isNotEqualTo(443);
        assertThat(resumption.keyFor(WIRE)).isEqualTo(first);
        Wire other = Wire.of(URI.create("https://b.test:8443/"));
        assertThat(resumption.keyFor(other) % 65_536).isEqualTo(8_443);
    }

    @Test
    void eachFiftiethHandshakeIsAFullOne() {
        int first = resumption.keyFor(WIRE);
        for (int i = 1; i < Resumption.FULL_EVERY; i++) {
            assertThat(resumption.keyFor(WIRE)).isEqualTo(first);
        }
        assertThat(resumption.keyFor(WIRE)).isNotEqualTo(first);
    }

    @Test
    void fiveMinutesOrAFailureOrTheEndOfTheCertificateAskForAFullOne() {
        int first = resumption.keyFor(WIRE);
        nanos[0] += Resumption.FULL_AFTER.toNanos();
        int second = resumption.keyFor(WIRE);
        assertThat(second).isNotEqualTo(first);
        resumption.failed(WIRE);
        int third = resumption.keyFor(WIRE);
        assertThat(third).isNotEqualTo(second);
        resumption.seen(WIRE, NOW.plusSeconds(60));
        assertThat(resumption.keyFor(WIRE)).isEqualTo(third);
        now = NOW.plusSeconds(61);
        assertThat(resumption.keyFor(WIRE)).isNotEqualTo(third);
    }

    @Test
    void nothingIsResumedWhereTheCertificateIsWhatIsJudged() {
        assertThat(Resumption.isAllowed(TlsSettings.DEFAULT)).isTrue();
        assertThat(Resumption.isAllowed(TlsSettings.DEFAULT.withInsecure(true))).isTrue();
        Duration day = Duration.ofDays(1);
        assertThat(
                        Resumption.isAllowed(
                                new TlsSettings(false, "ab", null, null, false, null, null)))
                .isFalse();
        assertThat(Resumption.isAllowed(new TlsSettings(false, null, null, null, false, day, null)))
                .isFalse();
        assertThat(Resumption.isAllowed(new TlsSettings(false, null, null, null, false, null, day)))
                .isFalse();
    }
}
