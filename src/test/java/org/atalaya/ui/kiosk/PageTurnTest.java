package org.atalaya.ui.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PageTurnTest {

    private static final Instant START = Instant.parse("2026-11-27T08:00:00Z");
    private static final Duration EACH = Duration.ofSeconds(20);

    private final PageTurn turn = new PageTurn();

    private boolean at(long second, int pages, boolean hold) {
        return turn.tick(START.plusSeconds(second), pages, EACH, hold);
    }

    @Test
    void eachPageIsSeenItsTimeAndTheFirstComesAfterTheLast() {
        assertThat(at(0, 3, false)).isFalse();
        assertThat(at(19, 3, false)).isFalse();
        assertThat(at(20, 3, false)).isTrue();
        assertThat(turn.page()).isEqualTo(1);
        assertThat(turn.progress(START.plusSeconds(25), EACH)).isEqualTo(0.25);
        at(40, 3, false);
        at(60, 3, false);
        assertThat(turn.page()).isZero();
    }

    @Test
    void aFailureBringsTheFirstPageAndHoldsIt() {
        at(0, 3, false);
        at(20, 3, false);

        assertThat(at(21, 3, true)).isTrue();
        assertThat(turn.page()).isZero();
        assertThat(turn.isHeld()).isTrue();
        assertThat(at(600, 3, true)).isFalse();
        assertThat(turn.progress(START.plusSeconds(600), EACH)).isZero();

        at(601, 3, false);
        assertThat(at(619, 3, false)).isFalse();
        assertThat(at(620, 3, false)).isTrue();
    }

    @Test
    void aPageThatIsGoneIsNotWaitedFor() {
        at(0, 3, false);
        at(20, 3, false);

        assertThat(at(21, 1, false)).isTrue();
        assertThat(turn.page()).isZero();
    }

    @Test
    void onePageIsNotTurned() {
        at(0, 1, false);
        assertThat(at(20, 1, false)).isFalse();
    }

    @Test
    void aPageThatSomebodyTurnedToStaysItsTime() {
        at(0, 4, false);
        turn.show(2, START.plusSeconds(19));

        assertThat(at(20, 4, false)).isFalse();
        assertThat(turn.page()).isEqualTo(2);
    }

    @Test
    void aClockThatWasSetBackTurnsNothing() {
        at(0, 3, false);

        assertThat(at(-3600, 3, false)).isFalse();
        assertThat(at(-3580, 3, false)).isTrue();
    }
}
