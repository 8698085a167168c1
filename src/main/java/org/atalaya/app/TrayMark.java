package org.atalaya.app;

import java.awt.AWTException;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.HeadlessException;
import java.awt.MenuItem;
import java.awt.PopupMenu;
import java.awt.RenderingHints;
import java.awt.SystemTray;
import java.awt.TrayIcon;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.atalaya.model.Health;
import org.atalaya.ui.wall.MiniText;
import org.atalaya.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * The state of the wall in the desktop's notification area: colour, how many need somebody, and the
 * bell in its menu. AWT is the one road there that the JDK has, so this is the one class that draws
 * with it (docs/adr/0045). Some desktops answer late, or say that there is such an area and show
 * nothing: all of it runs on a thread of its own, a start that takes too long is given up, and it
 * is never the only way back to the window.
 */
final class TrayMark implements AutoCloseable {

    /** Longer than that no desktop that shows it takes. */
    static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final int MOST = 99;

    private final Words words;
    private final Deeds deeds;
    private final Consumer<Boolean> told;
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("atalaya-tray").factory());
    private @Nullable TrayIcon icon;
    private @Nullable Shown shown;
    private boolean on;

    /** What its menu does; each is called on a thread of AWT. */
    record Deeds(Runnable open, Runnable mute, Runnable unmute, Runnable quit) {}

    /**
     * What is seen of it.
     *
     * @param count how many hosts need somebody; 0 for none
     */
    record Shown(@Nullable Health health, int count, String text) {

        static Shown of(MiniText text, int count, String boardName) {
            String detail = text.detail().isEmpty() ? "" : "\n" + text.detail();
            return new Shown(text.health(), count, boardName + "\n" + text.head() + detail);
        }
    }

    /**
     * @param told whether it can be seen, each time it is switched on; on any thread
     */
    TrayMark(Words words, Deeds deeds, Consumer<Boolean> told) {
        this.words = words;
        this.deeds = deeds;
        this.told = told;
    }

    /** Switches it on or off; returns at once, from the FX thread. */
    void turn(boolean wanted) {
        if (wanted == on) {
            return;
        }
        on = wanted;
        if (wanted) {
            CompletableFuture.supplyAsync(this::put, thread)
                    .completeOnTimeout(false, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                    .thenAccept(told);
        } else {
            thread.execute(this::take);
        }
    }

    /** What it shows from now on. */
    void show(Shown now) {
        if (on && !now.equals(shown)) {
            thread.execute(() -> paint(now));
        }
        shown = now;
    }

    private boolean put() {
        try {
            if (!SystemTray.isSupported()) {
                return false;
            }
            SystemTray tray = SystemTray.getSystemTray();
            Dimension size = tray.getTrayIconSize();
            Shown now = shown == null ? new Shown(null, 0, "Atalaya") : shown;
            TrayIcon made = new TrayIcon(picture(now, size.width), now.text(), menu());
            made.addActionListener(event -> deeds.open().run());
            tray.add(made);
            icon = made;
            return true;
        } catch (AWTException | HeadlessException | LinkageError e) {
            // No such area after all, no screen for AWT, or a machine without the libraries of AWT.
            return false;
        }
    }

    private void take() {
        if (icon != null) {
            SystemTray.getSystemTray().remove(icon);
            icon = null;
        }
    }

    private void paint(Shown now) {
        if (icon != null) {
            icon.setImage(picture(now, icon.getSize().width));
            icon.setToolTip(now.text());
        }
    }

    private PopupMenu menu() {
        PopupMenu menu = new PopupMenu();
        menu.add(item("tray.open", deeds.open()));
        menu.addSeparator();
        menu.add(item("tray.mute", deeds.mute()));
        menu.add(item("tray.unmute", deeds.unmute()));
        menu.addSeparator();
        menu.add(item("tray.quit", deeds.quit()));
        return menu;
    }

    private MenuItem item(String key, Runnable deed) {
        MenuItem item = new MenuItem(words.get(key));
        item.addActionListener(event -> deed.run());
        return item;
    }

    /** A disc in the colour of the state, with how many need somebody. */
    static BufferedImage picture(Shown shown, int side) {
        BufferedImage picture = new BufferedImage(side, side, BufferedImage.TYPE_INT_ARGB);
        Graphics2D on = picture.createGraphics();
        on.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        on.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        on.setColor(colour(shown.health()));
        on.fillOval(0, 0, side - 1, side - 1);
        if (shown.count() > 0) {
            String text = shown.count() > MOST ? MOST + "+" : Integer.toString(shown.count());
            on.setColor(Color.WHITE);
            int size = Math.max(6, (int) (side * (text.length() == 1 ? 0.75 : 0.55)));
            on.setFont(new Font(Font.SANS_SERIF, Font.BOLD, size));
            FontMetrics metrics = on.getFontMetrics();
            int left = (side - metrics.stringWidth(text)) / 2;
            int base = (side - metrics.getHeight()) / 2 + metrics.getAscent();
            on.drawString(text, left, base);
        }
        on.dispose();
        return picture;
    }

    /** The same whatever the theme of the wall: that area is not ours (WindowMark). */
    private static Color colour(@Nullable Health health) {
        return switch (health) {
            case DOWN -> new Color(0xe5383b);
            case FLAPPING, UNREACHABLE -> new Color(0xb0413e);
            case DEGRADED, SUSPECT -> new Color(0xb7791f);
            case UP -> new Color(0x2b9a5b);
            case MAINTENANCE -> new Color(0x3b82c4);
            case UNKNOWN, PENDING, PAUSED -> new Color(0x6b7785);
            case null -> new Color(0x6b7785);
        };
    }

    @Override
    public void close() {
        thread.execute(this::take);
        thread.shutdown();
    }
}
