package org.atalaya.probe;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.atalaya.model.Check;
import org.atalaya.model.CommandCheck;
import org.atalaya.model.DnsCheck;
import org.atalaya.model.Evidence;
import org.atalaya.model.Failure;
import org.atalaya.model.HttpCheck;
import org.atalaya.model.PingCheck;
import org.atalaya.model.ProbeResult;
import org.atalaya.model.Reason;
import org.atalaya.model.SshCheck;
import org.atalaya.model.TcpCheck;
import org.atalaya.model.TlsCheck;

/** All probers behind one door, and the one place where a fault of our own becomes a result. */
public final class Probers implements AutoCloseable {

    private static final Logger LOG = System.getLogger(Probers.class.getName());

    private static final int PINGS_AT_ONCE = 32;
    private static final int COMMANDS_AT_ONCE = 16;

    private final ProbeSettings settings;
    private final Cutter cutter = new Cutter();
    private final Resolver resolver;
    private final HttpClients clients;
    private final HttpProber http;
    private final TlsProber tls;
    private final TcpProber tcp;
    private final SshProber ssh;
    private final PingProber ping;
    private final DnsProber dns;
    private final CommandProber command;
    private final IcmpEcho icmp = new IcmpEcho();
    private volatile boolean closed;

    public Probers(ProbeSettings settings) {
        this(settings, Secrets.ofEnvironment());
    }

    /**
     * @param secrets turns references to secrets into their text, at the moment of each probe
     */
    public Probers(ProbeSettings settings, Secrets secrets) {
        this.settings = settings;
        this.clients = new HttpClients(System::nanoTime);
        this.resolver = new Resolver(settings.lookup(), System::nanoTime);
        ResolvedNames names = new ResolvedNames(resolver);
        Ground ground = new Ground(names, cutter, settings.clock());
        TlsContexts contexts = new TlsContexts(settings.anchors(), settings.clock(), secrets);
        HttpVisit visit = new HttpVisit(names, contexts, clients, ground);
        this.http = new HttpProber(settings, visit, Proxies.ofSystem(), secrets);
        this.tls = new TlsProber(ground, contexts);
        this.tcp = new TcpProber(ground, secrets);
        this.ssh = new SshProber(ground);
        PingProgram program = PingProgram.ofSystem(new Programs(PINGS_AT_ONCE));
        this.ping = new PingProber(List.of(icmp, program), ground);
        this.dns = new DnsProber(NameServers::ofSystem, ground);
        this.command = new CommandProber(new Programs(COMMANDS_AT_ONCE), ground);
    }

    /**
     * Probes once, blocking the calling virtual thread until {@code deadline} at most (and 250 ms
     * past it in the worst case). Never throws for what a host does.
     */
    public ProbeResult probe(Check check, Deadline deadline) {
        Instant at = settings.clock().instant();
        long from = System.nanoTime();
        try {
            return Inversion.of(check, asked(check, deadline));
        } catch (RuntimeException | Error e) {
            return ProbeResult.down(
                    at,
                    Duration.ofNanos(System.nanoTime() - from),
                    Failure.of(Reason.INTERNAL, faultOf(check, e)),
                    Evidence.NONE);
        }
    }

    private ProbeResult asked(Check check, Deadline deadline) {
        return switch (check) {
            case HttpCheck c -> http.probe(c, deadline);
            case TlsCheck c -> tls.probe(c, deadline);
            case TcpCheck c -> tcp.probe(c, deadline);
            case SshCheck c -> ssh.probe(c, deadline);
            case PingCheck c -> ping.probe(c, deadline);
            case DnsCheck c -> dns.probe(c, deadline);
            case CommandCheck c -> command.probe(c, deadline);
        };
    }

    /**
     * Loads what the first probes would otherwise have to wait for. To be called once, before the
     * first round, off the FX thread; takes a second at most and never fails.
     *
     * @param probes how many may begin at once
     */
    public void warmUp(int probes) {
        WarmUp.of(http, probes);
    }

    private String faultOf(Check check, Throwable fault) {
        if (closed) {
            // Nothing is wrong: the program is going down.
            return HttpVisit.INTERRUPTED;
        }
        LOG.log(Level.ERROR, "probe of " + check.target() + " failed by a fault of ours", fault);
        return fault.getClass().getSimpleName();
    }

    /** Ends what is running; probes after this fail. */
    @Override
    public void close() {
        closed = true;
        resolver.close();
        clients.close();
        cutter.close();
        icmp.close();
    }
}
