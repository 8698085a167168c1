package org.atalaya.ui.wall;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/**
 * The keys of the wall. Letters act only while nobody is typing; {@code /} and {@code ?} go by the
 * sign, not by the key, because they lie elsewhere on every keyboard.
 */
final class WallKeys {

    private final Map<KeyCombination, Runnable> anywhere = new LinkedHashMap<>();
    private final Map<KeyCombination, Runnable> onWall = new LinkedHashMap<>();
    private final Map<String, Runnable> signs = new LinkedHashMap<>();

    /** A key that acts even while somebody is typing. */
    WallKeys anywhere(KeyCode code, Runnable command) {
        anywhere.put(new KeyCodeCombination(code), command);
        return this;
    }

    /** A key that acts on the wall. */
    WallKeys onWall(KeyCode code, Runnable command, KeyCombination.Modifier... modifiers) {
        onWall.put(new KeyCodeCombination(code, modifiers), command);
        return this;
    }

    /** A sign that acts on the wall. */
    WallKeys sign(String sign, Runnable command) {
        signs.put(sign, command);
        return this;
    }

    /** Listens to all keys under {@code root}. */
    void listenAt(Node root) {
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        root.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
    }

    private void pressed(KeyEvent event) {
        if (!run(anywhere, event) && !isTyping(event)) {
            run(onWall, event);
        }
    }

    private static boolean run(Map<KeyCombination, Runnable> keys, KeyEvent event) {
        for (Map.Entry<KeyCombination, Runnable> key : keys.entrySet()) {
            if (key.getKey().match(event)) {
                event.consume();
                key.getValue().run();
                return true;
            }
        }
        return false;
    }

    private void typed(KeyEvent event) {
        Runnable command = signs.get(event.getCharacter());
        if (command != null && !isTyping(event)) {
            event.consume();
            command.run();
        }
    }

    private static boolean isTyping(KeyEvent event) {
        return event.getTarget() instanceof TextInputControl;
    }
}
