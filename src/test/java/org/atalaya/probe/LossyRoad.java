package org.atalaya.probe;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.atalaya.engine.ProbeRoad;
import org.atalaya.model.Check;
import org.atalaya.model.PingCheck;
import org.atalaya.model.ProbeResult;

/** The road of a program, on which every second echo gets lost: no loopback ever loses one. */
public final class LossyRoad implements ProbeRoad, AutoCloseable {

    private final Probers probers;
    private final Cutter cutter = new Cutter();
    private final PingProber pings;

    /** Names are looked up by {@code lookup}; the rest is as in the program. */
    public LossyRoad(ProbeSettings settings) {
        probers = new Probers(settings);
        Names names =
                (host, family, deadline) -> {
                    if (!Resolver.isLiteral(host)) {
                        throw new UnknownHostException(host);
                    }
                    return List.of(InetAddress.ofLiteral(host));
                };
        Ground ground = new Ground(names, cutter, InstantSource.system());
        pings = new PingProber(List.of(new Lossy()), ground);
    }

    private static final class Lossy implements Echo {
        @Override
        public boolean reaches(InetAddress address) {
            return true;
        }

        @Override
        public Report ping(InetAddress address, int count, Deadline deadline) {
            return new Report(count, count / 2, Duration.ofMillis(1));
        }
    }

    @Override
    public ProbeResult probe(Check check, Deadline deadline) {
        return check instanceof PingCheck ping
                ? pings.probe(ping, deadline)
                : probers.probe(check, deadline);
    }

    @Override
    public void close() {
        probers.close();
        cutter.close();
    }
}
