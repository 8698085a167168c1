package org.atalaya.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import org.atalaya.model.Evidence;
import org.atalaya.model.Failure;
import org.atalaya.model.Phases;
import org.atalaya.model.ProbeResult;
import org.atalaya.model.Reason;
import org.atalaya.model.Said;
import org.atalaya.model.TlsInfo;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PhrasesTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final Phrases ENGLISH = in("en");
    private static final Phrases SPANISH = in("es");

    private static Phrases in(String language) {
        return new Phrases(Words.of(Locale.of(language)), ZoneOffset.UTC);
    }

    private static ProbeResult up(@Nullable TlsInfo tls, @Nullable Said said) {
        Evidence evidence =
                new Evidence(
                        "127.0.0.1:22",
                        null,
                        null,
                        null,
                        0,
                        null,
                        0,
                        tls,
                        Phases.NONE,
                        false,
                        said);
        return ProbeResult.up(NOW, Duration.ofMillis(12), evidence);
    }

    @Test
    void wordsOfTheHostStandInTheSentence() {
        ProbeResult ssh = up(null, new Said.Text("“SSH-2.0-OpenSSH_9.2”"));
        assertThat(ENGLISH.answer(ssh, NOW))
                .isEqualTo("Connection established — “SSH-2.0-OpenSSH_9.2” in 12 ms");
        assertThat(SPANISH.answer(ssh, NOW))
                .isEqualTo("Conexión establecida — “SSH-2.0-OpenSSH_9.2” en 12 ms");
    }

    @Test
    void aPingSaysItsLossAndItsAverage() {
        ProbeResult ping = up(null, new Said.Echoes(25, 4, true));
        assertThat(ENGLISH.outcome(ping))
                .isEqualTo("Connection established — 25% of 4 packets lost, average 12 ms");
        assertThat(SPANISH.outcome(ping))
                .isEqualTo("Conexión establecida — 25 % de 4 paquetes perdidos, media 12 ms");
        assertThat(ENGLISH.seen(ping, NOW)).isEqualTo("25% of 4 packets lost");
    }

    @Test
    void aCertificateThatHasRunOutIsSaidBesideAGoodAnswer() {
        TlsInfo old =
                new TlsInfo(
                        "TLSv1.3",
                        "x",
                        false,
                        false,
                        "CN=a",
                        "CN=b",
                        NOW.minusSeconds(3 * 86_400),
                        "0");
        assertThat(ENGLISH.outcome(up(old, null)))
                .isEqualTo(
                        "Connection established — TLSv1.3 in 12 ms · untrusted certificate, expired"
                                + " 3 days ago, which is not judged");
        assertThat(ENGLISH.answer(up(old, null), NOW)).isEqualTo(ENGLISH.outcome(up(old, null)));
        assertThat(SPANISH.outcome(up(old, null))).endsWith("hace 3 días, lo que no se juzga");
        Failure expired = Failure.of(Reason.TLS_EXPIRED, "2026-11-19");
        ProbeResult down = ProbeResult.down(NOW, Duration.ZERO, expired, up(old, null).evidence());
        assertThat(ENGLISH.outcome(down))
                .isEqualTo("Connection rejected — certificate expired on 2026-11-19");
    }

    @Test
    void anInvertedCheckSaysWhatIsAsItShouldBeAndWhatIsNot() {
        Failure refused = Failure.of(Reason.REFUSED, "127.0.0.1:22");
        ProbeResult shut = up(null, new Said.Shut(refused));
        assertThat(ENGLISH.outcome(shut))
                .isEqualTo(
                        "Connection rejected, as it should be — connection refused (127.0.0.1:22)");
        assertThat(ENGLISH.seen(shut, NOW)).isEqualTo("connection refused (127.0.0.1:22)");
        assertThat(SPANISH.outcome(shut)).startsWith("Conexión rechazada, como debe ser — ");
        ProbeResult open =
                ProbeResult.down(
                        NOW,
                        Duration.ZERO,
                        Failure.of(Reason.MISMATCH, "inverted"),
                        up(null, new Said.Text("“hello”")).evidence());
        assertThat(ENGLISH.outcome(open))
                .isEqualTo("Connection established, although it must not be — “hello”");
        assertThat(ENGLISH.cause(open.failure()))
                .isEqualTo("not as expected: it answered, although it must not");
    }

    @Test
    void aPingWithoutTimesClaimsNoAverage() {
        assertThat(ENGLISH.outcome(up(null, new Said.Echoes(0, 3, false))))
                .isEqualTo("Connection established — 0% of 3 packets lost in 12 ms");
    }

    @Test
    void aHandshakeSaysItsVersionAndTheDaysThatAreLeft() {
        Instant end = NOW.plus(Duration.ofDays(90));
        TlsInfo tls =
                new TlsInfo(
                        "TLSv1.3",
                        "TLS_AES_256_GCM_SHA384",
                        true,
                        false,
                        "CN=a",
                        "CN=b",
                        end,
                        "00");
        assertThat(ENGLISH.answer(up(tls, null), NOW))
                .isEqualTo(
                        "Connection established — TLSv1.3 in 12 ms"
                                + " · server certificate, expires in 90 days");
        assertThat(SPANISH.seen(up(tls, null), NOW))
                .isEqualTo("TLSv1.3 · certificado del servidor, caduca en 90 días");
    }

    @Test
    void aBareConnectionSaysNoMoreThanThat() {
        assertThat(ENGLISH.outcome(up(null, null)))
                .isEqualTo("Connection established — connected in 12 ms");
    }
}
