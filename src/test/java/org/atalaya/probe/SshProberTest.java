package org.atalaya.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.atalaya.model.CheckOptions;
import org.atalaya.model.ProbeResult;
import org.atalaya.model.Reason;
import org.atalaya.model.SshCheck;
import org.atalaya.support.HostileServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SshProberTest {

    private static final Duration SHORT = Duration.ofMillis(600);

    private final Trial trial = new Trial();
    private final SshProber prober = new SshProber(trial.ground());

    @AfterEach
    void close() {
        trial.close();
    }

    private ProbeResult probe(HostileServer.Script script, String expect) throws Exception {
        return probe(script, expect, Trial.TIMEOUT);
    }

    private ProbeResult probe(HostileServer.Script script, String expect, Duration timeout)
            throws Exception {
        try (HostileServer server = HostileServer.plain(script)) {
            SshCheck check = new SshCheck(Trial.local(server.port()), expect, CheckOptions.DEFAULT);
            return trial.probe(prober, check, timeout);
        }
    }

    @Test
    void anSshServerIsUp() throws Exception {
        ProbeResult result = probe(visit -> visit.send("SSH-2.0-OpenSSH_9.2\r\n"), null);
        ProbeAssert.said(result, "SSH-2.0-OpenSSH_9.2");
        assertThat(result.evidence().phases().firstByte()).isNotNull();
    }

    @Test
    void aGreetingIsShownWithoutWhatTurnsOrHidesText() throws Exception {
        String hostile = "SSH-2.0-x\u001b[31m\u0007" + "y".repeat(100);
        ProbeAssert.said(
                probe(visit -> visit.send(hostile + "\r\n"), null),
                "SSH-2.0-x\ufffd[31m\ufffd" + "y".repeat(65) + "…");
    }

    @Test
    void otherLinesMayComeFirst() throws Exception {
        ProbeAssert.up(
                probe(visit -> visit.send("Welcome,\r\nfriend\nSSH-2.0-dropbear\r\n"), "dropbear"));
    }

    @Test
    void weTakeOurLeave() throws Exception {
        CompletableFuture<byte[]> heard = new CompletableFuture<>();
        ProbeAssert.up(
                probe(
                        visit -> {
                            visit.send("SSH-2.0-OpenSSH_9.2\r\n");
                            heard.complete(visit.in().readAllBytes());
                        },
                        null));
        byte[] said = heard.get(5, TimeUnit.SECONDS);
        String text = new String(said, StandardCharsets.ISO_8859_1);
        int packet = text.indexOf('\n') + 1;
        assertThat(text).startsWith("SSH-2.0-Atalaya\r\n");
        assertThat((said.length - packet) % 8).isZero();
        assertThat(said[packet + 3]).isEqualTo((byte) (said.length - packet - 4));
        assertThat(said[packet + 5]).as("SSH_MSG_DISCONNECT").isEqualTo((byte) 1);
    }

    @Test
    void aWebServerIsNoSshServer() throws Exception {
        ProbeAssert.down(
                probe(visit -> visit.send("HTTP/1.1 400 Bad Request\r\n\r\n"), null),
                Reason.BANNER,
                "“HTTP/1.1 400 Bad Request”");
    }

    @Test
    void aBrokenIdentificationIsQuoted() throws Exception {
        ProbeAssert.down(probe(visit -> visit.send("SSH-x\r\n"), null), Reason.BANNER, "“SSH-x”");
    }

    @Test
    void anIdentificationOfMoreThan255IsNone() throws Exception {
        ProbeResult result = probe(visit -> visit.send("SSH-2.0-" + "x".repeat(250) + "\n"), null);
        assertThat(result.failure().reason()).isEqualTo(Reason.BANNER);
    }

    @Test
    void anotherServerThanExpectedIsDown() throws Exception {
        ProbeAssert.down(
                probe(visit -> visit.send("SSH-2.0-dropbear\r\n"), "OpenSSH"),
                Reason.BANNER,
                "“SSH-2.0-dropbear”");
    }

    @Test
    void endlessLinesAreNotRead() throws Exception {
        ProbeResult result =
                probe(
                        visit -> {
                            while (true) {
                                visit.send("\r\nnot\u0007 yet\r\n");
                            }
                        },
                        null);
        ProbeAssert.down(result, Reason.BANNER, "“not\ufffd yet”");
        ProbeResult blank =
                probe(
                        visit -> {
                            while (true) {
                                visit.send(" \r\n");
                            }
                        },
                        null);
        ProbeAssert.down(blank, Reason.BANNER, Failures.BLANK);
    }

    @Test
    void anEndlessLineIsNotRead() throws Exception {
        ProbeResult result =
                probe(
                        visit -> {
                            while (true) {
                                visit.send("S".repeat(1000));
                            }
                        },
                        null);
        ProbeAssert.down(result, Reason.BANNER, "“" + "S".repeat(80) + "…”");
    }

    @Test
    void silenceIsATimeout() throws Exception {
        ProbeAssert.down(probe(HostileServer.Visit::stall, null, SHORT), Reason.TIMEOUT, "600 ms");
    }

    @Test
    void aDrippedGreetingIsCutAtTheDeadline() throws Exception {
        ProbeResult result =
                probe(
                        visit -> {
                            do {
                                visit.send("S");
                            } while (visit.pause(25));
                        },
                        null,
                        SHORT);
        ProbeAssert.down(result, Reason.TIMEOUT, "600 ms");
    }

    @Test
    void aServerThatNeverHangsUpDelaysNobodyPastTheDeadline() throws Exception {
        ProbeAssert.up(
                probe(
                        visit -> {
                            visit.send("SSH-2.0-stubborn\r\n");
                            while (visit.pause(10)) {
                                visit.send("x");
                            }
                        },
                        null,
                        SHORT));
    }

    @Test
    void aHangUpIsAReset() throws Exception {
        ProbeAssert.down(probe(visit -> {}, null), Reason.RESET);
    }
}
