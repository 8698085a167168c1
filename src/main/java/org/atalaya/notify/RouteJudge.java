package org.atalaya.notify;

import java.util.Optional;
import org.atalaya.model.Host;
import org.atalaya.model.Incident;
import org.atalaya.model.Occasion;
import org.atalaya.model.Reason;
import org.atalaya.model.Route;
import org.jspecify.annotations.Nullable;

/** Says whether a route is meant. Pure. */
final class RouteJudge {

    private RouteJudge() {}

    /** Whether news of this host on this occasion takes the route while {@code profile} is on. */
    static boolean wants(Route route, Host host, Occasion occasion, @Nullable String profile) {
        return route.occasions().contains(occasion) && isOn(route, profile) && route.isAbout(host);
    }

    /** Whether a route counts while {@code profile} is on. */
    static boolean isOn(Route route, @Nullable String profile) {
        return route.profiles().isEmpty() || profile != null && route.profiles().contains(profile);
    }

    /** What an incident is when it opens; empty for what is recorded and never told. */
    static Optional<Occasion> opening(Incident incident) {
        return switch (incident.kind()) {
            case DOWN, FLAPPING -> Optional.of(Occasion.DOWN);
            case DEGRADED ->
                    Optional.of(
                            incident.cause() != null && incident.cause().reason() == Reason.EXPIRING
                                    ? Occasion.CERTIFICATE
                                    : Occasion.DEGRADED);
            case UNREACHABLE -> Optional.empty();
        };
    }
}
