package org.atalaya.probe;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.naming.Context;
import javax.naming.NamingException;
import javax.naming.directory.InitialDirContext;
import org.atalaya.model.DnsCheck;

/** The name servers that this machine asks, as the platform's own DNS client finds them. */
final class NameServers {

    private static final System.Logger LOG = System.getLogger(NameServers.class.getName());

    private static final Pattern URL =
            Pattern.compile("dns://(?:\\[([^]]+)]|([0-9.]+))(?::(\\d+))?");

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
        Matcher url = URL.matcher(urls);
        while (url.find()) {
            String host = url.group(1) == null ? url.group(2) : url.group(1);
            int port = url.group(3) == null ? DnsCheck.DEFAULT_PORT : Integer.parseInt(url.group(3));
            servers.add(new InetSocketAddress(InetAddress.ofLiteral(host), port));
        }
        return servers;
    }
}
