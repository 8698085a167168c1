package org.atalaya.probe;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_INT_UNALIGNED;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;
import static java.lang.foreign.ValueLayout.JAVA_SHORT_UNALIGNED;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The unprivileged ICMP socket of Linux (for the groups of {@code net.ipv4.ping_group_range}) and
 * macOS: {@code socket(AF_INET, SOCK_DGRAM, IPPROTO_ICMP)}, by the foreign-function API. It sends
 * and receives echo messages and nothing else, which is why it needs no privilege. Where it is not
 * allowed but this process may open raw sockets, as the superuser in a container may, it is one of
 * those: each of them hears every ICMP message of the machine, and {@link IcmpEcho} picks its own.
 *
 * <p>It is several sockets that share the work: the kernel keeps only so many replies for each, and
 * a machine under load must not take its own overflow for a loss.
 *
 * <p>Sending is safe from any thread; receiving and closing belong to one.
 */
final class IcmpSocket {

    private static final int SOCK_DGRAM = 2;
    private static final int SOCK_RAW = 3;
    private static final int AF_INET = 2;
    private static final int IPPROTO_ICMP = 1;
    private static final int IPPROTO_ICMPV6 = 58;
    private static final short POLLIN = 1;
    private static final int MAX_PACKET = 1500;
    private static final int SOCKETS = 4;

    /** As much as the system allows is given: {@code net.core.rmem_max}. */
    private static final int RECEIVE_BUFFER = 4 << 20;

    private static final int POLL_SIZE = 8;

    private final Calls calls;
    private final boolean mac;
    private final boolean v6;
    private final int[] sockets;
    private final AtomicInteger nextToSend = new AtomicInteger();
    private final Arena arena = Arena.ofAuto();
    private final MemorySegment buffer = arena.allocate(MAX_PACKET);
    private final MemorySegment polled = arena.allocate(POLL_SIZE * SOCKETS, 4);
    private int nextToRead;

    private IcmpSocket(Calls calls, boolean mac, boolean v6, int[] sockets) {
        this.calls = calls;
        this.mac = mac;
        this.v6 = v6;
        this.sockets = sockets;
        for (int i = 0; i < SOCKETS; i++) {
            polled.set(JAVA_INT, POLL_SIZE * i, sockets[i]);
            polled.set(JAVA_SHORT, POLL_SIZE * i + 4, POLLIN);
            calls.receiveBuffer(sockets[i], RECEIVE_BUFFER, mac);
        }
    }

    /** A socket for one family; null where this system or its administrator does not allow it. */
    static @Nullable IcmpSocket open(boolean v6) {
        String system = System.getProperty("os.name", "");
        boolean mac = system.startsWith("Mac");
        if (!(mac || system.startsWith("Linux"))
                || !IcmpSocket.class.getModule().isNativeAccessEnabled()) {
            return null;
        }
        Calls calls = Calls.link();
        int[] sockets = open(calls, SOCK_DGRAM, mac, v6);
        if (sockets == null && !mac) {
            sockets = open(calls, SOCK_RAW, mac, v6);
        }
        return sockets == null ? null : new IcmpSocket(calls, mac, v6, sockets);
    }

    private static int @Nullable [] open(Calls calls, int type, boolean mac, boolean v6) {
        int family = v6 ? family6(mac) : AF_INET;
        int[] sockets = new int[SOCKETS];
        for (int i = 0; i < SOCKETS; i++) {
            sockets[i] = calls.socket(family, type, v6 ? IPPROTO_ICMPV6 : IPPROTO_ICMP);
            if (sockets[i] < 0) {
                Arrays.stream(sockets, 0, i).forEach(calls::close);
                return null;
            }
        }
        return sockets;
    }

    private static int family6(boolean mac) {
        return mac ? 30 : 10;
    }

    /** Sends one message; 0, or the {@code errno} of what went wrong. */
    int send(InetAddress to, byte[] message) {
        try (Arena scratch = Arena.ofConfined()) {
            MemorySegment packet = scratch.allocateFrom(JAVA_BYTE, message);
            int socket = sockets[Math.floorMod(nextToSend.getAndIncrement(), SOCKETS)];
            return calls.sendTo(socket, packet, socketAddress(scratch, to), scratch);
        }
    }

    /** {@code struct sockaddr_in} or {@code sockaddr_in6}; the BSDs begin it with its length. */
    private MemorySegment socketAddress(Arena scratch, InetAddress to) {
        int size = v6 ? 28 : 16;
        int family = v6 ? family6(mac) : AF_INET;
        MemorySegment address = scratch.allocate(size, 4);
        if (mac) {
            address.set(JAVA_BYTE, 0, (byte) size);
            address.set(JAVA_BYTE, 1, (byte) family);
        } else {
            address.set(JAVA_SHORT_UNALIGNED, 0, (short) family);
        }
        byte[] raw = to.getAddress();
        MemorySegment.copy(raw, 0, address, JAVA_BYTE, v6 ? 8 : 4, raw.length);
        if (to instanceof Inet6Address six) {
            address.set(JAVA_INT_UNALIGNED, 24, six.getScopeId());
        }
        return address;
    }

    /** The next message, without an IP header; null when none came within that time. */
    byte @Nullable [] receive(int timeoutMillis) {
        byte[] waiting = take();
        if (waiting == null && calls.poll(polled, SOCKETS, timeoutMillis) > 0) {
            waiting = take();
        }
        return waiting == null ? null : withoutHeader(waiting);
    }

    /** What lies in one of the sockets, from the one that had something last. */
    private byte @Nullable [] take() {
        for (int i = 0; i < SOCKETS; i++) {
            int length = calls.receive(sockets[nextToRead], buffer, mac ? 0x80 : 0x40);
            if (length > 0) {
                return buffer.asSlice(0, length).toArray(JAVA_BYTE);
            }
            nextToRead = (nextToRead + 1) % SOCKETS;
        }
        return null;
    }

    /**
     * macOS and raw sockets hand out the IPv4 header too; an echo reply itself begins with a zero.
     */
    private byte[] withoutHeader(byte[] message) {
        if (v6 || message[0] >> 4 != 4) {
            return message;
        }
        int header = Math.min((message[0] & 0xF) * 4, message.length);
        return Arrays.copyOfRange(message, header, message.length);
    }

    void close() {
        Arrays.stream(sockets).forEach(calls::close);
    }

    /** The six functions of the C library. */
    private record Calls(
            MethodHandle socketHandle,
            MethodHandle sendHandle,
            MethodHandle pollHandle,
            MethodHandle receiveHandle,
            MethodHandle optionHandle,
            MethodHandle closeHandle,
            VarHandle errno) {

        private static final MemoryLayout STATE = Linker.Option.captureStateLayout();

        @SuppressWarnings("restricted") // native access is enabled for this module, see open()
        static Calls link() {
            Linker linker = Linker.nativeLinker();
            Linker.Option errno = Linker.Option.captureCallState("errno");
            return new Calls(
                    linker.downcallHandle(
                            linker.defaultLookup().findOrThrow("socket"),
                            FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT)),
                    linker.downcallHandle(
                            linker.defaultLookup().findOrThrow("sendto"),
                            FunctionDescriptor.of(
                                    JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT, ADDRESS,
                                    JAVA_INT),
                            errno),
                    linker.downcallHandle(
                            linker.defaultLookup().findOrThrow("poll"),
                            FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT)),
                    linker.downcallHandle(
                            linker.defaultLookup().findOrThrow("recv"),
                            FunctionDescriptor.of(
                                    JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT)),
                    linker.downcallHandle(
                            linker.defaultLookup().findOrThrow("setsockopt"),
                            FunctionDescriptor.of(
                                    JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT)),
                    linker.downcallHandle(
                            linker.defaultLookup().findOrThrow("close"),
                            FunctionDescriptor.of(JAVA_INT, JAVA_INT)),
                    STATE.varHandle(MemoryLayout.PathElement.groupElement("errno")));
        }

        int socket(int domain, int type, int protocol) {
            return call(() -> (int) socketHandle.invokeExact(domain, type, protocol));
        }

        int sendTo(int fd, MemorySegment packet, MemorySegment to, Arena scratch) {
            MemorySegment state = scratch.allocate(STATE);
            long sent =
                    call(
                            () ->
                                    (long)
                                            sendHandle.invokeExact(
                                                    state,
                                                    fd,
                                                    packet,
                                                    packet.byteSize(),
                                                    0,
                                                    to,
                                                    (int) to.byteSize()));
            return sent < 0 ? (int) errno.get(state, 0L) : 0;
        }

        int poll(MemorySegment polled, long count, int millis) {
            return call(() -> (int) pollHandle.invokeExact(polled, count, millis));
        }

        /** SO_RCVBUF; a system that gives less is left at that. */
        void receiveBuffer(int fd, int size, boolean mac) {
            try (Arena scratch = Arena.ofConfined()) {
                MemorySegment value = scratch.allocateFrom(JAVA_INT, size);
                int level = mac ? 0xFFFF : 1;
                int option = mac ? 0x1002 : 8;
                call(() -> (int) optionHandle.invokeExact(fd, level, option, value, 4));
            }
        }

        int receive(int fd, MemorySegment into, int flags) {
            return (int)
                    (long)
                            call(
                                    () ->
                                            (long)
                                                    receiveHandle.invokeExact(
                                                            fd, into, into.byteSize(), flags));
        }

        void close(int fd) {
            call(() -> (int) closeHandle.invokeExact(fd));
        }

        private interface Native<T> {
            T call() throws Throwable;
        }

        private static <T> T call(Native<T> function) {
            try {
                return function.call();
            } catch (Throwable e) {
                throw new IllegalStateException("a call into the C library failed", e);
            }
        }
    }
}
