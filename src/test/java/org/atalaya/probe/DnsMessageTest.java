package org.atalaya.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ProtocolException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DnsMessageTest {

    private static final String HEADER = "0001 8180 0000 0001 0000 0000 ";

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text.replace(" ", ""));
    }

    @Test
    void aQuestionIsWrittenAsTheRfcSays() {
        assertThat(DnsMessage.query(0x1234, "Pay.example.", DnsType.MX))
                .isEqualTo(
                        hex(
                                "1234 0100 0001 0000 0000 0000"
                                        + "03 506179 07 6578616d706c65 00 000f 0001"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // a name that points at itself, forwards, at a pointer that points back
                HEADER + "c00c 0001 0001 00000000 0000",
                HEADER + "c020 0001 0001 00000000 0000",
                HEADER + "0161 c00e 0001 0001 00000000 0000",
                // a label of a reserved kind, one that is longer than the message
                HEADER + "80 0001 0001 00000000 0000",
                HEADER + "3f 61",
                // data longer than the message, an address that is too short for its message
                HEADER + "00 0001 0001 00000000 ffff 01",
                HEADER + "00 0001 0001 00000000 0002 0102",
                "0001",
                ""
            })
    void whatIsBrokenIsRefused(String wire) {
        assertThatThrownBy(() -> DnsMessage.parse(hex(wire)))
                .isInstanceOf(ProtocolException.class);
    }

    @Test
    void noGarbageDoesMoreThanBeRefused() throws Exception {
        Random random = new Random(7);
        byte[] good = DnsMessage.query(1, "pay.example", DnsType.TXT);
        good[7] = 3;
        for (int i = 0; i < 20_000; i++) {
            byte[] wire = Arrays.copyOf(good, 12 + random.nextInt(200));
            for (int j = 0; j < 20; j++) {
                wire[4 + random.nextInt(wire.length - 4)] = (byte) random.nextInt();
            }
            try {
                assertThat(DnsMessage.parse(wire).answers().size())
                        .isLessThanOrEqualTo(DnsMessage.MAX_ANSWERS);
            } catch (ProtocolException refused) {
                assertThat(refused).hasMessageMatching("[a-z].*");
            }
        }
    }

    @Test
    void bytesThatAreNoTextAreEscaped() throws Exception {
        DnsMessage message =
                DnsMessage.parse(
                        hex(HEADER + "00 0005 0001 00000000 0006 04 612e1b5c 00"));
        assertThat(message.answers().getFirst().text()).isEqualTo("a\\.\\027\\\\.");
    }

    @Test
    void namesAreTurnedForReverseLookUps() {
        assertThat(DnsName.reverse("192.0.2.7")).isEqualTo("7.2.0.192.in-addr.arpa");
        assertThat(DnsName.reverse("2001:db8::1"))
                .isEqualTo(
                        "1.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa");
        assertThat(DnsName.reverse("host.example")).isEqualTo("host.example");
    }

    @Test
    void internationalNamesArePlainOnTheWire() {
        assertThat(new String(DnsName.encode("bücher.example"))).contains("xn--bcher-kva");
        assertThat(new String(DnsName.encode("_sip._tcp.example"))).contains("_sip");
        assertThatThrownBy(() -> DnsName.encode("a".repeat(64)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DnsName.encode("a.".repeat(127) + "ab"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
