package org.atalaya.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.atalaya.model.ProbeResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WarmUpTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3})
    void wholeHandshakesAreMadeAndNoMoreThanProbesFollow(int probes) {
        List<ProbeResult> seen = new CopyOnWriteArrayList<>();
        try (Probers probers = new Probers(Probing.settings())) {
            WarmUp.probe(
                    (check, deadline) -> {
                        ProbeResult result = probers.probe(check, deadline);
                        seen.add(result);
                        return result;
                    },
                    probes,
                    Deadline.after(Duration.ofSeconds(30)));
        }
        assertThat(seen).hasSizeBetween(2, 1 + Math.max(1, probes)).allSatisfy(Probing::assertUp);
        assertThat(seen.getFirst().evidence().tls()).isNull();
        assertThat(seen.subList(1, seen.size()))
                .allSatisfy(
                        over -> {
                            assertThat(over.evidence().tls().selfSigned()).isTrue();
                            assertThat(over.evidence().phases().tls()).isNotNull();
                        });
    }

    @Test
    void certificateIsOneThatVouchesForItselfForADay() throws Exception {
        KeyPair pair = KeyPairGenerator.getInstance("EC").generateKeyPair();
        Instant now = Instant.parse("2026-11-27T08:00:00Z");
        X509Certificate made = (X509Certificate) ThrowawayCertificate.of(pair, now);
        made.verify(pair.getPublic());
        assertThat(made.getSubjectX500Principal()).isEqualTo(made.getIssuerX500Principal());
        made.checkValidity(Date.from(now.plus(Duration.ofHours(23))));
        assertThat(made.getNotAfter()).isEqualTo(Date.from(now.plus(Duration.ofDays(1))));
    }
}
