package org.atalaya.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.atalaya.model.Health;
import org.atalaya.ui.wall.MiniText;
import org.atalaya.words.Words;
import org.junit.jupiter.api.Test;

/** What the notification area shows, and what is said where there is none. */
class TrayMarkTest {

    private static final TrayMark.Deeds NONE =
            new TrayMark.Deeds(() -> {}, () -> {}, () -> {}, () -> {});

    private static int pixels(BufferedImage picture, int rgb) {
        int found = 0;
        for (int x = 0; x < picture.getWidth(); x++) {
            for (int y = 0; y < picture.getHeight(); y++) {
                if (picture.getRGB(x, y) == rgb) {
                    found++;
                }
            }
        }
        return found;
    }

    private static BufferedImage picture(Health health, int count) {
        return TrayMark.picture(new TrayMark.Shown(health, count, ""), 32);
    }

    @Test
    void discHasTheColourOfTheWorstStateAndCountsWhoNeedsSomebody() {
        int red = 0xffe5383b;
        int green = 0xff2b9a5b;
        int white = 0xffffffff;
        assertThat(pixels(picture(Health.UP, 0), green)).isGreaterThan(500);
        assertThat(pixels(picture(Health.UP, 0), white)).isZero();
        assertThat(pixels(picture(Health.DOWN, 0), red)).isGreaterThan(500);
        assertThat(pixels(picture(Health.DOWN, 3), white)).isGreaterThan(20);
        int one = pixels(picture(Health.DOWN, 1), red);
        assertThat(pixels(picture(Health.DOWN, 1_000), red)).as("99+").isNotEqualTo(one);
    }

    @Test
    void tipSaysWhatTheBarSays() {
        MiniText text = new MiniText(Health.DOWN, "2 down", "Mail — connection refused");
        assertThat(TrayMark.Shown.of(text, 2, "Wall").text())
                .isEqualTo("Wall\n2 down\nMail — connection refused");
        MiniText calm = new MiniText(Health.UP, "24 up", "");
        assertThat(TrayMark.Shown.of(calm, 0, "Wall").text()).isEqualTo("Wall\n24 up");
    }

    @Test
    void machineWithoutSuchAnAreaIsToldEachTimeItIsSwitchedOn() throws InterruptedException {
        BlockingQueue<Boolean> told = new LinkedBlockingQueue<>();
        String before = System.setProperty("java.awt.headless", "true");
        try (TrayMark mark = new TrayMark(Words.of(Locale.ENGLISH), NONE, told::add)) {
            mark.turn(true);
            assertThat(told.poll(TrayMark.PATIENCE.toSeconds() + 5, TimeUnit.SECONDS)).isFalse();
            mark.turn(false);
            mark.show(new TrayMark.Shown(Health.UP, 0, "nobody sees it"));
            mark.turn(true);
            assertThat(told.poll(TrayMark.PATIENCE.toSeconds() + 5, TimeUnit.SECONDS)).isFalse();
        } finally {
            if (before == null) {
                System.clearProperty("java.awt.headless");
            } else {
                System.setProperty("java.awt.headless", before);
            }
        }
    }
}
