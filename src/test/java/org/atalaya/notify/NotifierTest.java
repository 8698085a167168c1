package org.atalaya.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.atalaya.model.Acknowledgement;
import org.atalaya.model.Channel;
import org.atalaya.model.ChannelPlan;
import org.atalaya.model.Criticality;
import org.atalaya.model.Failure;
import org.atalaya.model.Health;
import org.atalaya.model.Host;
import org.atalaya.model.HostState;
import org.atalaya.model.HostUpdate;
import org.atalaya.model.Incident;
import org.atalaya.model.IncidentEvent;
import org.atalaya.model.IncidentEvent.Type;
import org.atalaya.model.Occasion;
import org.atalaya.model.Placeholder;
import org.atalaya.model.Reason;
import org.atalaya.model.Route;
import org.atalaya.model.WebhookChannel.Format;
import org.atalaya.notify.Delivery.Result;
import org.atalaya.probe.Secrets;
import org.atalaya.support.HostileServer;
import org.atalaya.support.Patience;
import org.atalaya.support.SampleHosts;
import org.atalaya.words.Phrases;
import org.atalaya.words.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotifierTest {

    private static final Host HOST = SampleHosts.host("pay");

    @TempDir Path folder;
    private final BlockingQueue<Delivery> news = new LinkedBlockingQueue<>();
    private HostileServer server;
    private Notifier notifier;
    private Incident incident;

    @BeforeEach
    void begin() throws IOException {
        server = HostileServer.plain(HostileServer.answering(200, ""));
        incident =
                new Incident(
                        "i1",
                        "pay",
                        "pay",
                        Incident.Kind.DOWN,
                        Instant.now(),
                        Failure.of(Reason.RESET),
                        null,
                        null,
                        null,
                        0,
                        null,
                        false);
        open();
    }

    private void open() throws IOException {
        Phrases phrases = new Phrases(Words.of(Locale.ENGLISH), ZoneOffset.UTC);
        notifier =
                Notifier.of(
                        FileOutbox.open(folder.resolve("outbox.log")),
                        Secrets.ofEnvironment(),
                        "Atalaya/test",
                        phrases,
                        "Board",
                        InstantSource.system());
        notifier.log().addListener(news::add);
    }

    @AfterEach
    void end() throws IOException {
        notifier.close();
        server.close();
    }

    private Channel channel() {
        return Channels.webhook(server.url("/"), Format.TEXT, "{{text}}");
    }

    private void plan(Occasion... occasions) {
        Route route =
                new Route(
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        Criticality.INFO,
                        Set.of(occasions),
                        Duration.ZERO,
                        Set.of(),
                        List.of("ops"),
                        null);
        notifier.plan(new ChannelPlan(List.of(channel()), List.of(route), Duration.ZERO, 3));
        notifier.start();
    }

    private void happens(Type type) {
        notifier.incident(IncidentEvent.of(type, incident, HOST, Instant.now()));
    }

    private void isShownAs(Health health) {
        HostState state = new HostState(health, Instant.now(), null, 0, null);
        notifier.updated(new HostUpdate(HOST, state, null, null));
    }

    private Delivery next() throws InterruptedException {
        Delivery delivery = news.poll(30, TimeUnit.SECONDS);
        if (delivery == null) {
            throw new AssertionError("nothing was sent");
        }
        return delivery;
    }

    @Test
    void anIncidentIsToldFromItsBeginningToItsEnd() throws Exception {
        plan(Occasion.DOWN, Occasion.ACKNOWLEDGED, Occasion.ESCALATED, Occasion.RECOVERED);
        isShownAs(Health.DOWN);
        happens(Type.OPENED);
        assertThat(next().text()).startsWith("pay is down: ");
        happens(Type.ESCALATED);
        assertThat(next().occasion()).isEqualTo(Occasion.ESCALATED);
        incident = incident.withAcknowledgement(new Acknowledgement("ana", Instant.now(), null));
        happens(Type.ACKNOWLEDGED);
        assertThat(next().occasion()).isEqualTo(Occasion.ACKNOWLEDGED);
        isShownAs(Health.UP);
        happens(Type.RESOLVED);
        assertThat(next())
                .satisfies(each -> assertThat(each.text()).startsWith("pay is up again after "))
                .satisfies(each -> assertThat(each.result()).isEqualTo(Result.DELIVERED));
        assertThat(server.requests()).hasSize(4);
        assertThat(notifier.waiting()).isZero();
        assertThat(notifier.log().all()).hasSize(4);
    }

    @Test
    void aHostThatIsPausedWhileItIsDownIsNotCalledUp() throws Exception {
        plan(Occasion.DOWN, Occasion.RECOVERED);
        happens(Type.OPENED);
        next();
        isShownAs(Health.PAUSED);
        happens(Type.RESOLVED);
        assertThat(next().text()).contains("no longer watched");
    }

    @Test
    void whatIsOnNobodysRouteIsToldToNobody() throws Exception {
        plan(Occasion.CERTIFICATE);
        happens(Type.OPENED);
        notifier.close();
        assertThat(server.requests()).isEmpty();
        assertThat(news).isEmpty();
    }

    @Test
    void whatCouldNotBeSentIsSentByTheNextStart() throws Exception {
        server.close();
        plan(Occasion.DOWN);
        happens(Type.OPENED);
        assertThat(next().result()).isEqualTo(Result.LATER);
        notifier.close();
        server = HostileServer.plain(HostileServer.answering(200, ""));
        open();
        assertThat(notifier.waiting()).isEqualTo(1);
        plan(Occasion.DOWN);
        assertThat(next().result()).isEqualTo(Result.DELIVERED);
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void newsThatCameJustBeforeTheEndIsKept() throws Exception {
        server.close();
        plan(Occasion.DOWN);
        happens(Type.OPENED);
        notifier.close();
        try (FileOutbox box = FileOutbox.open(folder.resolve("outbox.log"))) {
            assertThat(box.waiting())
                    .extracting(letter -> letter.value(Placeholder.HOST))
                    .containsExactly("pay");
        }
    }

    @Test
    void closingDoesNotWaitForAServiceThatHangs() throws Exception {
        HostileServer silent = HostileServer.plain(HostileServer.Visit::stall);
        server.close();
        server = silent;
        plan(Occasion.DOWN);
        happens(Type.OPENED);
        Patience.until("it is asked", Duration.ofSeconds(30), () -> silent.connections() == 1);
        long begun = System.nanoTime();
        notifier.close();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(3));
        try (FileOutbox box = FileOutbox.open(folder.resolve("outbox.log"))) {
            assertThat(box.waiting()).hasSize(1);
        }
    }

    @Test
    void aTestTellsAtOnceWhatTheFarSideSays() throws Exception {
        notifier.start();
        assertThat(notifier.test(channel()).get(30, TimeUnit.SECONDS))
                .isEqualTo(new Outcome.Delivered());
        assertThat(next().occasion()).isEqualTo(Occasion.TEST);
        server.close();
        assertThat(notifier.test(channel()).get(30, TimeUnit.SECONDS))
                .isInstanceOf(Outcome.Later.class);
        assertThat(next().result()).isEqualTo(Result.REFUSED);
        assertThat(notifier.waiting()).isZero();
    }

    @Test
    void aRestartTellsNothingAgainButItsEnd() throws Exception {
        notifier.plan(
                new ChannelPlan(List.of(channel()), List.of(Route.usual("ops")), Duration.ZERO, 3));
        notifier.restore(
                List.of(IncidentEvent.of(Type.OPENED, incident, HOST, incident.openedAt())));
        notifier.start();
        isShownAs(Health.UP);
        happens(Type.RESOLVED);
        assertThat(next().occasion()).isEqualTo(Occasion.RECOVERED);
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void aChannelThatIsTakenAwayIsToldNoMore() throws Exception {
        plan(Occasion.DOWN);
        notifier.plan(ChannelPlan.NONE);
        happens(Type.OPENED);
        notifier.close();
        assertThat(server.requests()).isEmpty();
    }
}
