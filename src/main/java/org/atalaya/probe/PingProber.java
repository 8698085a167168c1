package org.atalaya.probe;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.atalaya.model.Failure;
import org.atalaya.model.PingCheck;
import org.atalaya.model.ProbeResult;
import org.atalaya.model.Reason;
import org.atalaya.model.Said;

/**
 * ICMP echo: degraded and down by the share of lost packets, and by the average round-trip time,
 * which is the latency of the result once one packet came back.
 *
 * <p>The roads are tried in their order: unprivileged ICMP from this process, then the system's
 * {@code ping}. {@link InetAddress#isReachable} is not among them: without privileges it asks TCP
 * port 7, and calls a host up that refused it.
 */
public final class PingProber implements Prober<PingCheck> {

    private final List<Echo> roads;
    private final Ground ground;

    PingProber(List<Echo> roads, Ground ground) {
        this.roads = List.copyOf(roads);
        this.ground = ground;
    }

    @Override
    public ProbeResult probe(PingCheck check, Deadline deadline) {
        return Trace.of(ground, check, deadline, trace -> ping(check, deadline, trace));
    }

    private ProbeResult ping(PingCheck check, Deadline deadline, Trace trace)
            throws UnknownHostException, InterruptedException, ProbeFault {
        long began = System.nanoTime();
        List<InetAddress> addresses =
                oneOfEachFamily(
                        ground.names().addresses(check.host(), check.options().family(), deadline));
        trace.phase(Trace.Phase.RESOLVE, began);
        Echo.Report report = new Echo.Report(check.count(), 0, null);
        for (int i = 0; i < addresses.size() && report.received() == 0; i++) {
            InetAddress address = addresses.get(i);
            trace.address(new InetSocketAddress(address, 0));
            Deadline share = Deadline.after(deadline.left().dividedBy(addresses.size() - i));
            report = road(address).ping(address, check.count(), share);
        }
        return judge(check, report, trace);
    }

    private Echo road(InetAddress address) throws ProbeFault {
        return roads.stream()
                .filter(road -> road.reaches(address))
                .findFirst()
                .orElseThrow(() -> ProbeFault.of(Reason.UNSUPPORTED, "no-ping"));
    }

    private static ProbeResult judge(PingCheck check, Echo.Report report, Trace trace) {
        Failure lost = Failure.of(Reason.LOSS, Integer.toString(report.loss()));
        Duration average = report.average();
        if (report.loss() >= check.lossCritical() || report.received() == 0) {
            return trace.down(lost);
        }
        if (report.loss() >= check.lossWarn()) {
            return average == null ? trace.degraded(lost) : trace.degraded(average, lost);
        }
        trace.said(new Said.Echoes(report.loss(), report.sent(), average != null));
        return average == null ? trace.up() : trace.up(average);
    }

    /**
     * A second address of the same family shares the road of the first: not worth half the time.
     */
    private static List<InetAddress> oneOfEachFamily(List<InetAddress> all) {
        List<InetAddress> first = new ArrayList<>();
        for (InetAddress address : all) {
            boolean six = address instanceof Inet6Address;
            if (first.stream().noneMatch(other -> other instanceof Inet6Address == six)) {
                first.add(address);
            }
        }
        return first;
    }
}
