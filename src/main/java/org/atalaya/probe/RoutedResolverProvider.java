package org.atalaya.probe;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolver.LookupPolicy;
import java.net.spi.InetAddressResolverProvider;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * Lets a probe say which address of a name its connection goes to. {@link java.net.http.HttpClient}
 * resolves names itself, takes the first address and never another; here the {@link Attempt} in
 * force answers for its own name, so that URI, {@code Host} and TLS keep the name while the
 * connection goes where we chose. Everything else in this JVM is looked up as ever.
 */
public final class RoutedResolverProvider extends InetAddressResolverProvider {

    /** The JVM makes one provider, once, at its first look-up; this is how we reach what it had. */
    private static final CompletableFuture<InetAddressResolver> BUILT_IN =
            new CompletableFuture<>();

    private static final LookupPolicy BOTH_FAMILIES =
            LookupPolicy.of(LookupPolicy.IPV4 | LookupPolicy.IPV6);

    @Override
    public InetAddressResolver get(Configuration configuration) {
        InetAddressResolver builtIn = configuration.builtinResolver();
        BUILT_IN.complete(builtIn);
        return new InetAddressResolver() {
            @Override
            public Stream<InetAddress> lookupByName(String host, LookupPolicy policy)
                    throws UnknownHostException {
                InetAddress routed = Attempt.route(host);
                return routed == null ? builtIn.lookupByName(host, policy) : Stream.of(routed);
            }

            @Override
            public String lookupByAddress(byte[] address) throws UnknownHostException {
                return builtIn.lookupByAddress(address);
            }
        };
    }

    @Override
    public String name() {
        return "org.atalaya routes";
    }

    /**
     * Asks the platform for all addresses of both families. Goes past {@link InetAddress}, which
     * lets one thread at a time look a name up and makes the others wait without a limit.
     */
    static List<InetAddress> lookupOutside(String name) throws UnknownHostException {
        InetAddressResolver builtIn = BUILT_IN.getNow(null);
        if (builtIn == null) {
            // The provider is made at the first look-up of any name.
            InetAddress.getByName("localhost");
            builtIn = BUILT_IN.getNow(null);
        }
        if (builtIn == null) {
            throw new IllegalStateException("another name resolver is installed in this JVM");
        }
        List<InetAddress> found = builtIn.lookupByName(name, BOTH_FAMILIES).toList();
        if (found.isEmpty()) {
            throw new UnknownHostException(name);
        }
        return found;
    }
}
