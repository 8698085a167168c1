package org.atalaya.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atalaya.support.FxExtension.onFx;
import static org.atalaya.support.FxExtension.settle;

import atlantafx.base.controls.ToggleSwitch;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.atalaya.model.Settings;
import org.atalaya.support.FxExtension;
import org.atalaya.ui.kit.Themes;
import org.atalaya.words.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(FxExtension.class)
class SettingsWindowTest {

    private static final Path FILE = Path.of("given.json");

    private final Words words = Words.of(Locale.ENGLISH);
    private FakeDesk desk;
    private SettingsWindow window;
    private Stage stage;
    private Scene scene;

    @BeforeEach
    void open() throws Exception {
        open("en", 1000, 720);
    }

    private void open(String language, double width, double height) throws Exception {
        Words spoken = Words.of(Locale.of(language));
        act(
                () -> {
                    desk = new FakeDesk();
                    StackPane root = new StackPane();
                    scene = new Scene(root, width, height);
                    Themes.apply(scene);
                    stage = new Stage();
                    stage.setScene(scene);
                    // The headless platform paints into 1000 by 1000 pixels and throws beyond.
                    stage.setIconified(width > 1000);
                    stage.show();
                    window =
                            new SettingsWindow(
                                    root,
                                    new Ground(desk, spoken, new GivenFile()),
                                    () -> desk.pages(spoken));
                    window.open();
                });
    }

    private record GivenFile() implements FileAsk {
        @Override
        public Optional<Path> open(Kind kind) {
            return Optional.of(FILE);
        }

        @Override
        public Optional<Path> save(Kind kind, String name) {
            return Optional.of(FILE);
        }
    }

    @AfterEach
    void close() throws Exception {
        act(stage::close);
    }

    private void act(Runnable what) throws Exception {
        onFx(
                () -> {
                    what.run();
                    return true;
                });
        settle();
        onFx(
                () -> {
                    scene.getRoot().applyCss();
                    scene.getRoot().layout();
                    return true;
                });
    }

    private RowBox row(String label) {
        return scene.getRoot().lookupAll(".option-row").stream()
                .map(RowBox.class::cast)
                .filter(box -> ((Label) box.lookup(".option-label")).getText().equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError(label + " is not there: " + labels()));
    }

    private List<String> labels() {
        return scene.getRoot().lookupAll(".option-label").stream()
                .map(node -> ((Label) node).getText())
                .toList();
    }

    private <N extends Node> N input(String label, Class<N> type) {
        return row(label).lookupAll("*").stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }

    private void page(String title) throws Exception {
        act(() -> button(title).fire());
    }

    private ButtonBase button(String text) {
        return scene.getRoot().lookupAll("*").stream()
                .filter(node -> node instanceof ButtonBase base && text.equals(base.getText()))
                .map(ButtonBase.class::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError(text));
    }

    private void press(KeyCode code) throws Exception {
        act(
                () ->
                        Event.fireEvent(
                                Objects.requireNonNull(scene.getFocusOwner()),
                                new KeyEvent(
                                        KeyEvent.KEY_PRESSED,
                                        "",
                                        "",
                                        code,
                                        false,
                                        false,
                                        false,
                                        false)));
    }

    private void search(String text) throws Exception {
        act(() -> ((TextField) scene.lookup(".search")).setText(text));
    }

    private Settings now() {
        return desk.settings.get();
    }

    @Test
    void whatIsChangedHoldsAtOnceAndGoesBackToTheUsual() throws Exception {
        Node reset = row("Volume").lookup(".reset");
        assertThat(reset.isVisible()).isFalse();
        act(() -> input("Volume", Slider.class).setValue(34));
        assertThat(now().alarm().volume()).isEqualTo(35);
        assertThat(reset.isVisible()).isTrue();

        act(((Button) reset)::fire);
        assertThat(now()).isEqualTo(Settings.USUAL);
        assertThat(input("Volume", Slider.class).getValue()).isEqualTo(100);
        assertThat(reset.isVisible()).isFalse();
    }

    @Test
    void whatCannotBeIsRefusedWithASentenceAndChangesNothing() throws Exception {
        TextField repeat = input("Repeat every", TextField.class);
        act(
                () -> {
                    repeat.requestFocus();
                    repeat.setText("1s");
                });
        press(KeyCode.ENTER);
        assertThat(now()).isEqualTo(Settings.USUAL);
        assertThat(row("Repeat every").said()).contains("1s").contains("2s").contains("1h");
        assertThat(repeat.getText()).isEqualTo("1s");

        act(((Button) row("Repeat every").lookup(".reset"))::fire);
        assertThat(repeat.getText()).isEqualTo("5s");
        assertThat(row("Repeat every").said()).isEmpty();
    }

    @Test
    void whatIsTypedCountsWithEnterAndWhenTheFieldIsLeft() throws Exception {
        TextField repeat = input("Repeat every", TextField.class);
        act(
                () -> {
                    repeat.requestFocus();
                    repeat.setText("1,5 min");
                });
        assertThat(now()).isEqualTo(Settings.USUAL);
        press(KeyCode.ENTER);
        assertThat(now().alarm().repeatEvery()).hasSeconds(90);
        act(() -> repeat.setText("8s"));
        act(() -> scene.lookup(".search").requestFocus());
        assertThat(now().alarm().repeatEvery()).hasSeconds(8);
    }

    @Test
    void whatWasTypedLastIsNotLostWithTheWindow() throws Exception {
        act(() -> input("Give up after", TextField.class).setText("30m"));
        act(window::close);
        assertThat(now().alarm().longest()).hasMinutes(30);
        assertThat(window.isOpen()).isFalse();
    }

    @Test
    void searchShowsWhatMatchesOnAnyPageAndEscGoesBackStepByStep() throws Exception {
        search("zone");
        assertThat(labels()).contains("Time zone").doesNotContain("Volume");
        search("nothing at all like this");
        assertThat(labels()).isEmpty();
        act(() -> scene.lookup(".search").requestFocus());
        press(KeyCode.ESCAPE);
        assertThat(window.isOpen()).isTrue();
        assertThat(labels()).contains("Volume");
        press(KeyCode.ESCAPE);
        assertThat(window.isOpen()).isFalse();
    }

    @Test
    void changeMadeElsewhereIsShown() throws Exception {
        act(() -> desk.change(s -> s.withAlarm(s.alarm().with(draft -> draft.spoken(true)))));
        assertThat(input("Say what happened", ToggleSwitch.class).isSelected()).isTrue();
    }

    @Test
    void soundOfOnesOwnIsChosenAndHeard() throws Exception {
        RowBox row = row("Sound of the group Shop");
        List<Button> buttons =
                row.lookupAll(".icon-button").stream().map(Button.class::cast).toList();
        act(buttons.getFirst()::fire);
        assertThat(now().alarm().groupSounds())
                .containsExactly(org.assertj.core.api.Assertions.entry("Shop", "given.json"));
        act(buttons.get(1)::fire);
        assertThat(desk.asked).containsExactly("play DOWN given.json");
        assertThat(row.said()).isEqualTo("heard");
    }

    @Test
    void profilesAreAddedChangedAndRemoved() throws Exception {
        page("Quiet hours");
        act(() -> button("Night").fire());
        assertThat(now().alarm().profiles()).hasSize(1);
        TextField from = input("From", TextField.class);
        act(
                () -> {
                    from.requestFocus();
                    from.setText("25:00");
                });
        press(KeyCode.ENTER);
        assertThat(row("From").said()).contains("25:00");
        act(() -> from.setText("21:15"));
        press(KeyCode.ENTER);
        assertThat(now().alarm().profiles().getFirst().from()).hasHour(21).hasMinute(15);
        act(() -> button("Remove").fire());
        assertThat(now()).isEqualTo(Settings.USUAL);
    }

    @Test
    void stepsOutOfOrderAreRefusedInTheWindowToo() throws Exception {
        act(() -> button("Add a step").fire());
        act(() -> button("Add a step").fire());
        TextField first = input("After", TextField.class);
        act(
                () -> {
                    first.requestFocus();
                    first.setText("20m");
                });
        press(KeyCode.ENTER);
        assertThat(now().alarm().escalation().getFirst().after()).hasMinutes(5);
        assertThat(row("After").said()).contains("later");
    }

    @Test
    void lastPageSaysWhereThingsAreAndMovesTheSettings() throws Exception {
        page("About");
        assertThat(row("Passwords and tokens").said()).isEqualTo("in the keyring");
        act(() -> button("Export…").fire());
        act(() -> button("Import…").fire());
        assertThat(desk.asked).containsExactly("export given.json", "import given.json");
        assertThat(row("Export settings").said()).contains("given.json");
        assertThat(row("Import settings").said()).contains("Nothing was changed", "broken");
    }

    @ParameterizedTest
    @CsvSource({"en,1280,720", "es,1280,720", "es,1920,1080", "es,900,600"})
    void nothingIsCut(String language, double width, double height) throws Exception {
        close();
        open(language, width, height);
        Words spoken = Words.of(Locale.of(language));
        for (Page page : desk.pages(spoken)) {
            page(page.title(spoken));
            if (page.key().equals("profiles")) {
                act(() -> button(spoken.get("settings.profile.night")).fire());
            }
            List<String> cut =
                    scene.getRoot().lookupAll(".settings-card *").stream()
                            .filter(node -> node instanceof Labeled)
                            .map(Labeled.class::cast)
                            .filter(SettingsWindowTest::isCut)
                            .map(Labeled::getText)
                            .toList();
            assertThat(cut).as(page.key()).isEmpty();
        }
    }

    /** Whether what is painted is not what is said. */
    private static boolean isCut(Labeled labeled) {
        Node text = labeled.lookup(".text");
        return labeled.isVisible()
                && text instanceof javafx.scene.text.Text painted
                && !painted.getText()
                        .replaceAll("\\s+", " ")
                        .equals(labeled.getText().replaceAll("\\s+", " "));
    }
}
