package org.atalaya.probe;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import javax.naming.Context;
import javax.naming.NamingException;
import javax.naming.directory.InitialDirContext;
import org.atalaya.model.DnsCheck;

/** The name servers that this machine asks, as the platform's own DNS client finds them. */
final class NameServers {

    private static final System.Logger LOG = System.getLogger(NameServers.class.getName());

    private NameServers() {}

    /** In the order in which they are asked; empty when the machine has none. */
    static List<InetSocketAddress> ofSystem() {
        Hashtable<String, String> environment = new Hashtable<>();
        environment.put(
                Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.dns.DnsContextFactory");
        environment.put(Context.PROVIDER_URL, "dns://");
        try {
            InitialDirContext context = new InitialDirContext(environment);
            try {
                return parse(String.valueOf(context.getEnvironment().get(Context.PROVIDER_URL)));
            } finally {
                context.close();
            }
        } catch (NamingException e) {
            LOG.log(System.Logger.Level.WARNING, "the name servers of this machine", e);
            return List.of();
        }
    }

    /** From {@code dns://10.0.0.53 dns://[2001:db8::53]:5353}. */
    static List<InetSocketAddress> parse(String urls) {
        List<InetSocketAddress> servers = new ArrayList<>();
        for (String url : urls.split(" ")) {
            URI uri = URI.create(url);
            if (uri.getHost() != null) {
                String host = uri.getHost().replaceAll("[\\[\\]]", "");
                int port = uri.getPort() < 0 ? DnsCheck.DEFAULT_PORT : uri.getPort();
                servers.add(new InetSocketAddress(InetAddress.ofLiteral(host), port));
            }
        }
        return servers;
    }
}
