package org.atalaya.probe;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;
import org.atalaya.model.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Echo requests (RFC 792, RFC 4443) over one unprivileged socket a family, shared by every host: a
 * ping costs one system call a packet and no process.
 *
 * <p>Each message carries 64 random bits, by which its reply finds the probe that waits for it; a
 * reply that nobody waits for, forged or late, is dropped. One daemon thread a family receives.
 */
final class IcmpEcho implements Echo, AutoCloseable {

    private static final Duration SPACING = Duration.ofMillis(200);

    /**
     * Between any two packets of this process: the kernel keeps a few hundred replies for each
     * socket and drops the rest, which would be a loss that no host is to blame for.
     */
    private static final Duration PACE = Duration.ofNanos(200_000);

    private static final int WAKE_MILLIS = 5_000;
    private static final int HEADER = 8;
    private static final int PAYLOAD = 48;
    private static final byte REQUEST = 8;
    private static final byte REQUEST_6 = (byte) 128;
    private static final byte REPLY_6 = (byte) 129;

    /** Opens the socket of a family; null where it may not. */
    @FunctionalInterface
    interface Opener {
        @Nullable IcmpSocket open(boolean v6);
    }

    private final Opener opener;
    private final SecureRandom random = new SecureRandom();
    private final Map<Long, Waiting> waiting = new ConcurrentHashMap<>();
    private @Nullable Sockets sockets;
    private final AtomicLong nextSlot = new AtomicLong(System.nanoTime());
    private volatile boolean closed;

    IcmpEcho() {
        this(IcmpSocket::open);
    }

    IcmpEcho(Opener opener) {
        this.opener = opener;
    }

    /** What this machine allows, by family. */
    private record Sockets(@Nullable IcmpSocket four, @Nullable IcmpSocket six) {}

    /** One probe that waits for replies. */
    private static final class Waiting {
        final AtomicLongArray sentAt;
        final AtomicLong nanos = new AtomicLong();
        final CountDownLatch missing;

        Waiting(int count) {
            sentAt = new AtomicLongArray(count);
            missing = new CountDownLatch(count);
        }

        /** A second reply to the same request counts as none. */
        void answered(int index, long now) {
            if (index < 0 || index >= sentAt.length()) {
                return;
            }
            long sent = sentAt.getAndSet(index, 0);
            if (sent != 0) {
                nanos.addAndGet(now - sent);
                missing.countDown();
            }
        }
    }

    /** Opens the sockets at the first ping: most walls have none. */
    private synchronized Sockets sockets() {
        Sockets open = sockets;
        if (open == null) {
            open = new Sockets(opener.open(false), opener.open(true));
            sockets = open;
            receiveFrom(open.four(), (byte) 0);
            receiveFrom(open.six(), REPLY_6);
        }
        return open;
    }

    private void receiveFrom(@Nullable IcmpSocket socket, byte replyType) {
        if (socket != null) {
            Thread.ofPlatform()
                    .daemon()
                    .name("icmp-replies")
                    .start(() -> receive(socket, replyType));
        }
    }

    private void receive(IcmpSocket socket, byte replyType) {
        while (!closed) {
            byte[] message = socket.receive(WAKE_MILLIS);
            long now = System.nanoTime();
            if (message == null || message.length < HEADER + 12 || message[0] != replyType) {
                continue;
            }
            ByteBuffer payload = ByteBuffer.wrap(message, HEADER, 12);
            Waiting probe = waiting.get(payload.getLong());
            if (probe != null) {
                probe.answered(payload.getInt(), now);
            }
        }
        socket.close();
    }

    @Override
    public boolean reaches(InetAddress address) {
        return !closed && socketFor(address) != null;
    }

    private @Nullable IcmpSocket socketFor(InetAddress address) {
        return address instanceof Inet6Address ? sockets().six() : sockets().four();
    }

    @Override
    public Report ping(InetAddress address, int count, Deadline deadline)
            throws ProbeFault, InterruptedException {
        IcmpSocket socket = socketFor(address);
        if (socket == null) {
            throw ProbeFault.of(Reason.UNSUPPORTED, "no-ping");
        }
        Waiting probe = new Waiting(count);
        long token = random.nextLong();
        waiting.put(token, probe);
        try {
            long gap = Math.min(SPACING.toNanos(), deadline.left().toNanos() / (2L * count));
            for (int i = 0; i < count; i++) {
                awaitSlot(deadline);
                if (deadline.hasPassed()) {
                    throw ProbeFault.of(Reason.INTERNAL, "pings-busy");
                }
                probe.sentAt.set(i, System.nanoTime());
                send(socket, address, message(address instanceof Inet6Address, token, i));
                if (i < count - 1) {
                    probe.missing.await(gap, TimeUnit.NANOSECONDS);
                }
            }
            probe.missing.await(deadline.left().toNanos(), TimeUnit.NANOSECONDS);
        } finally {
            waiting.remove(token);
        }
        return report(probe, count);
    }

    /** Takes the next free moment to send, and waits for it. */
    private void awaitSlot(Deadline deadline) {
        long now = System.nanoTime();
        long slot =
                nextSlot.updateAndGet(
                        last -> last + PACE.toNanos() - now > 0 ? last + PACE.toNanos() : now);
        long end = now + deadline.left().toNanos();
        for (long left = slot - now;
                left > 0 && !Thread.currentThread().isInterrupted();
                left = Math.min(slot, end) - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private static Report report(Waiting probe, int count) {
        int received = count - (int) probe.missing.getCount();
        return new Report(
                count,
                received,
                received == 0 ? null : Duration.ofNanos(probe.nanos.get() / received));
    }

    /** A packet that could not be sent is a lost one, unless there is no road at all. */
    private static void send(IcmpSocket socket, InetAddress to, byte[] message) throws ProbeFault {
        switch (socket.send(to, message)) {
            // ENETUNREACH and EHOSTUNREACH, of Linux and of macOS
            case 101, 113, 51, 65 -> throw ProbeFault.of(Reason.UNREACHABLE, to.getHostAddress());
            default -> {}
        }
    }

    private static byte[] message(boolean v6, long token, int index) {
        ByteBuffer message = ByteBuffer.allocate(HEADER + PAYLOAD);
        message.put(v6 ? REQUEST_6 : REQUEST).put((byte) 0).putShort((short) 0);
        message.putShort((short) token).putShort((short) (index + 1));
        message.putLong(token).putInt(index);
        // ICMPv6 has an address in its checksum, so there the kernel fills it in.
        if (!v6) {
            message.putShort(2, checksum(message.array()));
        }
        return message.array();
    }

    /** RFC 1071. */
    static short checksum(byte[] bytes) {
        int sum = 0;
        for (int i = 0; i < bytes.length; i += 2) {
            int low = i + 1 < bytes.length ? bytes[i + 1] & 0xFF : 0;
            sum += ((bytes[i] & 0xFF) << 8) + low;
        }
        while (sum >>> 16 != 0) {
            sum = (sum & 0xFFFF) + (sum >>> 16);
        }
        return (short) ~sum;
    }

    /** The receivers close their sockets when they wake, five seconds from now at the latest. */
    @Override
    public void close() {
        closed = true;
    }
}
