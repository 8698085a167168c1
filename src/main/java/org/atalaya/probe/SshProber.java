package org.atalaya.probe;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;
import org.atalaya.model.ProbeResult;
import org.atalaya.model.Reason;
import org.atalaya.model.SshCheck;

/**
 * The identification of an SSH server (RFC 4253 §4.2). Nobody logs in; we say who we are and take
 * leave with a disconnect message (§11.1), so that the server's log says just that.
 */
public final class SshProber implements Prober<SshCheck> {

    private static final System.Logger LOG = System.getLogger(SshProber.class.getName());

    /** With its CR LF, which {@link Lines} has taken off. */
    private static final int MAX_IDENTIFICATION = 255 - 2;

    private static final Pattern IDENTIFICATION = Pattern.compile("SSH-\\d+\\.\\d+-.*");
    private static final byte DISCONNECT = 1;
    private static final int BY_APPLICATION = 11;
    private static final int LAST_WORDS = 16 * 1024;
    private static final Duration PATIENCE = Duration.ofMillis(200);

    private final Ground ground;

    SshProber(Ground ground) {
        this.ground = ground;
    }

    @Override
    public ProbeResult probe(SshCheck check, Deadline deadline) {
        return Trace.of(ground, check, deadline, trace -> greet(check, deadline, trace));
    }

    private ProbeResult greet(SshCheck check, Deadline deadline, Trace trace)
            throws IOException, InterruptedException, ProbeFault {
        String wanted = check.expect();
        Regex expect = wanted == null ? null : Regex.of(wanted);
        try (Socket socket =
                Dial.open(ground, check.endpoint(), check.options().family(), deadline, trace)) {
            long connected = System.nanoTime();
            String identification = identification(new Lines(socket.getInputStream()));
            trace.phase(Trace.Phase.FIRST_BYTE, connected);
            if (expect != null && expect.endOfMatch(identification, 0, deadline) < 0) {
                throw ProbeFault.of(Reason.BANNER, Failures.quote(identification));
            }
            trace.said(identification);
            ProbeResult result = trace.up();
            takeLeave(socket, deadline);
            return result;
        }
    }

    /** The first line that begins with SSH-; a server may say other things before it. */
    private static String identification(Lines lines) throws IOException, ProbeFault {
        String first = "";
        try {
            for (String line = lines.next(); ; line = lines.next()) {
                if (line.startsWith("SSH-")) {
                    if (line.length() > MAX_IDENTIFICATION
                            || !IDENTIFICATION.matcher(line).matches()) {
                        throw ProbeFault.of(Reason.BANNER, Failures.quote(line));
                    }
                    return line;
                }
                first = first.isBlank() ? line : first;
            }
        } catch (IOException e) {
            if (first.isEmpty()) {
                throw e;
            }
            // It did speak, only not SSH.
            throw ProbeFault.of(Reason.BANNER, Failures.excerpt(first));
        }
    }

    private static void takeLeave(Socket socket, Deadline deadline) {
        try {
            socket.getOutputStream().write(farewell());
            socket.shutdownOutput();
            // Closing over unread bytes would be a reset, and our farewell would be lost in it.
            Duration left = deadline.left();
            Duration patience = left.compareTo(PATIENCE) < 0 ? left : PATIENCE;
            socket.setSoTimeout(Math.clamp(patience.toMillis(), 1, Integer.MAX_VALUE));
            drain(socket.getInputStream(), Deadline.after(patience));
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "an SSH server that did not wait for our leave", e);
        }
    }

    private static void drain(InputStream in, Deadline until) throws IOException {
        byte[] chunk = new byte[1024];
        int heard = 0;
        for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
            heard += read;
            if (heard > LAST_WORDS || until.hasPassed()) {
                return;
            }
        }
    }

    /** Our identification and one packet of the binary protocol (§6), which is still plain. */
    private static byte[] farewell() {
        byte[] hello = "SSH-2.0-Atalaya\r\n".getBytes(StandardCharsets.US_ASCII);
        byte[] reason = "watched, not entered".getBytes(StandardCharsets.US_ASCII);
        int payload = 1 + 4 + 4 + reason.length + 4;
        // At least four bytes of padding, and all of it a multiple of eight.
        int padding = 4 + (8 - (4 + 1 + payload + 4) % 8) % 8;
        ByteBuffer bytes = ByteBuffer.allocate(hello.length + 4 + 1 + payload + padding);
        bytes.put(hello).putInt(1 + payload + padding).put((byte) padding);
        bytes.put(DISCONNECT).putInt(BY_APPLICATION).putInt(reason.length).put(reason).putInt(0);
        return bytes.array();
    }
}
