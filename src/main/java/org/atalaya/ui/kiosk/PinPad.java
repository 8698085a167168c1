package org.atalaya.ui.kiosk;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.atalaya.model.Pin;
import org.atalaya.ui.kit.Styles;
import org.atalaya.words.Words;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A small pad for a PIN, by finger, mouse or keys. It shows how many digits there are and never
 * which, and goes away when nobody touches it.
 */
public final class PinPad extends VBox {

    /** A pad that somebody left is no part of a wall. */
    static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final int COLUMNS = 3;

    private final Words words;
    private final Consumer<String> typed;
    private final Runnable cancel;
    private final Label dots = new Label();
    private final Label note = new Label();
    private final GridPane pad = new GridPane();
    private final Button back = new Button();
    private final StringBuilder digits = new StringBuilder();
    private Instant now;
    private Instant touched;
    private boolean closed;
    private boolean waiting;

    /**
     * @param title what the PIN is asked for
     * @param typed told what somebody typed
     * @param cancel when they gave up, or left
     */
    public PinPad(String title, Words words, Instant now, Consumer<String> typed, Runnable cancel) {
        this.words = words;
        this.now = now;
        this.touched = now;
        this.typed = typed;
        this.cancel = cancel;
        Label head = new Label(title);
        head.getStyleClass().add(Styles.PIN_TITLE);
        head.setWrapText(true);
        dots.getStyleClass().add(Styles.PIN_DOTS);
        note.getStyleClass().add(Styles.PIN_NOTE);
        note.setWrapText(true);
        pad.getStyleClass().add(Styles.PIN_KEYS);
        for (int digit = 1; digit <= 9; digit++) {
            addDigit(digit, (digit - 1) % COLUMNS, (digit - 1) / COLUMNS);
        }
        addSign("mdi2b-backspace-outline", "kiosk.pin.delete", this::delete, 0);
        addDigit(0, 1, COLUMNS);
        addSign("mdi2c-check", "kiosk.pin.enter", this::enter, 2);
        back.setText(words.get("kiosk.pin.back"));
        back.setMaxWidth(Double.MAX_VALUE);
        back.setOnAction(pressed -> cancel.run());
        getStyleClass().add(Styles.PIN_PAD);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getChildren().setAll(head, dots, note, pad, back);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        addEventFilter(KeyEvent.KEY_TYPED, event -> type(event.getCharacter()));
        addEventFilter(MouseEvent.MOUSE_PRESSED, event -> touched = this.now);
        show();
    }

    private void addDigit(int digit, int column, int row) {
        Button key = new Button(Integer.toString(digit));
        key.setOnAction(pressed -> type(Integer.toString(digit)));
        add(key, column, row);
    }

    private void addSign(String icon, String spoken, Runnable deed, int column) {
        Button key = new Button(null, new FontIcon(icon));
        key.setAccessibleText(words.get(spoken));
        key.setOnAction(pressed -> deed.run());
        add(key, column, COLUMNS);
    }

    private void add(Button key, int column, int row) {
        key.getStyleClass().add(Styles.PIN_KEY);
        pad.add(key, column, row);
    }

    /** Where the focus begins, and what Tab leads back to. */
    public Node first() {
        return pad.getChildren().getFirst();
    }

    /** Where Tab turns round. */
    public Node last() {
        return back;
    }

    private void pressed(KeyEvent event) {
        touched = now;
        Runnable deed =
                switch (event.getCode()) {
                    case ENTER -> back.isFocused() ? cancel : this::enter;
                    case BACK_SPACE, DELETE -> this::delete;
                    case ESCAPE -> cancel;
                    default -> null;
                };
        if (deed != null) {
            event.consume();
            deed.run();
        }
    }

    private void type(String sign) {
        boolean digit = sign.length() == 1 && sign.charAt(0) >= '0' && sign.charAt(0) <= '9';
        if (digit && !closed && digits.length() < Pin.LONGEST) {
            digits.append(sign);
            note.setText("");
            show();
        }
    }

    private void delete() {
        if (!closed && !digits.isEmpty()) {
            digits.setLength(digits.length() - 1);
            show();
        }
    }

    private void enter() {
        if (!closed && !digits.isEmpty()) {
            String all = digits.toString();
            clear();
            shut(true);
            typed.accept(all);
        }
    }

    private void clear() {
        digits.setLength(0);
        show();
    }

    private void show() {
        dots.setText("●".repeat(digits.length()));
        dots.setAccessibleText(words.get("kiosk.pin.digits", digits.length()));
    }

    private void shut(boolean shut) {
        closed = shut;
        pad.pseudoClassStateChanged(Styles.MUTED, shut);
    }

    /** What was typed was wrong. */
    public void refuse() {
        note.setText(words.get("kiosk.pin.wrong"));
    }

    /**
     * A second passed.
     *
     * @param left for how long nothing is taken yet
     * @param busy whether what was typed is still being compared
     */
    public void tick(Instant second, Duration left, boolean busy) {
        now = second;
        boolean waits = left.isPositive();
        shut(waits || busy);
        if (waits) {
            note.setText(words.get("kiosk.pin.wait", left.toSeconds()));
            touched = now;
        } else if (waiting) {
            note.setText("");
        }
        waiting = waits;
        if (!closed && Duration.between(touched, now).compareTo(PATIENCE) >= 0) {
            cancel.run();
        }
    }

    /** What is said below the dots. */
    String note() {
        return note.getText();
    }
}
