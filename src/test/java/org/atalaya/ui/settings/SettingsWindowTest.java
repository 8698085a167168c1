package org.atalaya.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.controls.ToggleSwitch;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.PasswordField;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.atalaya.model.Settings;
import org.atalaya.support.FxExtension;
import org.atalaya.words.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(FxExtension.class)
class SettingsWindowTest {

    private static final Path FILE = SettingsStage.FILE;

    private final Words words = Words.of(Locale.ENGLISH);
    private SettingsStage stage;
    private FakeDesk desk;
    private SettingsWindow window;
    private Scene scene;

    @BeforeEach
    void open() throws Exception {
        open("en", 1000, 720);
    }

    private void open(String language, double width, double height) throws Exception {
        stage = SettingsStage.open(language, width, height);
        desk = stage.desk;
        window = stage.window;
        scene = stage.scene;
    }

    @AfterEach
    void close() throws Exception {
        stage.close();
    }

    private void search(String text) throws Exception {
        stage.act(() -> ((TextField) scene.lookup(".search")).setText(text));
    }

    private Settings now() {
        return desk.settings.get();
    }

    @Test
    void whatIsChangedHoldsAtOnceAndGoesBackToTheUsual() throws Exception {
        Node reset = stage.row("Volume").lookup(".reset");
        assertThat(reset.isVisible()).isFalse();
        stage.act(() -> stage.input("Volume", Slider.class).setValue(34));
        assertThat(now().alarm().volume()).isEqualTo(35);
        assertThat(reset.isVisible()).isTrue();

        stage.act(((Button) reset)::fire);
        assertThat(now()).isEqualTo(Settings.USUAL);
        assertThat(stage.input("Volume", Slider.class).getValue()).isEqualTo(100);
        assertThat(reset.isVisible()).isFalse();
    }

    private void pin(String digits) throws Exception {
        stage.act(
                () -> {
                    PasswordField field = stage.input("PIN", PasswordField.class);
                    field.setText(digits);
                    field.fireEvent(new ActionEvent());
                    assertThat(field.getText()).isEmpty();
                });
    }

    private String noteOfPin() {
        return ((Labeled) stage.row("PIN").lookup(".option-note")).getText();
    }

    @Test
    void aPinIsTypedTwiceAndNeverShown() throws Exception {
        stage.page("Kiosk");
        pin("4711");
        assertThat(noteOfPin()).isEqualTo("Now the same once more, and Enter.");
        assertThat(now()).isEqualTo(Settings.USUAL);
        pin("4711");
        assertThat(desk.asked).containsExactly("seal 4711");
        assertThat(now().kiosk().pin()).isEqualTo(FakeDesk.PIN);
        assertThat(noteOfPin()).isEmpty();
        assertThat(stage.input("PIN", PasswordField.class).getPromptText()).endsWith("(set)");

        stage.act(((Button) stage.row("PIN").lookup(".reset"))::fire);
        assertThat(now()).isEqualTo(Settings.USUAL);
    }

    @Test
    void aPinThatIsNoneOrTypedInTwoWaysChangesNothing() throws Exception {
        stage.page("Kiosk");
        pin("471");
        assertThat(noteOfPin()).isEqualTo("A PIN is 4 to 12 digits and nothing else.");
        pin("4711");
        pin("4712");
        assertThat(noteOfPin()).startsWith("The two were not the same.");
        pin("4712");
        assertThat(desk.asked).isEmpty();
        assertThat(now()).isEqualTo(Settings.USUAL);
    }

    @Test
    void whatCannotBeIsRefusedWithASentenceAndChangesNothing() throws Exception {
        TextField repeat = stage.input("Repeat every", TextField.class);
        stage.act(
                () -> {
                    repeat.requestFocus();
                    repeat.setText("1s");
                });
        stage.press(KeyCode.ENTER);
        assertThat(now()).isEqualTo(Settings.USUAL);
        assertThat(stage.row("Repeat every").said()).contains("1s").contains("2s").contains("1h");
        assertThat(repeat.getText()).isEqualTo("1s");

        stage.act(((Button) stage.row("Repeat every").lookup(".reset"))::fire);
        assertThat(repeat.getText()).isEqualTo("5s");
        assertThat(stage.row("Repeat every").said()).isEmpty();
    }

    @Test
    void whatIsTypedCountsWithEnterAndWhenTheFieldIsLeft() throws Exception {
        TextField repeat = stage.input("Repeat every", TextField.class);
        stage.act(
                () -> {
                    repeat.requestFocus();
                    repeat.setText("1,5 min");
                });
        assertThat(now()).isEqualTo(Settings.USUAL);
        stage.press(KeyCode.ENTER);
        assertThat(now().alarm().repeatEvery()).hasSeconds(90);
        stage.act(() -> repeat.setText("8s"));
        stage.act(() -> scene.lookup(".search").requestFocus());
        assertThat(now().alarm().repeatEvery()).hasSeconds(8);
    }

    @Test
    void whatWasTypedLastIsNotLostWithTheWindow() throws Exception {
        stage.act(() -> stage.input("Give up after", TextField.class).setText("30m"));
        stage.act(window::close);
        assertThat(now().alarm().longest()).hasMinutes(30);
        assertThat(window.isOpen()).isFalse();
    }

    @Test
    void searchShowsWhatMatchesOnAnyPageAndEscGoesBackStepByStep() throws Exception {
        search("zone");
        assertThat(stage.labels()).contains("Time zone").doesNotContain("Volume");
        search("nothing at all like this");
        assertThat(stage.labels()).isEmpty();
        stage.act(() -> scene.lookup(".search").requestFocus());
        stage.press(KeyCode.ESCAPE);
        assertThat(window.isOpen()).isTrue();
        assertThat(stage.labels()).contains("Volume");
        stage.press(KeyCode.ESCAPE);
        assertThat(window.isOpen()).isFalse();
    }

    @Test
    void changeMadeElsewhereIsShown() throws Exception {
        stage.act(() -> desk.change(s -> s.withAlarm(s.alarm().with(draft -> draft.spoken(true)))));
        assertThat(stage.input("Say what happened", ToggleSwitch.class).isSelected()).isTrue();
    }

    @Test
    void soundOfOnesOwnIsChosenAndHeard() throws Exception {
        RowBox row = stage.row("Sound of the group Shop");
        List<Button> buttons =
                row.lookupAll(".icon-button").stream().map(Button.class::cast).toList();
        stage.act(buttons.getFirst()::fire);
        assertThat(now().alarm().groupSounds())
                .containsExactly(org.assertj.core.api.Assertions.entry("Shop", "given.json"));
        stage.act(buttons.get(1)::fire);
        assertThat(desk.asked).containsExactly("play DOWN given.json");
        assertThat(row.said()).isEqualTo("heard");
    }

    @Test
    void soundThatCannotBePlayedIsRefusedWhereItIsTyped() throws Exception {
        RowBox row = stage.row("Sound of the group Shop");
        TextField name = stage.input("Sound of the group Shop", TextField.class);
        stage.act(
                () -> {
                    name.requestFocus();
                    name.setText("broken.wav");
                });
        stage.press(KeyCode.ENTER);
        assertThat(row.said()).isEqualTo("It is broken.");
        assertThat(now()).isEqualTo(Settings.USUAL);
    }

    @Test
    void profilesAreAddedChangedAndRemoved() throws Exception {
        stage.page("Quiet hours");
        stage.act(() -> stage.button("Night").fire());
        assertThat(now().alarm().profiles()).hasSize(1);
        TextField from = stage.input("From", TextField.class);
        stage.act(
                () -> {
                    from.requestFocus();
                    from.setText("25:00");
                });
        stage.press(KeyCode.ENTER);
        assertThat(stage.row("From").said()).contains("25:00");
        stage.act(() -> from.setText("21:15"));
        stage.press(KeyCode.ENTER);
        assertThat(now().alarm().profiles().getFirst().from()).hasHour(21).hasMinute(15);
        stage.act(() -> stage.button("Remove").fire());
        assertThat(now()).isEqualTo(Settings.USUAL);
    }

    @Test
    void stepsOutOfOrderAreRefusedInTheWindowToo() throws Exception {
        stage.act(() -> stage.button("Add a step").fire());
        stage.act(() -> stage.button("Add a step").fire());
        TextField first = stage.input("After", TextField.class);
        stage.act(
                () -> {
                    first.requestFocus();
                    first.setText("20m");
                });
        stage.press(KeyCode.ENTER);
        assertThat(now().alarm().escalation().getFirst().after()).hasMinutes(5);
        assertThat(stage.row("After").said()).contains("later");
    }

    @Test
    void lastPageSaysWhereThingsAreAndMovesTheSettings() throws Exception {
        stage.page("About");
        assertThat(stage.row("Passwords and tokens").said()).isEqualTo("in the keyring");
        stage.act(() -> stage.button("Export…").fire());
        stage.act(() -> stage.button("Import…").fire());
        assertThat(desk.asked).containsExactly("export given.json", "import given.json");
        assertThat(stage.row("Export settings").said()).contains("given.json");
        assertThat(stage.row("Import settings").said()).contains("Nothing was changed", "broken");
    }

    @ParameterizedTest
    @CsvSource({"en,1280,720", "es,1280,720", "es,1920,1080", "es,900,600"})
    void nothingIsCut(String language, double width, double height) throws Exception {
        close();
        open(language, width, height);
        Words spoken = Words.of(Locale.of(language));
        for (Page page : desk.pages(spoken)) {
            stage.page(page.title(spoken));
            if (page.key().equals("profiles")) {
                stage.act(() -> stage.button(spoken.get("settings.profile.night")).fire());
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
