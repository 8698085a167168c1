package org.atalaya.ui.wall;

import static javafx.scene.input.KeyCombination.ALT_DOWN;
import static javafx.scene.input.KeyCombination.SHIFT_DOWN;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.atalaya.words.Words;

/**
 * Every key of the program, in the order in which it is shown: what listens to keys, the page of
 * keys and a test of the user guide read them here. What a key does stands under {@code
 * keys.WORDS}.
 */
enum Shortcut {
    ADD("add", key(KeyCode.N)),
    ADD_MANY("addMany", key(KeyCode.N, SHIFT_DOWN)),
    PASTE("paste", key(KeyCode.V, SHORTCUT_DOWN), key(KeyCode.INSERT, SHIFT_DOWN)),
    MOVE("move", arrows()),
    PICK("pick", arrows(SHIFT_DOWN)),
    PICK_ALL("pickAll", key(KeyCode.A, SHORTCUT_DOWN)),
    ARRANGE("arrange", arrows(ALT_DOWN)),
    DETAILS("details", key(KeyCode.ENTER)),
    EDIT("edit", key(KeyCode.E)),
    CHECK("check", key(KeyCode.R)),
    PAUSE("pause", key(KeyCode.P)),
    PLAN("plan", key(KeyCode.W)),
    DELETE("delete", key(KeyCode.DELETE)),
    UNDO("undo", key(KeyCode.Z, SHORTCUT_DOWN)),
    REDO("redo", key(KeyCode.Z, SHORTCUT_DOWN, SHIFT_DOWN), key(KeyCode.Y, SHORTCUT_DOWN)),
    ACKNOWLEDGE("acknowledge", key(KeyCode.A)),
    ACKNOWLEDGE_NOW("acknowledgeNow", key(KeyCode.A, SHIFT_DOWN)),
    MUTE("mute", key(KeyCode.M)),
    UNMUTE("unmute", key(KeyCode.M, SHIFT_DOWN)),
    SEEN("seen", key(KeyCode.S)),
    SEARCH("search", new Stroke.Sign("/")),
    HEADINGS("headings", key(KeyCode.G)),
    FOLD("fold", key(KeyCode.F)),
    FOLD_ALL("foldAll", key(KeyCode.F, SHIFT_DOWN)),
    LARGER(
            "larger",
            key(KeyCode.PLUS, SHORTCUT_DOWN),
            also(KeyCode.EQUALS, SHORTCUT_DOWN),
            also(KeyCode.EQUALS, SHORTCUT_DOWN, SHIFT_DOWN),
            also(KeyCode.ADD, SHORTCUT_DOWN)),
    SMALLER("smaller", key(KeyCode.MINUS, SHORTCUT_DOWN), also(KeyCode.SUBTRACT, SHORTCUT_DOWN)),
    FITTING("fitting", key(KeyCode.DIGIT0, SHORTCUT_DOWN), also(KeyCode.NUMPAD0, SHORTCUT_DOWN)),
    VIEW("view", digits(SHORTCUT_DOWN)),
    LOG("log", key(KeyCode.I)),
    SETTINGS("settings", key(KeyCode.COMMA, SHORTCUT_DOWN)),
    MENU("menu", key(KeyCode.F10, SHIFT_DOWN)),
    CHART(
            "chart",
            Reach.ELSEWHERE,
            new Stroke.Sign("+"),
            new Stroke.Sign("−"),
            new Stroke.Sign("← →")),
    KIOSK("kiosk", Reach.ANYWHERE, key(KeyCode.F11)),
    BAR("bar", key(KeyCode.B)),
    KEYS("keys", Reach.ANYWHERE, key(KeyCode.F1), new Stroke.Sign("?")),
    BACK("back", Reach.ANYWHERE, key(KeyCode.ESCAPE));

    /** Where a key acts. */
    enum Reach {
        /** On the wall, while nobody types. */
        WALL,
        /** Even while somebody types; a sign does not. */
        ANYWHERE,
        /** In the part of the window that has the focus, which listens itself. */
        ELSEWHERE
    }

    /** What a key is to a wall that fills a screen. */
    enum OnKiosk {
        /** It acts as ever. */
        FREE,
        /** It changes something: where there is a PIN that is asked for first. */
        CHANGES,
        /** It opens something, or what it does is not seen there: it does nothing. */
        NOTHING
    }

    /** One way to ask for it. */
    sealed interface Stroke {

        /**
         * By the key: {@code Shift+N}.
         *
         * @param shown whether it has a name of its own: keys that type a plus differ
         */
        record Key(KeyCodeCombination combination, boolean shown) implements Stroke {}

        /** By what is typed: such signs lie elsewhere on every keyboard. */
        record Sign(String typed) implements Stroke {}
    }

    private final String words;
    private final Reach reach;
    private final List<Stroke> strokes;

    Shortcut(String words, Stroke... strokes) {
        this(words, Reach.WALL, strokes);
    }

    Shortcut(String words, Reach reach, Stroke... strokes) {
        this.words = words;
        this.reach = reach;
        this.strokes = List.of(strokes);
    }

    private static Stroke key(KeyCode code, KeyCombination.Modifier... modifiers) {
        return new Stroke.Key(new KeyCodeCombination(code, modifiers), true);
    }

    private static Stroke also(KeyCode code, KeyCombination.Modifier... modifiers) {
        return new Stroke.Key(new KeyCodeCombination(code, modifiers), false);
    }

    private static Stroke[] digits(KeyCombination.Modifier... modifiers) {
        return IntStream.rangeClosed(1, 9)
                .mapToObj(digit -> KeyCode.valueOf("DIGIT" + digit))
                .map(code -> key(code, modifiers))
                .toArray(Stroke[]::new);
    }

    private static Stroke[] arrows(KeyCombination.Modifier... modifiers) {
        return Stream.of(KeyCode.LEFT, KeyCode.UP, KeyCode.RIGHT, KeyCode.DOWN)
                .map(code -> key(code, modifiers))
                .toArray(Stroke[]::new);
    }

    Reach reach() {
        return reach;
    }

    /** What it does on a kiosk. */
    OnKiosk onKiosk() {
        return switch (this) {
            case MOVE, PICK, PICK_ALL, CHECK, CHART, KIOSK, BACK -> OnKiosk.FREE;
            case PAUSE, ACKNOWLEDGE, ACKNOWLEDGE_NOW, MUTE, UNMUTE, SEEN, VIEW -> OnKiosk.CHANGES;
            case ADD,
                    ADD_MANY,
                    PASTE,
                    ARRANGE,
                    DETAILS,
                    EDIT,
                    PLAN,
                    DELETE,
                    UNDO,
                    REDO,
                    SEARCH,
                    HEADINGS,
                    FOLD,
                    FOLD_ALL,
                    LARGER,
                    SMALLER,
                    FITTING,
                    LOG,
                    SETTINGS,
                    MENU,
                    BAR,
                    KEYS ->
                    OnKiosk.NOTHING;
        };
    }

    List<Stroke> strokes() {
        return strokes;
    }

    /** What it does. */
    String does(Words language) {
        return language.get("keys." + words);
    }

    /** The place of a key among those that ask for it; -1 for none of them. */
    int indexOf(KeyCode code) {
        List<KeyCode> codes =
                keys().map(Stroke.Key::combination).map(KeyCodeCombination::getCode).toList();
        return codes.indexOf(code);
    }

    private Stream<Stroke.Key> keys() {
        return strokes.stream().filter(Stroke.Key.class::isInstance).map(Stroke.Key.class::cast);
    }

    /** What stands on the keys, one text a way: {@code Ctrl+V}, {@code Shift+Insert}. */
    List<String> caps(Words language) {
        List<String> caps = new ArrayList<>();
        for (Stroke stroke : strokes) {
            switch (stroke) {
                case Stroke.Sign sign -> caps.add(sign.typed());
                case Stroke.Key key -> {
                    if (key.shown()) {
                        caps.add(cap(key.combination(), language));
                    }
                }
            }
        }
        return switch (this) {
            case MOVE, PICK, ARRANGE -> List.of(caps.getFirst() + " ↑ → ↓");
            case VIEW -> List.of(caps.getFirst() + " … 9");
            default -> caps;
        };
    }

    private static String cap(KeyCodeCombination key, Words language) {
        StringBuilder cap = new StringBuilder();
        if (key.getShortcut() == KeyCombination.ModifierValue.DOWN) {
            boolean mac = System.getProperty("os.name", "").startsWith("Mac");
            cap.append(mac ? "⌘" : language.get("keys.key.control")).append('+');
        }
        if (key.getAlt() == KeyCombination.ModifierValue.DOWN) {
            cap.append("Alt+"); // the same on the keyboards of both languages
        }
        if (key.getShift() == KeyCombination.ModifierValue.DOWN) {
            cap.append(language.get("keys.key.shift")).append('+');
        }
        return cap.append(name(key.getCode(), language)).toString();
    }

    private static String name(KeyCode code, Words language) {
        return switch (code) {
            case LEFT -> "←";
            case COMMA -> ",";
            case PLUS -> "+";
            case MINUS -> "−";
            case ENTER -> language.get("keys.key.enter");
            case DELETE -> language.get("keys.key.delete");
            case INSERT -> language.get("keys.key.insert");
            case ESCAPE -> language.get("keys.key.escape");
            default -> code.getName();
        };
    }
}
