package org.atalaya.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.Map;
import org.atalaya.model.Failure;
import org.atalaya.model.Reason;
import org.atalaya.support.HostileServer;
import org.junit.jupiter.api.Test;

/** The system speaks the language of the machine, and hides its numbers. */
class SystemErrorsTest {

    @Test
    void refusalOfThisMachineIsRecognised() throws IOException {
        InetAddress loopback = InetAddress.ofLiteral("127.0.0.1");
        InetSocketAddress dead = new InetSocketAddress(loopback, HostileServer.deadPort(loopback));
        try (Socket socket = new Socket()) {
            socket.connect(dead, 1_000);
            throw new AssertionError("somebody listens");
        } catch (ConnectException e) {
            assertThat(SystemErrors.REFUSED.isIn(e)).isTrue();
            assertThat(SystemErrors.RESET.isIn(e)).isFalse();
        }
    }

    @Test
    void wordsOfAnotherLanguageAreRecognisedWhereTheMachineSpeaksIt() {
        Map<SystemErrors, String> spanish =
                Map.of(
                        SystemErrors.REFUSED, "Conexión rehusada",
                        SystemErrors.RESET, "Conexión reinicializada por la máquina remota");
        assertThat(SystemErrors.REFUSED.isIn("Conexión rehusada", spanish)).isTrue();
        assertThat(SystemErrors.RESET.isIn("Conexión rehusada", spanish)).isFalse();
        assertThat(SystemErrors.REFUSED.isIn("Connection refused", spanish)).isTrue();
        assertThat(SystemErrors.REFUSED.isIn(null, spanish)).isFalse();
    }

    @Test
    void englishIsUnderstoodEverywhere() {
        Deadline deadline = Deadline.after(Duration.ofSeconds(5));
        assertThat(Failures.of(new SocketException("Network is unreachable"), deadline, null))
                .isEqualTo(Failure.of(Reason.UNREACHABLE, ""));
        assertThat(Failures.of(new ConnectException("Connection timed out"), deadline, null))
                .isEqualTo(Failure.of(Reason.TIMEOUT, "5 s"));
        assertThat(Failures.of(new SocketException("Connection reset"), deadline, null))
                .isEqualTo(Failure.of(Reason.RESET));
    }
}
