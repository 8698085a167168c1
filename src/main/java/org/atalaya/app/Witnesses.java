package org.atalaya.app;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.atalaya.model.Check;
import org.atalaya.model.CheckOptions;
import org.atalaya.model.CommandCheck;
import org.atalaya.model.DnsCheck;
import org.atalaya.model.Endpoint;
import org.atalaya.model.Host;
import org.atalaya.model.HttpCheck;
import org.atalaya.model.NetworkSettings;
import org.atalaya.model.PingCheck;
import org.atalaya.model.SshCheck;
import org.atalaya.model.TcpCheck;
import org.atalaya.model.TlsCheck;
import org.jspecify.annotations.Nullable;

/** Whom to ask whether the world outside is still there, and the cheapest question for each. */
final class Witnesses {

    private Witnesses() {}

    /** A host, or a host with a port. */
    static Check named(String witness) {
        int colon = witness.lastIndexOf(':');
        String port = witness.substring(colon + 1);
        boolean hasPort = colon > 0 && port.matches("[0-9]{1,5}") && !witness.endsWith("]");
        boolean bare = witness.indexOf(':') != colon && !witness.startsWith("[");
        String host = (hasPort && !bare ? witness.substring(0, colon) : witness);
        String name = host.replaceAll("[\\[\\]]", "");
        return hasPort && !bare
                ? connection(new Endpoint(name, Integer.parseInt(port)))
                : new PingCheck(name, 1, 1, 100, CheckOptions.DEFAULT);
    }

    /** Machines of the wall that can be asked, each once. */
    static List<Check> among(List<Host> hosts) {
        List<Check> witnesses = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Host host : hosts) {
            Check question = question(host.check());
            if (question != null && names.add(question.hostName())) {
                witnesses.add(question);
                if (witnesses.size() == NetworkSettings.WITNESSES_MAX) {
                    break;
                }
            }
        }
        return witnesses;
    }

    /** The cheapest thing that a host answers: no request, no login. */
    private static @Nullable Check question(Check check) {
        return switch (check) {
            case HttpCheck http -> {
                boolean secure = "https".equalsIgnoreCase(http.url().getScheme());
                int port = http.url().getPort() > 0 ? http.url().getPort() : secure ? 443 : 80;
                yield connection(new Endpoint(http.hostName(), port));
            }
            case TcpCheck tcp -> connection(tcp.endpoint());
            case TlsCheck tls -> connection(tls.endpoint());
            case SshCheck ssh -> connection(ssh.endpoint());
            case PingCheck ping -> new PingCheck(ping.host(), 1, 1, 100, CheckOptions.DEFAULT);
            case DnsCheck dns -> null;
            case CommandCheck command -> null;
        };
    }

    private static Check connection(Endpoint endpoint) {
        return new TcpCheck(endpoint, List.of(), CheckOptions.DEFAULT);
    }
}
