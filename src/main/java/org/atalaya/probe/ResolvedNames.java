package org.atalaya.probe;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.atalaya.model.AddressFamily;
import org.atalaya.model.Reason;

/** The {@link Resolver}'s addresses, of the family that a check allows. */
final class ResolvedNames implements Names {

    /** Fact codes: {@code Phrases} has a sentence for each. */
    static final String NO_ANSWER = "no-answer";

    static final String NO_IPV4 = "no-ipv4";
    static final String NO_IPV6 = "no-ipv6";

    private final Resolver resolver;

    ResolvedNames(Resolver resolver) {
        this.resolver = resolver;
    }

    @Override
    public List<InetAddress> addresses(String host, AddressFamily family, Deadline deadline)
            throws UnknownHostException, InterruptedException, ProbeFault {
        try {
            List<InetAddress> addresses =
                    resolver.resolve(host, deadline).stream()
                            .filter(address -> isOf(family, address))
                            .toList();
            if (addresses.isEmpty()) {
                throw ofTheOtherAlone(host, family);
            }
            return addresses;
        } catch (TimeoutException e) {
            throw ProbeFault.of(Reason.DNS, NO_ANSWER, Facts.clean(host));
        }
    }

    /** It was found; only nothing that this check may use. */
    static ProbeFault ofTheOtherAlone(String host, AddressFamily family) {
        return ProbeFault.of(
                Reason.DNS, family == AddressFamily.IPV4 ? NO_IPV4 : NO_IPV6, Facts.clean(host));
    }

    private static boolean isOf(AddressFamily family, InetAddress address) {
        return switch (family) {
            case ANY -> true;
            case IPV4 -> address instanceof Inet4Address;
            case IPV6 -> !(address instanceof Inet4Address);
        };
    }

    @Override
    public void tried(String host, InetAddress address, boolean answered) {
        if (answered) {
            resolver.worked(host, address);
        } else {
            resolver.failed(host, address);
        }
    }
}
