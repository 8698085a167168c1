package org.atalaya.probe;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.ProtocolException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import org.atalaya.model.Reason;
import org.jspecify.annotations.Nullable;

/**
 * One question and its answer: over UDP, asked once more when nothing came, and over TCP when the
 * answer was cut (RFC 1035 §4.2, RFC 7766).
 *
 * <p>The UDP socket is connected, on a random port, so the kernel drops what comes from elsewhere.
 * What still does not answer this very question — identifier, question, opcode (RFC 5452 §9.1) — is
 * ignored and waited past: a forged packet must not end the probe.
 */
final class DnsExchange {

    /** Longer first waits gain nothing: by then the packet is lost. */
    private static final Duration FIRST_WAIT = Duration.ofMillis(1500);

    /** Without EDNS no server may send more than 512 bytes; some do. */
    private static final int UDP_SIZE = 4096;

    private final InetSocketAddress server;
    private final byte[] wire;
    private final DnsMessage query;
    private final Deadline deadline;
    private boolean sawGarbage;

    DnsExchange(InetSocketAddress server, byte[] wire, Deadline deadline)
            throws ProtocolException {
        this.server = server;
        this.wire = wire;
        this.query = DnsMessage.parse(wire);
        this.deadline = deadline;
    }

    /** The answer, whatever its response code. */
    DnsMessage ask() throws IOException, ProbeFault {
        DnsMessage answer = overUdp();
        return answer.truncated() ? overTcp() : answer;
    }

    private DnsMessage overUdp() throws IOException, ProbeFault {
        try (DatagramSocket socket = new DatagramSocket(null)) {
            socket.bind(null);
            socket.connect(server);
            Duration half = deadline.left().dividedBy(2);
            Duration wait = half.compareTo(FIRST_WAIT) < 0 ? half : FIRST_WAIT;
            socket.send(new DatagramPacket(wire, wire.length));
            DnsMessage answer = await(socket, Deadline.after(wait));
            if (answer == null) {
                socket.send(new DatagramPacket(wire, wire.length));
                answer = await(socket, deadline);
            }
            if (answer == null) {
                throw new ProbeFault(
                        sawGarbage ? Failures.garbled(server) : Failures.timeout(deadline));
            }
            return answer;
        }
    }

    private @Nullable DnsMessage await(DatagramSocket socket, Deadline until) throws IOException {
        DatagramPacket packet = new DatagramPacket(new byte[UDP_SIZE], UDP_SIZE);
        while (!until.hasPassed()) {
            socket.setSoTimeout(millis(until));
            try {
                socket.receive(packet);
            } catch (SocketTimeoutException e) {
                return null;
            }
            DnsMessage answer = parsed(Arrays.copyOf(packet.getData(), packet.getLength()));
            packet.setLength(UDP_SIZE);
            if (answer != null) {
                return answer;
            }
        }
        return null;
    }

    /** Rounded up, and never zero, which would mean for ever. */
    private static int millis(Deadline until) {
        return Math.clamp(until.left().plusNanos(999_999).toMillis(), 1, Integer.MAX_VALUE);
    }

    /** The message, when it answers our question; null otherwise. */
    private @Nullable DnsMessage parsed(byte[] message) {
        try {
            DnsMessage answer = DnsMessage.parse(message);
            return answer.answers(query) ? answer : null;
        } catch (ProtocolException e) {
            sawGarbage = true;
            return null;
        }
    }

    private DnsMessage overTcp() throws IOException, ProbeFault {
        try (Socket socket = new Socket()) {
            socket.connect(server, millis(deadline));
            ByteBuffer framed = ByteBuffer.allocate(wire.length + 2);
            framed.putShort((short) wire.length).put(wire);
            socket.getOutputStream().write(framed.array());
            DataInputStream in = new DataInputStream(socket.getInputStream());
            byte[] message = in.readNBytes(in.readUnsignedShort());
            DnsMessage answer = DnsMessage.parse(message);
            if (!answer.answers(query) || answer.truncated()) {
                throw new ProbeFault(Failures.garbled(server));
            }
            return answer;
        } catch (ProtocolException e) {
            throw new ProbeFault(Failures.garbled(server));
        } catch (EOFException e) {
            throw ProbeFault.of(Reason.RESET);
        }
    }
}
