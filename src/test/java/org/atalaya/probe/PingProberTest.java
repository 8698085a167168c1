package org.atalaya.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.atalaya.model.AddressFamily;
import org.atalaya.model.CheckOptions;
import org.atalaya.model.PingCheck;
import org.atalaya.model.ProbeResult;
import org.atalaya.model.Reason;
import org.atalaya.model.Said;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PingProberTest {

    private static final Duration SHORT = Duration.ofMillis(700);

    private static final String IPUTILS =
            """
            PING 127.0.0.1 (127.0.0.1) 56(84) bytes of data.

            --- 127.0.0.1 ping statistics ---
            4 packets transmitted, %d received, %s%% packet loss, time 601ms
            rtt min/avg/max/mdev = 0.074/12.668/21.263/0.594 ms
            """;

    @TempDir Path folder;

    private final Trial trial =
            new Trial(
                    Map.of(
                            "two.test", List.of("::1", "127.0.0.1"),
                            "-c9", List.of("127.0.0.1")));

    @AfterEach
    void close() {
        trial.close();
    }

    private static PingCheck check(String host) {
        return new PingCheck(host, 4, 20, 60, CheckOptions.DEFAULT);
    }

    /** A ping that does what the script says. */
    private PingProber faked(String script) throws IOException {
        Path program = Files.writeString(folder.resolve("ping"), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        Echo road = new PingProgram(program, PingProgram.Kind.LINUX, new Programs(4));
        return new PingProber(List.of(road), trial.ground());
    }

    private PingProber saying(String output, int exit) throws IOException {
        Path said = Files.writeString(folder.resolve("said"), output);
        return faked("cat '" + said + "'; exit " + exit);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void allRepliesAreUpWithTheirAverage() throws Exception {
        ProbeResult result = trial.probe(saying(IPUTILS.formatted(4, "0"), 0), check("127.0.0.1"));
        ProbeAssert.up(result);
        assertThat(result.latency()).isEqualTo(Duration.ofNanos(12_668_000));
        assertThat(result.evidence().said()).isEqualTo(new Said.Echoes(0, 4, true));
        assertThat(result.evidence().address()).isEqualTo("127.0.0.1");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void someLossIsDegradedAndMuchIsDown() throws Exception {
        ProbeAssert.degraded(
                trial.probe(saying(IPUTILS.formatted(3, "25"), 0), check("127.0.0.1")),
                Reason.LOSS,
                "25");
        ProbeAssert.down(
                trial.probe(saying(IPUTILS.formatted(1, "75"), 0), check("127.0.0.1")),
                Reason.LOSS,
                "75");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aSilentHostLostEverything() throws Exception {
        String output = IPUTILS.formatted(0, "100").replaceFirst("rtt.*\n", "pipe 4\n");
        ProbeAssert.down(trial.probe(saying(output, 1), check("127.0.0.1")), Reason.LOSS, "100");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void busyboxIsUnderstoodToo() throws Exception {
        String output =
                """
                --- 127.0.0.1 ping statistics ---
                4 packets transmitted, 4 packets received, 0% packet loss
                round-trip min/avg/max = 0.044/0.062/0.084 ms
                """;
        ProbeResult result = trial.probe(saying(output, 0), check("127.0.0.1"));
        ProbeAssert.up(result);
        assertThat(result.latency()).isEqualTo(Duration.ofNanos(62_000));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void theProgramIsAskedInTheCLocaleForANumericAddress() throws Exception {
        Path seen = folder.resolve("seen");
        PingProber prober = faked("echo \"$LC_ALL $*\" > '" + seen + "'; echo '0% loss'");
        ProbeAssert.up(trial.probe(prober, check("-c9")));
        assertThat(Files.readString(seen).strip())
                .isEqualTo("C -4 -n -q -i 0.2 -c 4 -W 4 127.0.0.1");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aProgramThatHangsIsKilledAtTheDeadline() throws Exception {
        ProbeAssert.down(
                trial.probe(faked("sleep 100"), check("127.0.0.1"), SHORT), Reason.LOSS, "100");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void noRoadToTheHostIsUnreachable() throws Exception {
        ProbeAssert.down(
                trial.probe(saying("ping: connect: Network is unreachable", 2), check("127.0.0.1")),
                Reason.UNREACHABLE,
                "127.0.0.1");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aProgramThatMayNotPingIsQuoted() throws Exception {
        ProbeAssert.down(
                trial.probe(saying("ping: socket: Operation not permitted", 2), check("127.0.0.1")),
                Reason.UNSUPPORTED,
                "ping-failed",
                "“ping: socket: Operation not permitted”");
    }

    @Test
    void noProgramAtAllSaysWhatToInstall() {
        Echo none = new PingProgram(null, PingProgram.Kind.LINUX, new Programs(1));
        ProbeAssert.down(
                trial.probe(new PingProber(List.of(none), trial.ground()), check("127.0.0.1")),
                Reason.UNSUPPORTED,
                "no-ping");
    }

    @Test
    void theOtherFamilyIsTriedWhenTheFirstIsSilent() {
        Echo onlyFour =
                new Echo() {
                    @Override
                    public boolean reaches(InetAddress address) {
                        return true;
                    }

                    @Override
                    public Report ping(InetAddress address, int count, Deadline deadline) {
                        boolean four = address.getAddress().length == 4;
                        return new Report(count, four ? count : 0, null);
                    }
                };
        ProbeResult result =
                trial.probe(new PingProber(List.of(onlyFour), trial.ground()), check("two.test"));
        ProbeAssert.up(result);
        assertThat(result.evidence().address()).isEqualTo("127.0.0.1");
    }

    @Test
    void aSlowAverageIsDegraded() {
        Echo slow =
                new Echo() {
                    @Override
                    public boolean reaches(InetAddress address) {
                        return true;
                    }

                    @Override
                    public Report ping(InetAddress address, int count, Deadline deadline) {
                        return new Report(count, count, Duration.ofMillis(900));
                    }
                };
        CheckOptions limit =
                new CheckOptions(false, AddressFamily.ANY, Duration.ofMillis(800), null);
        PingCheck check = new PingCheck("127.0.0.1", 4, 20, 60, limit);
        ProbeAssert.degraded(
                trial.probe(new PingProber(List.of(slow), trial.ground()), check),
                Reason.SLOW,
                "800");
    }

    @Test
    void windowsIsReadInAnyLanguageAndWithoutFalseReplies() {
        String german =
                """
                Ping wird ausgeführt für 192.0.2.7 mit 32 Bytes Daten:
                Antwort von 192.0.2.7: Bytes=32 Zeit=14ms TTL=57
                Antwort von 192.0.2.1: Zielhost nicht erreichbar.
                Antwort von 192.0.2.7: Bytes=32 Zeit<1ms TTL=57

                Ping-Statistik für 192.0.2.7:
                    Pakete: Gesendet = 3, Empfangen = 3, Verloren = 0
                    (0% Verlust),
                Ca. Zeitangaben in Millisek.:
                    Minimum = 0ms, Maximum = 14ms, Mittelwert = 7ms
                """;
        Echo.Report report = PingProgram.windows(german, 3);
        assertThat(report).isEqualTo(new Echo.Report(3, 2, Duration.ofNanos(7_500_000)));
        assertThat(report.loss()).isEqualTo(33);
    }

    @Test
    void macAndWindowsHaveTheirOwnCommandLines() {
        Deadline deadline = Deadline.after(Duration.ofSeconds(5));
        InetAddress six = InetAddress.ofLiteral("::1");
        PingProgram mac =
                new PingProgram(Path.of("/sbin/ping"), PingProgram.Kind.MAC, new Programs(1));
        assertThat(mac.command(six, 3, deadline))
                .startsWith("/sbin/ping6")
                .endsWith("0:0:0:0:0:0:0:1");
        PingProgram windows =
                new PingProgram(Path.of("ping.exe"), PingProgram.Kind.WINDOWS, new Programs(1));
        assertThat(windows.command(six, 3, deadline)).startsWith("ping.exe", "-n", "3", "-w");
    }

    @Test
    void theRealPingReachesThisMachine() {
        PingProgram real = PingProgram.ofSystem(new Programs(1));
        assumeTrue(real.reaches(InetAddress.getLoopbackAddress()), "no ping is installed here");
        ProbeResult result =
                trial.probe(new PingProber(List.of(real), trial.ground()), check("127.0.0.1"));
        ProbeAssert.up(result);
        assertThat(result.latency()).isLessThan(Duration.ofSeconds(1));
    }

    /** Takes the real road; a test must not widen {@code ping_group_range} to open it. */
    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1"})
    void icmpReachesThisMachineWhereItIsAllowed(String host) {
        try (IcmpEcho icmp = new IcmpEcho()) {
            assumeTrue(
                    icmp.reaches(InetAddress.ofLiteral(host)),
                    "this user is outside net.ipv4.ping_group_range and may open no raw socket");
            PingProber prober = new PingProber(List.of(icmp), trial.ground());
            ProbeResult result = trial.probe(prober, check(host));
            ProbeAssert.up(result);
            assertThat(result.evidence().said()).isEqualTo(new Said.Echoes(0, 4, true));
            assertThat(result.latency()).isBetween(Duration.ofNanos(1), Duration.ofSeconds(1));
        }
    }

    @Test
    void icmpThatIsNotAllowedIsNoRoad() {
        try (IcmpEcho icmp = new IcmpEcho(v6 -> null)) {
            PingProber prober = new PingProber(List.of(icmp), trial.ground());
            ProbeAssert.down(
                    trial.probe(prober, check("127.0.0.1")), Reason.UNSUPPORTED, "no-ping");
        }
    }

    @Test
    void theChecksumOfAPacketWithItsChecksumIsZero() {
        byte[] packet = {8, 0, 0, 0, 0x12, 0x34, 0, 1, 'a', 'b', 'c'};
        short sum = IcmpEcho.checksum(packet);
        packet[2] = (byte) (sum >> 8);
        packet[3] = (byte) sum;
        assertThat(IcmpEcho.checksum(packet)).isZero();
    }
}
