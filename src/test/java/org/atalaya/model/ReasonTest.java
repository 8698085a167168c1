package org.atalaya.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReasonTest {

    private static Stream<Reason> about(Reason.About what) {
        return Arrays.stream(Reason.values()).filter(reason -> reason.about() == what);
    }

    @Test
    void aCertificateMayBeAcceptedOnlyForWhatIsWrongWithItself() {
        assertThat(about(Reason.About.CERTIFICATE))
                .containsExactly(
                        Reason.TLS_UNTRUSTED,
                        Reason.TLS_EXPIRED,
                        Reason.TLS_NOT_YET_VALID,
                        Reason.TLS_HOSTNAME);
    }

    @Test
    void ourOwnFaultsSayNothingOfTheHost() {
        assertThat(about(Reason.About.US))
                .containsExactly(Reason.INVALID_TARGET, Reason.UNSUPPORTED, Reason.INTERNAL);
    }

    @Test
    void theCodeIsStable() {
        assertThat(Reason.TLS_NOT_YET_VALID.code()).isEqualTo("tls-not-yet-valid");
    }
}
