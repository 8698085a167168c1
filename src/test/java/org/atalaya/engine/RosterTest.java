package org.atalaya.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.atalaya.support.SampleHosts.NOON;
import static org.atalaya.support.SampleHosts.down;
import static org.atalaya.support.SampleHosts.every;
import static org.atalaya.support.SampleHosts.host;
import static org.atalaya.support.SampleHosts.hosts;
import static org.atalaya.support.SampleHosts.renamed;
import static org.atalaya.support.SampleHosts.up;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.atalaya.model.Acknowledgement;
import org.atalaya.model.FlapRule;
import org.atalaya.model.Health;
import org.atalaya.model.Host;
import org.atalaya.model.HostUpdate;
import org.atalaya.model.IncidentEvent;
import org.junit.jupiter.api.Test;

class RosterTest {

    private static final Host PAY = host("pay");
    private static final Host MAIL = host("mail");

    private final RecordedNews news = new RecordedNews();
    private final List<String> asked = new ArrayList<>();
    private final Roster roster =
            new Roster(InstantSource.fixed(NOON), () -> 0, FlapRule.USUAL, news, asked::addAll);

    private Slot watch(Host host) {
        Slot slot = roster.setHosts(List.of(host)).planned().getFirst();
        news.takeAll();
        return slot;
    }

    private void acknowledge(String... ids) {
        Acknowledgement mine = new Acknowledgement("Anna", NOON);
        roster.each(List.of(ids), judge -> judge.acknowledge(mine));
    }

    @Test
    void newHostsAreToldInTheOrderOfTheFileAndThePlanned() {
        Roster.Change change = roster.setHosts(hosts(5));

        List<String> ids = List.of("h0", "h1", "h2", "h3", "h4");
        assertThat(news.orders()).containsExactly(ids);
        assertThat(news.takeAll())
                .allMatch(update -> update.state().health() == Health.PENDING)
                .extracting(update -> update.host().id())
                .isEqualTo(ids);
        assertThat(change.planned()).hasSize(5);
        assertThat(change.gone()).isEmpty();
    }

    @Test
    void theSameListAgainIsNoNews() {
        roster.setHosts(hosts(5));
        news.takeAll();

        Roster.Change change = roster.setHosts(hosts(5));

        assertThat(news.takeAll()).isEmpty();
        assertThat(news.orders()).hasSize(1);
        assertThat(change).isEqualTo(new Roster.Change());
    }

    @Test
    void anotherNameKeepsTheStateAndThePlace() throws Exception {
        Slot slot = watch(PAY);
        roster.result(slot, down(NOON));

        Roster.Change change = roster.setHosts(List.of(renamed(PAY, "Payments")));
        news.next();

        HostUpdate update = news.next();
        assertThat(update.host().name()).isEqualTo("Payments");
        assertThat(update.state().health()).isEqualTo(Health.DOWN);
        assertThat(update.transition()).isNull();
        assertThat(change).isEqualTo(new Roster.Change());
        assertThat(slot.host().name()).isEqualTo("Payments");
    }

    @Test
    void anotherIntervalIsPlannedAnewWithItsState() throws Exception {
        Slot slot = watch(PAY);
        roster.result(slot, up(NOON));

        Roster.Change change = roster.setHosts(List.of(every(Duration.ofSeconds(60), PAY)));

        assertThat(change.planned()).containsExactly(slot);
        assertThat(change.gone()).isEmpty();
        assertThat(roster.states()).containsOnlyKeys(Health.UP);
    }

    @Test
    void anotherQuestionMakesTheHostPendingAndOldAnswersWorthless() throws Exception {
        Slot old = watch(PAY);
        roster.result(old, down(NOON));
        news.takeAll();
        Host moved = host("pay", PAY.interval(), "http://elsewhere.example/");

        Roster.Change change = roster.setHosts(List.of(moved));
        roster.result(old, down(NOON));

        List<HostUpdate> told = news.takeAll();
        assertThat(told).hasSize(1);
        assertThat(told.getFirst().state().health()).isEqualTo(Health.PENDING);
        assertThat(told.getFirst().transition()).as("the alarm must end").isNotNull();
        assertThat(change.gone()).containsExactly(old);
        assertThat(change.planned()).hasSize(1).doesNotContain(old);
    }

    @Test
    void aPausedHostIsNotProbedAndItsLateAnswerIsDropped() {
        Slot slot = watch(PAY);

        Roster.Change change = roster.setHosts(List.of(PAY.withPaused(true)));
        roster.result(slot, up(NOON));

        assertThat(change.gone()).containsExactly(slot);
        assertThat(roster.slotsOf(List.of("pay"))).isEmpty();
        assertThat(news.takeAll())
                .singleElement()
                .matches(update -> update.state().health() == Health.PAUSED)
                .matches(update -> update.transition() != null);
    }

    @Test
    void aHostThatIsSwitchedOnAgainIsPending() {
        roster.setHosts(List.of(PAY.withPaused(true)));
        assertThat(roster.states()).containsOnlyKeys(Health.PAUSED);
        news.takeAll();

        Roster.Change change = roster.setHosts(List.of(PAY));

        assertThat(change.planned()).hasSize(1);
        assertThat(news.takeAll().getFirst().state().health()).isEqualTo(Health.PENDING);
    }

    @Test
    void aPausedHostMayBeEditedAndStaysPaused() {
        roster.setHosts(List.of(PAY.withPaused(true)));

        Roster.Change change =
                roster.setHosts(
                        List.of(
                                host("pay", PAY.interval(), "http://new.example/")
                                        .withPaused(true)));

        assertThat(change).isEqualTo(new Roster.Change());
        assertThat(roster.states()).containsOnlyKeys(Health.PAUSED);
    }

    @Test
    void aRemovedHostIsToldOnceAndNeverHeardOfAgain() {
        Slot slot = watch(PAY);

        Roster.Change change = roster.setHosts(List.of());
        roster.result(slot, up(NOON));
        acknowledge("pay");

        assertThat(change.gone()).containsExactly(slot);
        assertThat(news.removed()).containsExactly("pay");
        assertThat(news.takeAll()).isEmpty();
        assertThat(roster.states()).isEmpty();
    }

    @Test
    void whoTakesADeleteBackHasItsAlarmInHandAlready() {
        RosterWorld world = new RosterWorld(List.of(PAY));
        world.round('u', "pay");
        world.round('x', "pay");
        world.round('x', "pay");
        world.each("pay", judge -> judge.acknowledge(new Acknowledgement("Anna", world.now())));
        String incident = world.log().getLast().incident().id();
        world.watch(List.of());
        world.watch(List.of(PAY));
        world.round('x', "pay");
        world.round('x', "pay");
        IncidentEvent again = world.log().getLast();
        assertThat(again.type()).isEqualTo(IncidentEvent.Type.REOPENED);
        assertThat(again.incident().id()).isEqualTo(incident);
        assertThat(again.incident().isAcknowledged()).isTrue();
        assertThat(again.incident().rung()).isTrue();
    }

    @Test
    void aHostThatAnsweredAfterItCameBackFailsAnew() {
        RosterWorld world = new RosterWorld(List.of(PAY));
        world.round('x', "pay");
        world.round('x', "pay");
        world.watch(List.of());
        world.watch(List.of(PAY));
        world.round('u', "pay");
        world.pass(Duration.ofMinutes(5));
        world.round('x', "pay");
        world.round('x', "pay");
        assertThat(world.log().getLast().type()).isEqualTo(IncidentEvent.Type.OPENED);
        assertThat(world.log().getLast().incident().rung()).isFalse();
    }

    @Test
    void anAnswerToARemovedHostIsNotTakenForTheNewOneOfThatId() {
        Slot old = watch(PAY);
        roster.setHosts(List.of());
        Slot fresh = watch(PAY);

        roster.result(old, down(NOON));

        assertThat(fresh).isNotSameAs(old);
        assertThat(roster.states()).containsOnlyKeys(Health.PENDING);
    }

    @Test
    void anotherOrderAloneIsTold() {
        roster.setHosts(List.of(PAY, MAIL));
        news.takeAll();

        Roster.Change change = roster.setHosts(List.of(MAIL, PAY));

        assertThat(news.orders()).last().isEqualTo(List.of("mail", "pay"));
        assertThat(news.takeAll()).isEmpty();
        assertThat(change).isEqualTo(new Roster.Change());
    }

    @Test
    void oneIdForTwoHostsIsRefusedAndNothingChanges() {
        watch(MAIL);

        assertThatThrownBy(() -> roster.setHosts(List.of(PAY, renamed(PAY, "Other"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("two hosts have the id \"pay\": give one of them another");
        assertThat(news.takeAll()).isEmpty();
        assertThat(news.removed()).isEmpty();
    }

    @Test
    void acknowledgingTellsWhoAndWhenOfFailingHostsOnly() throws Exception {
        List<Slot> slots = roster.setHosts(List.of(PAY, MAIL)).planned();
        roster.result(slots.getFirst(), down(NOON));
        news.takeAll();

        acknowledge("pay", "mail", "nobody");

        HostUpdate update = news.next();
        assertThat(update.host()).isEqualTo(PAY);
        assertThat(update.state().acknowledgement()).isNotNull();
        assertThat(update.state().acknowledgement().by()).isEqualTo("Anna");
        assertThat(update.state().acknowledgement().at()).isEqualTo(NOON);
        assertThat(update.result()).isNull();
        assertThat(news.takeAll()).isEmpty();
    }

    @Test
    void whatComesAfterTheEndIsNoResult() {
        Slot slot = watch(PAY);
        roster.close();

        roster.result(slot, down(NOON));

        assertThat(news.takeAll()).isEmpty();
    }
}
