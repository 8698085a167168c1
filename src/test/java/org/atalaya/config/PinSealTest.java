package org.atalaya.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.atalaya.model.Pin;
import org.junit.jupiter.api.Test;

class PinSealTest {

    /** By Python: {@code hashlib.pbkdf2_hmac('sha256', b'4711', bytes(16), 1000)}. */
    private static final String KNOWN = "kzjMp82qura26yfk6XZznnUMY8hTBCTdBM4cVohSf28=";

    @Test
    void theRightDigitsMatchAndOthersDoNot() {
        Pin pin = PinSeal.seal("4711");
        assertThat(pin.rounds()).isEqualTo(PinSeal.ROUNDS);
        assertThat(PinSeal.matches(pin, "4711")).isTrue();
        assertThat(PinSeal.matches(pin, "4712")).isFalse();
        assertThat(PinSeal.matches(pin, "")).isFalse();
    }

    @Test
    void theSamePinIsKeptInAnotherWayEachTime() {
        assertThat(PinSeal.seal("4711").text()).isNotEqualTo(PinSeal.seal("4711").text());
    }

    @Test
    void itIsTheAlgorithmThatItSaysItIs() {
        Pin pin = new Pin(1000, "A".repeat(22) + "==", KNOWN);
        assertThat(PinSeal.matches(pin, "4711")).isTrue();
    }
}
