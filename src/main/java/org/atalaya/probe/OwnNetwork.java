package org.atalaya.probe;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Looks at this machine's own way out, so that a pulled cable is told from a world that is down. It
 * only reports; what follows from it is judged in {@code engine}.
 */
public final class OwnNetwork implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final String ROUTES = "/proc/net/route";
    private static final int DESTINATION = 1;
    private static final int GATEWAY = 2;
    private static final int FLAGS = 3;
    private static final int MASK = 7;

    /** {@code RTF_UP | RTF_GATEWAY} of Linux' {@code route.h}. */
    private static final int VIA_GATEWAY = 0x3;

    /** What is known of the default gateway. */
    public enum Gateway {
        ANSWERS,
        /** It was asked and said nothing; many never do, so this alone proves nothing. */
        SILENT,
        /** There is none, or this platform does not say. */
        NONE
    }

    private final Path routes;
    private final IcmpEcho icmp = new IcmpEcho();
    private final Echo program = PingProgram.ofSystem(new Programs(1));

    /** The network of this machine. */
    public OwnNetwork() {
        this(Path.of(ROUTES));
    }

    OwnNetwork(Path routes) {
        this.routes = routes;
    }

    /**
     * Whether any interface but the loopback is up and has an address. Cheap enough for every few
     * seconds. A machine that does not say counts as linked: silence must not silence the alarm.
     */
    public boolean hasLink() {
        try {
            return NetworkInterface.networkInterfaces().anyMatch(OwnNetwork::leadsOut);
        } catch (SocketException unknown) {
            return true;
        }
    }

    private static boolean leadsOut(NetworkInterface each) {
        try {
            return each.isUp()
                    && !each.isLoopback()
                    && each.inetAddresses().anyMatch(address -> !address.isLinkLocalAddress());
        } catch (SocketException gone) {
            return false;
        }
    }

    /** Asks the default gateway with one echo request; takes a second at most. */
    public Gateway gateway() throws InterruptedException {
        Optional<InetAddress> address = gatewayAddress();
        return gateway(address.isPresent() && icmp.reaches(address.get()) ? icmp : program);
    }

    Gateway gateway(Echo road) throws InterruptedException {
        Optional<InetAddress> address = gatewayAddress();
        if (address.isEmpty() || !road.reaches(address.get())) {
            return Gateway.NONE;
        }
        try {
            Echo.Report report = road.ping(address.get(), 1, Deadline.after(PATIENCE));
            return report.received() > 0 ? Gateway.ANSWERS : Gateway.SILENT;
        } catch (ProbeFault notSent) {
            return Gateway.SILENT;
        }
    }

    /** Where packets for everywhere else go; only Linux says so without a program. */
    Optional<InetAddress> gatewayAddress() {
        if (!Files.isReadable(routes)) {
            return Optional.empty();
        }
        try {
            return Files.readAllLines(routes, StandardCharsets.US_ASCII).stream()
                    .skip(1)
                    .map(line -> line.strip().split("\\s+"))
                    .filter(OwnNetwork::isDefault)
                    .map(columns -> address(columns[GATEWAY]))
                    .flatMap(Optional::stream)
                    .findFirst();
        } catch (IOException unknown) {
            return Optional.empty();
        }
    }

    private static boolean isDefault(String[] columns) {
        return columns.length > MASK
                && columns[DESTINATION].equals("00000000")
                && columns[MASK].equals("00000000")
                && (parse(columns[FLAGS]) & VIA_GATEWAY) == VIA_GATEWAY;
    }

    private static long parse(String hex) {
        try {
            return Long.parseLong(hex, 16);
        } catch (NumberFormatException noNumber) {
            return 0;
        }
    }

    /** The kernel writes the address as one number in the byte order of the machine. */
    private static Optional<InetAddress> address(String hex) {
        long number = parse(hex);
        byte[] bytes = new byte[4];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (number >> (8 * i));
        }
        try {
            InetAddress address = InetAddress.getByAddress(bytes);
            return address.isAnyLocalAddress() ? Optional.empty() : Optional.of(address);
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException("four bytes are an address", impossible);
        }
    }

    @Override
    public void close() {
        icmp.close();
    }
}
