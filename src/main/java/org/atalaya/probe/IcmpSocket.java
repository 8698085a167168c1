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
import org.jspecify.annotations.Nullable;

/**
 * The unprivileged ICMP socket of Linux (for the groups of {@code net.ipv4.ping_group_range}) and
 * macOS: {@code socket(AF_INET, SOCK_DGRAM, IPPROTO_ICMP)}, by the foreign-function API. It sends
 * and receives echo messages and nothing else, which is why it needs no privilege.
 *
 * <p>Sending is safe from any thread; receiving and closing belong to one.
 */
final class IcmpSocket {

    private static final int SOCK_DGRAM = 2;
    private static final int AF_INET = 2;
    private static final int IPPROTO_ICMP = 1;
    private static final int IPPROTO_ICMPV6 = 58;
    private static final short POLLIN = 1;
    private static final int MAX_PACKET = 1500;

    private final Calls calls;
    private final boolean mac;
    private final boolean v6;
    private final int fd;
    private final Arena arena = Arena.ofAuto();
    private final MemorySegment buffer = arena.allocate(MAX_PACKET);
    private final MemorySegment pollFd = arena.allocate(8, 4);

    private IcmpSocket(Calls calls, boolean mac, boolean v6, int fd) {
        this.calls = calls;
        this.mac = mac;
        this.v6 = v6;
        this.fd = fd;
        pollFd.set(JAVA_INT, 0, fd);
        pollFd.set(JAVA_SHORT, 4, POLLIN);
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
        int family = v6 ? family6(mac) : AF_INET;
        int fd = calls.socket(family, SOCK_DGRAM, v6 ? IPPROTO_ICMPV6 : IPPROTO_ICMP);
        return fd < 0 ? null : new IcmpSocket(calls, mac, v6, fd);
    }

    private static int family6(boolean mac) {
        return mac ? 30 : 10;
    }

    /** Sends one message; 0, or the {@code errno} of what went wrong. */
    int send(InetAddress to, byte[] message) {
        try (Arena scratch = Arena.ofConfined()) {
            MemorySegment packet = scratch.allocateFrom(JAVA_BYTE, message);
            return calls.sendTo(fd, packet, socketAddress(scratch, to), scratch);
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
        if (calls.poll(pollFd, timeoutMillis) <= 0) {
            return null;
        }
        int length = calls.receive(fd, buffer, mac ? 0x80 : 0x40);
        if (length <= 0) {
            return null;
        }
        byte[] message = buffer.asSlice(0, length).toArray(JAVA_BYTE);
        return withoutHeader(message);
    }

    /** macOS hands out the IPv4 header too; an echo reply itself begins with a zero. */
    private byte[] withoutHeader(byte[] message) {
        if (v6 || message[0] >> 4 != 4) {
            return message;
        }
        int header = Math.min((message[0] & 0xF) * 4, message.length);
        return Arrays.copyOfRange(message, header, message.length);
    }

    void close() {
        calls.close(fd);
    }

    /** The five functions of the C library. */
    private record Calls(
            MethodHandle socketHandle,
            MethodHandle sendHandle,
            MethodHandle pollHandle,
            MethodHandle receiveHandle,
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

        int poll(MemorySegment pollFd, int millis) {
            return call(() -> (int) pollHandle.invokeExact(pollFd, 1L, millis));
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
