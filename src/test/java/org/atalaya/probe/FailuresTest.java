package org.atalaya.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.Test;

class FailuresTest {

    @Test
    void anAddressIsWrittenAsPeopleDoWithAndWithoutItsPort() {
        InetAddress six = InetAddress.ofLiteral("::1");
        assertThat(Failures.text(new InetSocketAddress(six, 81))).isEqualTo("[::1]:81");
        assertThat(Failures.text(new InetSocketAddress(six, 0))).isEqualTo("::1");
        InetAddress four = InetAddress.ofLiteral("127.0.0.1");
        assertThat(Failures.text(new InetSocketAddress(four, 0))).isEqualTo("127.0.0.1");
    }

    @Test
    void whatIsBlankIsNotQuoted() {
        assertThat(Failures.excerpt(" \t\r")).isEqualTo(Failures.BLANK);
        assertThat(Failures.excerpt("\0x ")).isEqualTo("“\ufffdx”");
    }
}
