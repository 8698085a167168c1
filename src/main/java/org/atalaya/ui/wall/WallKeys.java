package org.atalaya.ui.wall;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Listens to the keys of the wall and does what each {@link Shortcut} is bound to. Letters act only
 * while nobody is typing; {@code /} and {@code ?} go by the sign, not by the key, because they lie
 * elsewhere on every keyboard.
 */
final class WallKeys {

    private final Map<Shortcut, Consumer<KeyCode>> commands = new EnumMap<>(Shortcut.class);
    private final KioskDoor door;

    WallKeys(KioskDoor door) {
        this.door = door;
    }

    /** What a shortcut does. */
    WallKeys bind(Shortcut shortcut, Runnable command) {
        return bindEach(shortcut, key -> command.run());
    }

    /** The same, where it matters by which of its keys it was asked for. */
    WallKeys bindEach(Shortcut shortcut, Consumer<KeyCode> command) {
        if (commands.put(shortcut, command) != null) {
            throw new IllegalArgumentException(shortcut + " is bound twice");
        }
        return this;
    }

    /**
     * Listens to all keys under {@code root}.
     *
     * @throws IllegalStateException when a shortcut does nothing: it would be shown all the same
     */
    void listenAt(Node root) {
        for (Shortcut shortcut : Shortcut.values()) {
            boolean elsewhere = shortcut.reach() == Shortcut.Reach.ELSEWHERE;
            if (elsewhere == commands.containsKey(shortcut)) {
                throw new IllegalStateException(shortcut + " is not bound where it should be");
            }
        }
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        root.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
    }

    private void pressed(KeyEvent event) {
        if (!run(Shortcut.Reach.ANYWHERE, event) && !isTyping(event)) {
            run(Shortcut.Reach.WALL, event);
        }
    }

    private boolean run(Shortcut.Reach reach, KeyEvent event) {
        for (Map.Entry<Shortcut, Consumer<KeyCode>> one : commands.entrySet()) {
            if (one.getKey().reach() == reach && isAsked(one.getKey(), event)) {
                event.consume();
                act(one.getKey(), event.getCode());
                return true;
            }
        }
        return false;
    }

    private void act(Shortcut shortcut, KeyCode code) {
        Consumer<KeyCode> command = Objects.requireNonNull(commands.get(shortcut));
        switch (shortcut.onKiosk()) {
            case FREE -> command.accept(code);
            case CHANGES -> door.ask(() -> command.accept(code));
            case NOTHING -> door.onDesk(() -> command.accept(code));
        }
    }

    private static boolean isAsked(Shortcut shortcut, KeyEvent event) {
        return shortcut.strokes().stream()
                .anyMatch(
                        stroke ->
                                stroke instanceof Shortcut.Stroke.Key key
                                        && key.combination().match(event));
    }

    private void typed(KeyEvent event) {
        if (isTyping(event)) {
            return;
        }
        for (Map.Entry<Shortcut, Consumer<KeyCode>> one : commands.entrySet()) {
            if (one.getKey().strokes().contains(new Shortcut.Stroke.Sign(event.getCharacter()))) {
                event.consume();
                act(one.getKey(), KeyCode.UNDEFINED);
                return;
            }
        }
    }

    private static boolean isTyping(KeyEvent event) {
        return event.getTarget() instanceof TextInputControl;
    }
}
