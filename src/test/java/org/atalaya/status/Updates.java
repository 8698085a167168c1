package org.atalaya.status;

import static org.atalaya.support.SampleHosts.NOON;
import static org.atalaya.support.SampleHosts.host;

import java.time.Instant;
import java.util.List;
import org.atalaya.model.Acknowledgement;
import org.atalaya.model.Health;
import org.atalaya.model.Host;
import org.atalaya.model.HostState;
import org.atalaya.model.HostUpdate;
import org.atalaya.model.ProbeResult;
import org.atalaya.status.BoardNews.Update;

/** Pieces of news as the engine makes them. */
final class Updates {

    private static final Acknowledgement ANNA = new Acknowledgement("Anna", NOON);

    private Updates() {}

    /** The host is in this state, by whatever happened. */
    static HostUpdate in(Health health, Host host) {
        return new HostUpdate(host, new HostState(health, NOON, null, 0, null), null, null);
    }

    static Update news(Health health, String id) {
        return Update.of(in(health, host(id)));
    }

    static Update acknowledged(String id) {
        HostState state = new HostState(Health.DOWN, NOON, null, 1, ANNA);
        return Update.of(new HostUpdate(host(id), state, null, null));
    }

    /** A result came and made this state. */
    static HostUpdate result(Host host, Health health, Instant since, ProbeResult result) {
        return new HostUpdate(host, new HostState(health, since, result, 0, null), result, null);
    }

    static List<String> ids(StatusBoard board) {
        return board.hosts().stream().map(status -> status.getHost().id()).toList();
    }
}
