package org.atalaya.probe;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.atalaya.model.Endpoint;
import org.atalaya.model.HostText;
import org.atalaya.model.ProxyChoice;
import org.atalaya.model.Reason;
import org.atalaya.model.Target;
import org.jspecify.annotations.Nullable;

/**
 * Which proxy a URL is asked for through. What the system says is, in this order, {@code no_proxy},
 * {@code https_proxy} or {@code http_proxy}, {@code all_proxy} of the environment, in lower case
 * before upper case, and then the JVM's own {@link ProxySelector}.
 *
 * <p>A password in the address of a proxy is not used: it would have to be sent in clear.
 */
final class Proxies {

    /** Fact codes: {@code Phrases} has their words. */
    static final String UNKNOWN = "proxy-kind";

    static final String NAME = "proxy-name";

    private static final Pattern ADDRESS =
            Pattern.compile(
                    "(?:([A-Za-z][A-Za-z0-9+.-]*)://)?(?:[^@/]*@)?"
                            + "(\\[[0-9A-Fa-f:.]+]|[^:/?#\\[\\]]+)(?::([0-9]{1,5}))?/?");

    private static final int USUAL_PORT = 80;

    private final Map<String, String> environment;
    private final Supplier<@Nullable ProxySelector> selector;

    Proxies(Map<String, String> environment, Supplier<@Nullable ProxySelector> selector) {
        this.environment = environment;
        this.selector = selector;
    }

    static Proxies ofSystem() {
        return new Proxies(System.getenv(), ProxySelector::getDefault);
    }

    /**
     * Null for straight to the host.
     *
     * @throws ProbeFault when it is a proxy that is not spoken here, such as SOCKS
     */
    @Nullable Endpoint of(ProxyChoice choice, URI url) throws ProbeFault {
        return switch (choice) {
            case ProxyChoice.Direct direct -> null;
            case ProxyChoice.Http http -> http.endpoint();
            case ProxyChoice.FromSystem system -> ofSystem(url);
        };
    }

    private @Nullable Endpoint ofSystem(URI url) throws ProbeFault {
        String host = Target.host(url);
        if (isExcepted(host)) {
            return null;
        }
        String address = variable(url.getScheme().toLowerCase(Locale.ROOT) + "_proxy");
        if (address == null) {
            address = variable("all_proxy");
        }
        return address == null ? selected(url) : read(address);
    }

    private @Nullable String variable(String name) {
        String value = environment.get(name);
        if (value == null) {
            value = environment.get(name.toUpperCase(Locale.ROOT));
        }
        return value == null || value.isBlank() ? null : value.strip();
    }

    private boolean isExcepted(String host) {
        String list = variable("no_proxy");
        if (list == null) {
            return false;
        }
        String name = host.toLowerCase(Locale.ROOT);
        for (String entry : list.toLowerCase(Locale.ROOT).split("[,\\s]+")) {
            String bare = entry.replaceFirst("^\\*?\\.", "");
            if (entry.equals("*")
                    || !bare.isEmpty() && (name.equals(bare) || name.endsWith("." + bare))) {
                return true;
            }
        }
        return false;
    }

    private static Endpoint read(String address) throws ProbeFault {
        Matcher parts = ADDRESS.matcher(address);
        boolean isHttp =
                parts.matches()
                        && (parts.group(1) == null || parts.group(1).equalsIgnoreCase("http"));
        if (!isHttp) {
            throw unknown(address);
        }
        String host = parts.group(2).replaceAll("[\\[\\]]", "");
        int port = parts.group(3) == null ? USUAL_PORT : Integer.parseInt(parts.group(3));
        return endpoint(host, port, address);
    }

    private static Endpoint endpoint(String host, int port, String said) throws ProbeFault {
        if (host.isBlank() || port < 1 || port > 65_535) {
            throw unknown(said);
        }
        return new Endpoint(host, port);
    }

    /** Without a user and a password, however badly the address was written. */
    private static ProbeFault unknown(String said) {
        return ProbeFault.of(Reason.UNSUPPORTED, UNKNOWN, Facts.clean(HostText.withoutLogin(said)));
    }

    private @Nullable Endpoint selected(URI url) throws ProbeFault {
        ProxySelector system = selector.get();
        if (system == null || url.getHost() == null) {
            return null;
        }
        for (Proxy proxy : system.select(url)) {
            switch (proxy.type()) {
                case DIRECT -> {
                    return null;
                }
                case HTTP -> {
                    if (proxy.address() instanceof InetSocketAddress address) {
                        return endpoint(
                                address.getHostString(),
                                address.getPort(),
                                String.valueOf(address));
                    }
                }
                case SOCKS -> throw unknown("socks://" + proxy.address());
            }
        }
        return null;
    }

    /** Tells {@link java.net.http.HttpClient} the proxy of the {@link Attempt} in force. */
    static ProxySelector routed() {
        return new Routed();
    }

    private static final class Routed extends ProxySelector {

        @Override
        public List<Proxy> select(URI url) {
            Attempt attempt = Attempt.current();
            InetSocketAddress proxy = attempt == null ? null : attempt.proxy();
            return List.of(proxy == null ? Proxy.NO_PROXY : new Proxy(Proxy.Type.HTTP, proxy));
        }

        @Override
        public void connectFailed(URI url, SocketAddress proxy, IOException fault) {
            // The probe itself says so.
        }
    }
}
