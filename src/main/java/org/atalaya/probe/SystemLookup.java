package org.atalaya.probe;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolver.LookupPolicy;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Asks the platform for all addresses of both families. Goes past {@link InetAddress}, which lets
 * one thread at a time look a name up and makes the others wait without a limit, so that a stuck
 * look-up would hold probes whose route is long known.
 */
final class SystemLookup implements Lookup {

    private static final ScopedValue<AtomicReference<@Nullable InetAddressResolver>> INTRODUCTION =
            ScopedValue.newInstance();

    private static final LookupPolicy BOTH_FAMILIES =
            LookupPolicy.of(LookupPolicy.IPV4 | LookupPolicy.IPV6);

    private final AtomicReference<@Nullable InetAddressResolver> builtIn = new AtomicReference<>();

    @Override
    public List<InetAddress> lookup(String name) throws UnknownHostException {
        List<InetAddress> found;
        try {
            found = builtIn().lookupByName(name, BOTH_FAMILIES).toList();
        } catch (UnknownHostException e) {
            throw SystemErrors.NAME_SERVER.isIn(e) ? new NameServerFault(name) : e;
        }
        if (found.isEmpty()) {
            throw new UnknownHostException(name);
        }
        return found;
    }

    /** The JVM hands the resolver it had only to the provider, so that is asked for it, once. */
    private InetAddressResolver builtIn() throws UnknownHostException {
        InetAddressResolver known = builtIn.get();
        if (known == null) {
            String unheardOf = "introduction-" + System.nanoTime() + ".atalaya.invalid";
            ScopedValue.where(INTRODUCTION, builtIn).call(() -> InetAddress.getByName(unheardOf));
            known = builtIn.get();
        }
        if (known == null) {
            throw new IllegalStateException("another name resolver is installed in this JVM");
        }
        return known;
    }

    /** Whether this look-up only asks who {@code resolver} is. */
    static boolean isIntroduction(InetAddressResolver resolver) {
        if (!INTRODUCTION.isBound()) {
            return false;
        }
        INTRODUCTION.get().set(resolver);
        return true;
    }
}
