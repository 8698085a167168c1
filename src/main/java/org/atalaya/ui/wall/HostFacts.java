package org.atalaya.ui.wall;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.atalaya.model.Check;
import org.atalaya.model.CommandCheck;
import org.atalaya.model.DnsCheck;
import org.atalaya.model.Endpoint;
import org.atalaya.model.Host;
import org.atalaya.model.HttpCheck;
import org.atalaya.model.PingCheck;
import org.atalaya.model.ProbeResult;
import org.atalaya.model.SshCheck;
import org.atalaya.model.TcpCheck;
import org.atalaya.model.TlsCheck;
import org.atalaya.model.ToolFact;
import org.atalaya.status.HostStatus;
import org.atalaya.words.Phrases;
import org.jspecify.annotations.Nullable;

/** What can be copied of a host, and what a tool is told of it. No secrets. */
final class HostFacts {

    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private HostFacts() {}

    /** All of them at this moment; what there is not is empty. */
    static Map<ToolFact, String> of(HostStatus status, Instant now, Phrases phrases) {
        Host host = status.getHost();
        Map<ToolFact, String> facts = new EnumMap<>(ToolFact.class);
        facts.put(ToolFact.NAME, host.name());
        facts.put(ToolFact.TARGET, host.check().target());
        facts.put(
                ToolFact.URL, host.check() instanceof HttpCheck http ? http.url().toString() : "");
        facts.put(ToolFact.HOST, host.check().hostName());
        facts.put(ToolFact.PORT, port(host.check()));
        facts.put(ToolFact.ADDRESS, address(status.getLast()));
        facts.put(ToolFact.STATE, phrases.health(status.getHealth()));
        facts.put(ToolFact.MESSAGE, TileText.of(status, now, phrases).spoken());
        facts.put(ToolFact.GROUP, host.group());
        facts.put(ToolFact.TAGS, String.join(", ", host.tags()));
        facts.put(ToolFact.RUNBOOK, host.about().runbook());
        facts.put(ToolFact.CONTACT, host.about().contact());
        return facts;
    }

    private static String port(Check check) {
        return switch (check) {
            case HttpCheck http -> Integer.toString(port(http));
            case TcpCheck tcp -> port(tcp.endpoint());
            case TlsCheck tls -> port(tls.endpoint());
            case SshCheck ssh -> port(ssh.endpoint());
            case DnsCheck dns -> dns.server() == null ? "" : port(dns.server());
            case PingCheck _, CommandCheck _ -> "";
        };
    }

    private static int port(HttpCheck http) {
        int port = http.url().getPort();
        boolean tls = "https".equalsIgnoreCase(http.url().getScheme());
        return port > 0 ? port : tls ? HTTPS : HTTP;
    }

    private static String port(Endpoint endpoint) {
        return Integer.toString(endpoint.port());
    }

    /** Without its port, and without the brackets around an IPv6 address. */
    private static String address(@Nullable ProbeResult last) {
        String seen = last == null ? null : last.evidence().address();
        return Objects.requireNonNullElse(seen, "")
                .replaceFirst("^\\[(.*)](:\\d+)?$", "$1")
                .replaceFirst("^([^:]*):\\d+$", "$1");
    }
}
