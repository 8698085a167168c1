package org.atalaya.probe;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.atalaya.model.DnsCheck;
import org.atalaya.model.Endpoint;
import org.atalaya.model.Failure;
import org.atalaya.model.ProbeResult;
import org.atalaya.model.Reason;

/**
 * A DNS query (RFC 1035) to one server, and what its answer must be.
 *
 * <p>With several servers — a name with several addresses, or those the machine itself uses — the
 * next one is asked when one refuses or is silent, within the one deadline.
 */
public final class DnsProber implements Prober<DnsCheck> {

    static final String NO_ERROR = "NOERROR";

    /** Fact code: {@code Phrases} has its words. */
    static final String RCODE = "rcode";

    private final Supplier<List<InetSocketAddress>> system;
    private final Ground ground;
    private final SecureRandom random = new SecureRandom();

    /**
     * @param system the servers that this machine asks
     */
    DnsProber(Supplier<List<InetSocketAddress>> system, Ground ground) {
        this.system = system;
        this.ground = ground;
    }

    @Override
    public ProbeResult probe(DnsCheck check, Deadline deadline) {
        return Trace.of(
                ground,
                check,
                deadline,
                trace -> {
                    DnsType type = type(check);
                    byte[] query = query(check, type);
                    List<InetSocketAddress> servers = servers(check, deadline, trace);
                    long asked = System.nanoTime();
                    DnsMessage answer = ask(servers, query, deadline, trace);
                    trace.phase(Trace.Phase.FIRST_BYTE, asked);
                    return judge(check, type, answer, trace);
                });
    }

    private static DnsType type(DnsCheck check) throws ProbeFault {
        return DnsType.of(check.recordType())
                .orElseThrow(
                        () ->
                                ProbeFault.of(
                                        Reason.UNSUPPORTED,
                                        "dns-type",
                                        Failures.quote(check.recordType())));
    }

    private byte[] query(DnsCheck check, DnsType type) throws ProbeFault {
        try {
            String name = type == DnsType.PTR ? DnsName.reverse(check.name()) : check.name();
            return DnsMessage.query(random.nextInt(1 << 16), name, type);
        } catch (IllegalArgumentException e) {
            throw ProbeFault.of(Reason.INVALID_TARGET, Failures.quote(check.name()));
        }
    }

    private List<InetSocketAddress> servers(DnsCheck check, Deadline deadline, Trace trace)
            throws UnknownHostException, InterruptedException, ProbeFault {
        Endpoint server = check.server();
        if (server == null) {
            List<InetSocketAddress> ours = system.get();
            if (ours.isEmpty()) {
                throw ProbeFault.of(Reason.UNSUPPORTED, "no-name-server");
            }
            return ours;
        }
        long began = System.nanoTime();
        List<InetAddress> addresses =
                ground.names().addresses(server.host(), check.options().family(), deadline);
        trace.phase(Trace.Phase.RESOLVE, began);
        return addresses.stream().map(a -> new InetSocketAddress(a, server.port())).toList();
    }

    private static DnsMessage ask(
            List<InetSocketAddress> servers, byte[] query, Deadline deadline, Trace trace)
            throws IOException, ProbeFault {
        for (int i = 0; ; i++) {
            InetSocketAddress server = servers.get(i);
            boolean last = i == servers.size() - 1;
            trace.address(server);
            Deadline share =
                    last ? deadline : Deadline.after(deadline.left().dividedBy(servers.size() - i));
            try {
                return new DnsExchange(server, query, share).ask();
            } catch (IOException | ProbeFault e) {
                if (last || deadline.hasPassed()) {
                    throw e;
                }
            }
        }
    }

    private static ProbeResult judge(DnsCheck check, DnsType type, DnsMessage answer, Trace trace) {
        String rcode = answer.rcodeName();
        if (!rcode.equalsIgnoreCase(check.rcode())) {
            return trace.down(
                    answer.rcode() == DnsMessage.NXDOMAIN
                            ? Failure.of(Reason.DNS, Facts.clean(check.name()))
                            : Failure.of(Reason.MISMATCH, RCODE, rcode, check.rcode()));
        }
        List<String> answers =
                answer.answers().stream()
                        .filter(a -> a.type() == type.number())
                        .map(DnsMessage.Answer::text)
                        .toList();
        String expected = check.answer();
        if (expected == null
                ? !answers.isEmpty() || !rcode.equals(NO_ERROR)
                : answers.stream().anyMatch(text -> matches(type, text, expected))) {
            trace.said(answers.isEmpty() ? rcode : String.join(", ", answers));
            return trace.up();
        }
        return trace.down(
                answers.isEmpty()
                        ? Failure.of(Reason.MISMATCH, "no-records", type.name())
                        : Failure.of(Reason.MISMATCH, Failures.quote(answers.getFirst())));
    }

    /**
     * Case, quotation marks and a final dot do not count; the last word is enough for records that
     * carry numbers before it: {@code mail.example} for the MX {@code 10 mail.example.}
     */
    private static boolean matches(DnsType type, String text, String expected) {
        String wanted = plain(expected);
        return switch (type) {
            case MX, SRV, CAA ->
                    plain(text).equals(wanted)
                            || plain(text.substring(text.lastIndexOf(' ') + 1)).equals(wanted);
            case AAAA -> text.equals(longForm(wanted));
            case A, NS, CNAME, SOA, PTR, TXT -> plain(text).equals(wanted);
        };
    }

    /** One way of many to write an IPv6 address; other text as it is. */
    private static String longForm(String typed) {
        try {
            return InetAddress.ofLiteral(typed).getHostAddress();
        } catch (IllegalArgumentException e) {
            return typed;
        }
    }

    private static String plain(String text) {
        String lower = text.strip().toLowerCase(Locale.ROOT).replace("\"", "");
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }
}
