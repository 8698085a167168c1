package org.atalaya.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.atalaya.model.Acknowledgement;
import org.atalaya.model.Channel;
import org.atalaya.model.ChannelPlan;
import org.atalaya.model.CommandChannel;
import org.atalaya.model.Criticality;
import org.atalaya.model.Failure;
import org.atalaya.model.Host;
import org.atalaya.model.Incident;
import org.atalaya.model.IncidentEvent;
import org.atalaya.model.IncidentEvent.Type;
import org.atalaya.model.Occasion;
import org.atalaya.model.Reason;
import org.atalaya.model.Route;
import org.atalaya.support.SampleHosts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DispatcherTest {

    private static final Instant NOON = SampleHosts.NOON;
    private static final Set<Occasion> ALL = Set.copyOf(Occasion.CHOICES);

    private final Dispatcher dispatcher = new Dispatcher();
    private final List<String> heard = new ArrayList<>();
    private Instant now = NOON;
    private Incident incident = incident(Incident.Kind.DOWN, Reason.REFUSED);

    private static Incident incident(Incident.Kind kind, Reason reason) {
        return new Incident(
                "i1",
                "pay",
                "pay",
                kind,
                NOON,
                Failure.of(reason),
                null,
                null,
                null,
                0,
                null,
                false);
    }

    private static Route route(
            Set<Occasion> occasions,
            Duration after,
            Set<String> profiles,
            String channel,
            Route.@Nullable Reminders reminders) {
        return new Route(
                Set.of(),
                Set.of(),
                Set.of(),
                Criticality.INFO,
                occasions,
                after,
                profiles,
                List.of(channel),
                reminders);
    }

    private void routes(Route... routes) {
        List<Channel> channels =
                List.of(
                        new CommandChannel("ops", "Ops", List.of("x"), true),
                        new CommandChannel("boss", "Boss", List.of("x"), true));
        dispatcher.plan(new ChannelPlan(channels, List.of(routes)));
    }

    private void happens(Type type) {
        Host host = SampleHosts.host("pay");
        hear(dispatcher.take(IncidentEvent.of(type, incident, host, now), now));
    }

    private void minutesPass(int minutes) {
        for (int i = 0; i < minutes; i++) {
            now = now.plus(Duration.ofMinutes(1));
            hear(dispatcher.due(now));
        }
    }

    private void hear(List<Errand> errands) {
        for (Errand errand : errands) {
            long minute = Duration.between(NOON, now).toMinutes();
            heard.add(minute + " " + errand.channel() + " " + errand.notice().occasion().key());
        }
    }

    private void becomes(
            Incident.Kind kind, @Nullable Acknowledgement hand, @Nullable Instant shelf) {
        incident =
                new Incident(
                        "i1",
                        "pay",
                        "pay",
                        kind,
                        NOON,
                        incident.cause(),
                        null,
                        hand,
                        shelf,
                        0,
                        null,
                        false);
    }

    private void somebodyTakesIt() {
        becomes(incident.kind(), new Acknowledgement("ana", now), null);
        happens(Type.ACKNOWLEDGED);
    }

    @Test
    void whoHeardOfTheOutageHearsOfItsEnd() {
        routes(Route.usual("ops"));
        happens(Type.OPENED);
        minutesPass(5);
        happens(Type.RESOLVED);
        assertThat(heard).containsExactly("0 ops down", "5 ops recovered");
    }

    @Test
    void twoRoutesToOneChannelAreOneMessage() {
        routes(Route.usual("ops"), route(ALL, Duration.ZERO, Set.of(), "ops", null));
        happens(Type.OPENED);
        assertThat(heard).containsExactly("0 ops down");
    }

    @Test
    void afterTenMinutesInNobodysHandTheBossIsTold() {
        routes(
                Route.usual("ops"),
                route(Route.USUAL, Duration.ofMinutes(10), Set.of(), "boss", null));
        happens(Type.OPENED);
        minutesPass(12);
        assertThat(heard).containsExactly("0 ops down", "10 boss down");
    }

    @Test
    void whatIsInSomebodysHandNeverReachesTheBossNorDoesItsEnd() {
        routes(
                route(ALL, Duration.ZERO, Set.of(), "ops", null),
                route(Route.USUAL, Duration.ofMinutes(10), Set.of(), "boss", null));
        happens(Type.OPENED);
        minutesPass(3);
        somebodyTakesIt();
        minutesPass(20);
        happens(Type.RESOLVED);
        assertThat(heard).containsExactly("0 ops down", "3 ops acknowledged", "23 ops recovered");
    }

    @Test
    void remindersComeFurtherAndFurtherApartUpToTheirLongest() {
        Route.Reminders reminders =
                new Route.Reminders(Duration.ofMinutes(15), Duration.ofMinutes(60));
        routes(route(Route.USUAL, Duration.ZERO, Set.of(), "ops", reminders));
        happens(Type.OPENED);
        minutesPass(170);
        assertThat(heard)
                .containsExactly(
                        "0 ops down",
                        "15 ops reminder",
                        "45 ops reminder",
                        "105 ops reminder",
                        "165 ops reminder");
    }

    @Test
    void aShelvedIncidentKeepsQuietUntilItsTime() {
        Route.Reminders reminders =
                new Route.Reminders(Duration.ofMinutes(15), Duration.ofMinutes(60));
        routes(route(Route.USUAL, Duration.ZERO, Set.of(), "ops", reminders));
        happens(Type.OPENED);
        becomes(Incident.Kind.DOWN, null, NOON.plus(Duration.ofMinutes(40)));
        happens(Type.SHELVED);
        minutesPass(41);
        assertThat(heard).containsExactly("0 ops down", "40 ops reminder");
    }

    @Test
    void degradedThatBecomesDownIsToldAgain() {
        routes(route(ALL, Duration.ZERO, Set.of(), "ops", null));
        incident = incident(Incident.Kind.DEGRADED, Reason.SLOW);
        happens(Type.OPENED);
        minutesPass(1);
        becomes(Incident.Kind.DOWN, null, null);
        happens(Type.CHANGED);
        assertThat(heard).containsExactly("0 ops degraded", "1 ops down");
    }

    @Test
    void aCertificateIsAnOccasionOfItsOwn() {
        routes(route(Set.of(Occasion.CERTIFICATE), Duration.ZERO, Set.of(), "ops", null));
        incident = incident(Incident.Kind.DEGRADED, Reason.EXPIRING);
        happens(Type.OPENED);
        assertThat(heard).containsExactly("0 ops certificate");
    }

    @Test
    void whatIsBehindAParentThatIsDownIsNeverTold() {
        routes(route(ALL, Duration.ZERO, Set.of(), "ops", null));
        incident = incident(Incident.Kind.UNREACHABLE, Reason.TIMEOUT);
        happens(Type.OPENED);
        minutesPass(5);
        happens(Type.RESOLVED);
        assertThat(heard).isEmpty();
    }

    @Test
    void aRouteOfTheNightIsToldWhenTheNightBegins() {
        routes(route(Route.USUAL, Duration.ZERO, Set.of("night"), "ops", null));
        dispatcher.profile("day");
        happens(Type.OPENED);
        minutesPass(5);
        dispatcher.profile("night");
        minutesPass(1);
        assertThat(heard).containsExactly("6 ops down");
    }

    @Test
    void aRestartTellsNothingAgainAndGoesOnReminding() {
        Route.Reminders reminders =
                new Route.Reminders(Duration.ofMinutes(15), Duration.ofMinutes(60));
        routes(route(Route.USUAL, Duration.ZERO, Set.of(), "ops", reminders));
        now = NOON.plus(Duration.ofMinutes(50));
        Host host = SampleHosts.host("pay");
        dispatcher.restore(List.of(IncidentEvent.of(Type.OPENED, incident, host, NOON)), now);
        minutesPass(60);
        happens(Type.RESOLVED);
        assertThat(heard).containsExactly("105 ops reminder", "110 ops recovered");
    }

    @Test
    void withoutANetworkNothingFallsDueButTheNewsOfIt() {
        routes(
                route(ALL, Duration.ZERO, Set.of(), "ops", null),
                route(Route.USUAL, Duration.ofMinutes(2), Set.of(), "boss", null));
        happens(Type.OPENED);
        hear(dispatcher.network(false, now));
        minutesPass(10);
        hear(dispatcher.network(true, now));
        minutesPass(2);
        assertThat(heard)
                .startsWith("0 ops down", "0 ops network", "10 ops network")
                .hasSize(4)
                .last()
                .asString()
                .endsWith("boss down");
    }

    @Test
    void aHostThatIsNoLongerWatchedIsForgotten() {
        routes(route(Route.USUAL, Duration.ofMinutes(5), Set.of(), "ops", null));
        happens(Type.OPENED);
        dispatcher.removed("pay");
        minutesPass(10);
        assertThat(heard).isEmpty();
        assertThat(dispatcher.next()).isEmpty();
    }
}
