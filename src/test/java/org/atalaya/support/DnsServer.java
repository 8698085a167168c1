package org.atalaya.support;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A name server on a loopback port, UDP and TCP, that answers whatever its scripts say: truth, lies,
 * scraps, or nothing.
 */
public final class DnsServer implements AutoCloseable {

    public static final int TRUNCATED = 0x0200;

    private static final int RESPONSE = 0x8180;

    /** What is done with one question over UDP. */
    @FunctionalInterface
    public interface Script {
        void answer(Question question) throws IOException;
    }

    /** The whole answer to a question over TCP; null to hang up. */
    @FunctionalInterface
    public interface TcpScript {
        byte[] answer(Question question) throws IOException;
    }

    private final DatagramSocket udp;
    private final ServerSocket tcp;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger overUdp = new AtomicInteger();
    private final AtomicInteger overTcp = new AtomicInteger();

    private DnsServer(ServerSocket tcp, DatagramSocket udp) {
        this.tcp = tcp;
        this.udp = udp;
    }

    public static DnsServer start(Script script) throws IOException {
        return start(script, question -> null);
    }

    public static DnsServer start(Script script, TcpScript tcpScript) throws IOException {
        InetAddress local = InetAddress.ofLiteral("127.0.0.1");
        ServerSocket tcp = new ServerSocket(0, 50, local);
        DnsServer server =
                new DnsServer(tcp, new DatagramSocket(tcp.getLocalPort(), local));
        server.threads.execute(() -> server.serveUdp(script));
        server.threads.execute(() -> server.serveTcp(tcpScript));
        return server;
    }

    private void serveUdp(Script script) {
        DatagramPacket packet = new DatagramPacket(new byte[512], 512);
        while (!udp.isClosed()) {
            try {
                udp.receive(packet);
                byte[] query = Arrays.copyOf(packet.getData(), packet.getLength());
                int count = overUdp.incrementAndGet();
                script.answer(new Question(query, packet.getSocketAddress(), count));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serveTcp(TcpScript script) {
        while (!tcp.isClosed()) {
            try (Socket socket = tcp.accept()) {
                DataInputStream in = new DataInputStream(socket.getInputStream());
                byte[] query = in.readNBytes(in.readUnsignedShort());
                int count = overTcp.incrementAndGet();
                byte[] answer = script.answer(new Question(query, null, count));
                if (answer != null) {
                    DataOutputStream out = new DataOutputStream(socket.getOutputStream());
                    out.writeShort(answer.length);
                    out.write(answer);
                }
            } catch (IOException clientWentAway) {
                if (tcp.isClosed()) {
                    return;
                }
            }
        }
    }

    public int port() {
        return tcp.getLocalPort();
    }

    public int overUdp() {
        return overUdp.get();
    }

    public int overTcp() {
        return overTcp.get();
    }

    @Override
    public void close() throws IOException {
        udp.close();
        tcp.close();
        threads.shutdownNow();
    }

    /** One question that came. */
    public final class Question {

        private final byte[] query;
        private final SocketAddress from;
        private final int number;

        private Question(byte[] query, SocketAddress from, int number) {
            this.query = query;
            this.from = from;
            this.number = number;
        }

        /** Counts from one. */
        public int number() {
            return number;
        }

        public byte[] query() {
            return query;
        }

        public void send(byte[] answer) throws IOException {
            udp.send(new DatagramPacket(answer, answer.length, from));
        }

        /** The same from a port of this machine that was never asked. */
        public void sendFromElsewhere(byte[] answer) throws IOException {
            try (DatagramSocket other = new DatagramSocket(0, InetAddress.ofLiteral("127.0.0.1"))) {
                other.send(new DatagramPacket(answer, answer.length, from));
            }
        }

        /** An answer with these records; each its type and data. */
        public byte[] answer(int flags, Rdata... records) {
            return answer(idOfQuery(), flags, records);
        }

        public int idOfQuery() {
            return (query[0] & 0xFF) << 8 | query[1] & 0xFF;
        }

        public byte[] answer(int id, int flags, Rdata... records) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            DataOutputStream out = new DataOutputStream(bytes);
            try {
                for (int field : new int[] {id, RESPONSE | flags, 1, records.length, 0, 0}) {
                    out.writeShort(field);
                }
                out.write(query, 12, query.length - 12);
                for (Rdata record : records) {
                    out.writeShort(0xC00C);
                    out.writeShort(record.type());
                    out.writeShort(1);
                    out.writeInt(60);
                    out.writeShort(record.data().length);
                    out.write(record.data());
                }
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            return bytes.toByteArray();
        }
    }

    /** The type and the raw data of a record. */
    public record Rdata(int type, byte[] data) {

        public static Rdata a(String address) {
            return new Rdata(1, InetAddress.ofLiteral(address).getAddress());
        }

        /** Data in hexadecimal with text in quotation marks: {@code 000a 'mail' 00}. */
        public static Rdata of(int type, String pattern) {
            ByteArrayOutputStream data = new ByteArrayOutputStream();
            for (String part : pattern.split(" ")) {
                if (part.startsWith("'")) {
                    byte[] label = part.substring(1, part.length() - 1).getBytes();
                    data.write(label.length);
                    data.writeBytes(label);
                } else {
                    data.writeBytes(HexFormat.of().parseHex(part));
                }
            }
            return new Rdata(type, data.toByteArray());
        }
    }
}
