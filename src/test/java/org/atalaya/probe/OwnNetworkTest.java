package org.atalaya.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnNetworkTest {

    private static final String HEAD =
            "Iface\tDestination\tGateway \tFlags\tRefCnt\tUse\tMetric\tMask\tMTU\tWindow\tIRTT\n";
    private static final String LOCAL =
            "eth0\t000200C0\t00000000\t0001\t0\t0\t0\t00FFFFFF\t0\t0\t0\n";

    @TempDir Path folder;

    @Test
    void readsTheDefaultGatewayFromTheKernelsTable() throws IOException {
        try (OwnNetwork network =
                network(
                        HEAD
                                + LOCAL
                                + "eth0\t00000000\t010200C0\t0003\t0\t0\t0\t00000000\t0\t0\t0\n")) {
            assertThat(network.gatewayAddress()).contains(InetAddress.ofLiteral("192.0.2.1"));
        }
    }

    @Test
    void aMachineWithoutADefaultRouteHasNoGateway() throws Exception {
        try (OwnNetwork network = network(HEAD + LOCAL)) {
            assertThat(network.gatewayAddress()).isEmpty();
            assertThat(network.gateway()).isEqualTo(OwnNetwork.Gateway.NONE);
        }
    }

    @Test
    void aTableThatCannotBeUnderstoodNamesNoGateway() throws IOException {
        try (OwnNetwork network =
                network(HEAD + "eth0\tzz\n\neth0 00000000 xx 3 0 0 0 00000000\n")) {
            assertThat(network.gatewayAddress()).isEmpty();
        }
    }

    @Test
    void aGatewayThatAnswersIsToldFromASilentOne() throws Exception {
        String loopback = "eth0\t00000000\t0100007F\t0003\t0\t0\t0\t00000000\t0\t0\t0\n";
        String nobody = "eth0\t00000000\t010200C0\t0003\t0\t0\t0\t00000000\t0\t0\t0\n";
        try (OwnNetwork answering = network(HEAD + loopback);
                OwnNetwork silent = network(HEAD + nobody)) {
            assertThat(answering.gateway(Answers.ALWAYS)).isEqualTo(OwnNetwork.Gateway.ANSWERS);
            assertThat(silent.gateway(Answers.NEVER)).isEqualTo(OwnNetwork.Gateway.SILENT);
        }
    }

    private OwnNetwork network(String table) throws IOException {
        return new OwnNetwork(Files.writeString(folder.resolve("route"), table));
    }

    /** A road on which every packet comes back, or none. */
    private enum Answers implements Echo {
        ALWAYS,
        NEVER;

        @Override
        public boolean reaches(InetAddress address) {
            return true;
        }

        @Override
        public Report ping(InetAddress address, int count, Deadline deadline) {
            return this == ALWAYS
                    ? new Report(count, count, Duration.ofMillis(1))
                    : new Report(count, 0, null);
        }
    }
}
