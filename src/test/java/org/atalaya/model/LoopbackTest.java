package org.atalaya.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoopbackTest {

    private static boolean here(String url) {
        return Loopback.holds(new HttpCheck(URI.create(url), StatusRanges.SUCCESS, false, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost/",
                "http://LOCALHOST:8080/",
                "http://app.localhost/",
                "http://127.0.0.1:9/",
                "http://127.8.9.10/",
                "https://[::1]:8443/",
                "https://[0:0:0:0:0:0:0:1]/",
                "https://[::ffff:127.0.0.1]/"
            })
    void whatNeverLeavesThisMachineIsKnown(String url) {
        assertThat(here(url)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost.example/",
                "http://127.example/",
                "http://10.0.0.1/",
                "http://[::2]/",
                "http://[fe80::1]/",
                "http://1270.0.0.1/"
            })
    void whatMayLeaveItIsNot(String url) {
        assertThat(here(url)).isFalse();
    }

    @Test
    void aNameIsAskedWhereItsServerIs() {
        DnsCheck system =
                new DnsCheck("localhost", "A", null, null, "NOERROR", CheckOptions.DEFAULT);
        DnsCheck own =
                new DnsCheck(
                        "a.example",
                        "A",
                        new Endpoint("127.0.0.1", 53),
                        null,
                        "NOERROR",
                        CheckOptions.DEFAULT);
        assertThat(Loopback.holds(system)).isFalse();
        assertThat(Loopback.holds(own)).isTrue();
    }
}
