package org.atalaya.ui.kit;

import java.util.HashMap;
import java.util.Map;
import javafx.geometry.VPos;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;
import javafx.stage.Stage;

/**
 * What the task bar shows of a window that is covered or minimised: how many hosts call, before the
 * title and on the icon. JavaFX cannot ask a task bar for attention, but every one of them shows
 * these two (docs/adr/0031). FX thread only.
 */
public final class WindowMark {

    private static final double SIDE = 128;

    /** More are not read on so small a picture. */
    private static final int MOST = 99;

    /** Badges look the same whatever the theme of the wall: the task bar is not ours. */
    private static final Color CALLING = Color.web("#e5383b");

    private final Stage stage;
    private final String title;
    private final Image icon;
    private final Map<String, Image> marked = new HashMap<>();
    private int shown;

    /** Gives the window this title and this icon. */
    public WindowMark(Stage stage, String title, Image icon) {
        this.stage = stage;
        this.title = title;
        this.icon = icon;
        stage.setTitle(title);
        stage.getIcons().setAll(icon);
    }

    /** How many call now; muted or not, for this is for the eyes. */
    public void show(AlarmView alarm) {
        int calling = alarm.ringing().size();
        if (calling == shown) {
            return;
        }
        shown = calling;
        String count = calling > MOST ? MOST + "+" : Integer.toString(calling);
        stage.setTitle(calling == 0 ? title : "(" + calling + ") ▲ " + title);
        stage.getIcons().setAll(calling == 0 ? icon : marked.computeIfAbsent(count, this::drawn));
    }

    private Image drawn(String text) {
        Canvas canvas = new Canvas(SIDE, SIDE);
        GraphicsContext on = canvas.getGraphicsContext2D();
        on.drawImage(icon, 0, 0, SIDE, SIDE);
        double badge = SIDE * 0.62;
        double left = SIDE - badge;
        on.setFill(CALLING);
        on.fillOval(left, left, badge, badge);
        on.setFill(Color.WHITE);
        on.setTextAlign(TextAlignment.CENTER);
        on.setTextBaseline(VPos.CENTER);
        on.setFont(Font.font(null, FontWeight.BOLD, badge / (text.length() + 1) * 1.5));
        on.fillText(text, left + badge / 2, left + badge / 2, badge * 0.9);
        SnapshotParameters clear = new SnapshotParameters();
        clear.setFill(Color.TRANSPARENT);
        return canvas.snapshot(clear, null);
    }
}
