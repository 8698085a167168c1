package org.atalaya.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.atalaya.model.Channel;
import org.atalaya.model.ChannelPlan;
import org.atalaya.model.CommandChannel;
import org.atalaya.model.Failure;
import org.atalaya.model.Occasion;
import org.atalaya.model.Placeholder;
import org.atalaya.model.Reason;
import org.atalaya.model.WebhookChannel.Format;
import org.atalaya.notify.Delivery.Result;
import org.atalaya.support.ManualTicker;
import org.atalaya.support.SampleHosts;
import org.atalaya.words.Phrases;
import org.atalaya.words.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CourierTest {

    private static final Failure BUSY = Failure.of(Reason.STATUS, "503", "");
    private static final Channel CHANNEL =
            Channels.webhook(URI.create("http://x/"), Format.TEXT, "{{text}}");

    @TempDir Path folder;
    private final ManualTicker ticker = new ManualTicker();
    private final Deque<Outcome> outcomes = new ArrayDeque<>();
    private final List<Letter> sent = new ArrayList<>();
    private final DeliveryLog log = new DeliveryLog();
    private Instant now = SampleHosts.NOON;
    private FileOutbox outbox;
    private Courier courier;

    @BeforeEach
    void open() throws IOException {
        outbox = FileOutbox.open(folder.resolve("outbox.log"));
        courier = courier(CHANNEL);
    }

    @AfterEach
    void close() throws IOException {
        outbox.close();
    }

    private Courier courier(Channel channel) {
        Words words = Words.of(Locale.ENGLISH);
        Senders senders =
                (to, letter) -> {
                    sent.add(letter);
                    return outcomes.isEmpty() ? new Outcome.Delivered() : outcomes.poll();
                };
        Courier.Round round =
                new Courier.Round(
                        outbox,
                        senders,
                        new LetterWriter(new Phrases(words, ZoneOffset.UTC), () -> "Board"),
                        log,
                        () -> now,
                        ticker);
        ChannelPlan plan = new ChannelPlan(List.of(channel), List.of());
        return new Courier(round, new Backoff(() -> 0.0), words, channel, plan);
    }

    private void passes(Duration time) {
        ticker.advance(time);
        now = now.plus(time);
    }

    private void comes(String key, Occasion occasion, String host) throws IOException {
        outbox.add(List.of(Channels.letter(key, occasion, host, now)));
    }

    /** Turns until there is nothing to do at this moment. */
    private Duration turns() throws InterruptedException {
        Duration rest = courier.turn();
        while (rest.isZero()) {
            rest = courier.turn();
        }
        return rest;
    }

    private Duration turnsAfterGathering() throws InterruptedException {
        turns();
        passes(ChannelPlan.USUAL_GATHER);
        return turns();
    }

    private List<String> keys() {
        return sent.stream().map(Letter::key).toList();
    }

    @Test
    void newsIsGatheredForAMomentAndThenSentInOrderAndOnce() throws Exception {
        comes("a", Occasion.DOWN, "pay");
        assertThat(turns()).isEqualTo(ChannelPlan.USUAL_GATHER);
        comes("b", Occasion.RECOVERED, "pay");
        assertThat(sent).isEmpty();
        passes(ChannelPlan.USUAL_GATHER);
        assertThat(turns()).isEqualTo(Courier.FOREVER);
        assertThat(keys()).containsExactly("a", "b");
        assertThat(outbox.waiting()).isEmpty();
        assertThat(log.all()).extracting(Delivery::result).containsOnly(Result.DELIVERED);
    }

    @Test
    void theFirstThatIsNotTakenHoldsUpAllBehindItForLongerAndLonger() throws Exception {
        comes("a", Occasion.DOWN, "pay");
        comes("b", Occasion.RECOVERED, "pay");
        List<Long> pauses = new ArrayList<>();
        turns();
        passes(ChannelPlan.USUAL_GATHER);
        for (int i = 0; i < 9; i++) {
            outcomes.add(Outcome.later(BUSY));
            Duration pause = turns();
            pauses.add(pause.toSeconds());
            passes(pause);
        }
        assertThat(pauses).containsExactly(5L, 10L, 20L, 40L, 80L, 160L, 300L, 300L, 300L);
        assertThat(keys()).containsOnly("a").hasSize(9);
        turns();
        assertThat(keys()).endsWith("a", "b").hasSize(11);
        assertThat(log.all())
                .extracting(Delivery::result)
                .containsExactly(Result.LATER, Result.DELIVERED, Result.DELIVERED);
    }

    @Test
    void pausesDifferByChanceAndNeverPassTheirBounds() {
        Backoff most = new Backoff(() -> 1.0);
        assertThat(most.next()).isEqualTo(Duration.ofSeconds(6));
        for (int i = 0; i < 20; i++) {
            assertThat(most.next()).isBetween(Backoff.FIRST, Backoff.LONGEST);
        }
        most.reset();
        assertThat(most.next()).isEqualTo(Duration.ofSeconds(6));
    }

    @Test
    void whoAsksToBeLeftAloneIs() throws Exception {
        comes("a", Occasion.DOWN, "pay");
        outcomes.add(new Outcome.Later(BUSY, Duration.ofMinutes(20)));
        assertThat(turnsAfterGathering()).isEqualTo(Duration.ofMinutes(20));
        passes(Duration.ofMinutes(19));
        turns();
        assertThat(sent).hasSize(1);
        passes(Duration.ofMinutes(1));
        turns();
        assertThat(sent).hasSize(2);
    }

    @Test
    void aChannelThatWasMendedIsTriedAtOnce() throws Exception {
        comes("a", Occasion.DOWN, "pay");
        outcomes.add(Outcome.later(BUSY));
        turnsAfterGathering();
        Channel mended = Channels.webhook(URI.create("http://y/"), Format.TEXT, "{{text}}");
        courier.follow(mended, new ChannelPlan(List.of(mended), List.of()));
        turns();
        assertThat(keys()).containsExactly("a", "a");
        assertThat(outbox.waiting()).isEmpty();
    }

    @Test
    void whatIsRefusedIsSaidAndHoldsUpNothing() throws Exception {
        comes("a", Occasion.DOWN, "pay");
        comes("b", Occasion.RECOVERED, "pay");
        outcomes.add(new Outcome.Refused(Failure.of(Reason.STATUS, "400", "")));
        turnsAfterGathering();
        assertThat(keys()).containsExactly("a", "b");
        assertThat(log.all())
                .extracting(Delivery::result)
                .containsExactly(Result.REFUSED, Result.DELIVERED);
        assertThat(outbox.waiting()).isEmpty();
    }

    @Test
    void whatWaitedLongSaysSo() throws Exception {
        comes("a", Occasion.DOWN, "pay");
        outcomes.add(Outcome.later(BUSY));
        turnsAfterGathering();
        passes(Duration.ofMinutes(5));
        turns();
        assertThat(sent.getFirst().value(Placeholder.LATE)).isEmpty();
        assertThat(sent.getLast().value(Placeholder.LATE)).isEqualTo("(late: this is of 12:00)");
        assertThat(sent.getLast().value(Placeholder.TEXT)).startsWith("(late").endsWith("pay down");
        assertThat(keys()).containsExactly("a", "a");
    }

    @Test
    void manyOfASortAreOneMessageThatNamesThem() throws Exception {
        for (int i = 0; i < 12; i++) {
            comes("d" + i, Occasion.DOWN, "host" + i);
        }
        comes("u", Occasion.RECOVERED, "host3");
        turnsAfterGathering();
        assertThat(sent).hasSize(2);
        assertThat(sent.getFirst().value(Placeholder.TEXT))
                .startsWith("12 hosts are down: host0, host1")
                .endsWith("host9 and 2 more");
        assertThat(sent.getFirst().value(Placeholder.COUNT)).isEqualTo("12");
        assertThat(sent.getLast().key()).isEqualTo("u");
        assertThat(outbox.waiting()).isEmpty();
    }

    @Test
    void threeAreStillThreeMessages() throws Exception {
        for (int i = 0; i < 3; i++) {
            comes("d" + i, Occasion.DOWN, "host" + i);
        }
        turnsAfterGathering();
        assertThat(keys()).containsExactly("d0", "d1", "d2");
    }

    @Test
    void noLetterJumpsOverAnotherAboutTheSameHost() throws Exception {
        comes("1", Occasion.DOWN, "a");
        comes("2", Occasion.DOWN, "b");
        comes("3", Occasion.RECOVERED, "a");
        comes("4", Occasion.DOWN, "a");
        comes("5", Occasion.DOWN, "c");
        comes("6", Occasion.DOWN, "d");
        turnsAfterGathering();
        assertThat(sent)
                .extracting(letter -> letter.value(Placeholder.TEXT))
                .containsExactly("4 hosts are down: a, b, c, d", "a recovered", "a down");
    }

    @Test
    void whatWasTriedKeepsItsKeyForTheFarSideMayHaveIt() throws Exception {
        comes("tried", Occasion.DOWN, "host");
        outcomes.add(Outcome.later(Failure.of(Reason.RESET)));
        turnsAfterGathering();
        outbox.close();
        open();
        for (int i = 0; i < 5; i++) {
            comes("d" + i, Occasion.DOWN, "host" + i);
        }
        sent.clear();
        turnsAfterGathering();
        assertThat(keys()).hasSize(2).startsWith("tried");
        assertThat(sent.getLast().value(Placeholder.COUNT)).isEqualTo("5");
    }

    @Test
    void aDigestIsTheSameOneAfterARestart() throws Exception {
        for (int i = 0; i < 5; i++) {
            comes("d" + i, Occasion.DOWN, "host" + i);
        }
        outcomes.add(Outcome.later(Failure.of(Reason.RESET)));
        turnsAfterGathering();
        outbox.close();
        open();
        comes("late", Occasion.DOWN, "host9");
        turnsAfterGathering();
        assertThat(keys()).hasSize(3).endsWith("late");
        assertThat(keys().get(0)).isEqualTo(keys().get(1));
    }

    @Test
    void oneThatKnowsIncidentsByTheirIdAndAProgramGetEachByItself() throws Exception {
        Channel pager =
                Channels.webhook(URI.create("http://x/"), Format.TEXT, "{{incident}} {{action}}");
        Channel program = new CommandChannel("ops", "Ops", List.of("x"), true);
        for (Channel channel : List.of(pager, program)) {
            sent.clear();
            courier = courier(channel);
            for (int i = 0; i < 5; i++) {
                comes(channel.kind() + i, Occasion.DOWN, "host" + i);
            }
            turnsAfterGathering();
            assertThat(sent).hasSize(5);
        }
    }

    @Test
    void noMoreThanAThousandWaitAndNothingForAWeek() throws Exception {
        comes("old", Occasion.DOWN, "pay");
        passes(Courier.OLDEST.plusMinutes(1));
        List<Letter> many =
                IntStream.range(0, Courier.MOST + 2)
                        .mapToObj(i -> Channels.letter("n" + i, Occasion.DOWN, "h" + i, now))
                        .toList();
        outbox.add(many);
        turns();
        assertThat(outbox.waiting()).hasSize(Courier.MOST).first().isEqualTo(many.get(2));
        assertThat(log.all())
                .extracting(Delivery::key, Delivery::result)
                .containsExactly(
                        tuple("old", Result.GIVEN_UP),
                        tuple("n0", Result.GIVEN_UP),
                        tuple("n1", Result.GIVEN_UP));
    }

    @Test
    void lettersOfOthersAreLeftAlone() throws Exception {
        Letter mine = Channels.letter("a", Occasion.DOWN, "pay", now);
        Letter others = new Letter("b", "boss", Occasion.DOWN, now, "pay", mine.values());
        outbox.add(List.of(others, mine));
        turnsAfterGathering();
        assertThat(keys()).containsExactly("a");
        assertThat(outbox.waiting()).containsExactly(others);
    }

    @Test
    void theLogKeepsTheNewestOnly() {
        Letter letter = Letters.down("k");
        for (int i = 0; i < DeliveryLog.MOST + 1; i++) {
            log.add(now.plusSeconds(i), "Ops", letter, Result.DELIVERED, null);
        }
        assertThat(log.all()).hasSize(DeliveryLog.MOST);
        assertThat(log.all().getFirst().at()).isEqualTo(now.plusSeconds(1));
    }
}
