package org.atalaya.probe;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolver.LookupPolicy;
import java.net.spi.InetAddressResolverProvider;
import java.util.stream.Stream;

/**
 * Lets a probe say which address of a name its connection goes to. {@link java.net.http.HttpClient}
 * resolves names itself, takes the first address and never another; here the {@link Attempt} in
 * force answers for its own name, so that URI, {@code Host} and TLS keep the name while the
 * connection goes where we chose. Everything else in this JVM is looked up as ever.
 */
public final class RoutedResolverProvider extends InetAddressResolverProvider {

    @Override
    public InetAddressResolver get(Configuration configuration) {
        return new Routed(configuration.builtinResolver());
    }

    @Override
    public String name() {
        return "org.atalaya routes";
    }

    private record Routed(InetAddressResolver builtIn) implements InetAddressResolver {

        @Override
        public Stream<InetAddress> lookupByName(String host, LookupPolicy policy)
                throws UnknownHostException {
            InetAddress routed = Attempt.route(host);
            if (routed != null) {
                return Stream.of(routed);
            }
            return SystemLookup.isIntroduction(builtIn)
                    ? Stream.of(InetAddress.getLoopbackAddress())
                    : builtIn.lookupByName(host, policy);
        }

        @Override
        public String lookupByAddress(byte[] address) throws UnknownHostException {
            return builtIn.lookupByAddress(address);
        }
    }
}
