package org.atalaya.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atalaya.support.FxExtension.onFx;
import static org.atalaya.support.FxExtension.settle;

import atlantafx.base.controls.ToggleSwitch;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.atalaya.model.CommandChannel;
import org.atalaya.model.Route;
import org.atalaya.model.Settings;
import org.atalaya.model.WebhookChannel;
import org.atalaya.support.FxExtension;
import org.atalaya.ui.kit.Themes;
import org.atalaya.words.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxExtension.class)
class ChannelsPageTest {

    private FakeDesk desk;
    private Stage stage;
    private Scene scene;

    @BeforeEach
    void open() throws Exception {
        Words words = Words.of(Locale.ENGLISH);
        act(
                () -> {
                    desk = new FakeDesk();
                    StackPane root = new StackPane();
                    scene = new Scene(root, 1000, 720);
                    Themes.apply(scene);
                    stage = new Stage();
                    stage.setScene(scene);
                    stage.show();
                    new SettingsWindow(root, desk, words, () -> desk.pages(words)).open();
                });
        page("Channels");
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

    private Settings now() {
        return desk.settings.get();
    }

    @Test
    void channelIsAddedFilledInTriedAndItsSecretIsNotShown() throws Exception {
        act(() -> button("ntfy").fire());
        TextField topic = input("Topic", TextField.class);
        assertThat(topic.getText()).isEqualTo("${env:NTFY_TOPIC}");
        act(
                () -> {
                    topic.requestFocus();
                    topic.setText("hush-hush");
                });
        press(KeyCode.ENTER);
        assertThat(topic.getText()).doesNotContain("hush");
        WebhookChannel channel = (WebhookChannel) now().channels().channels().getFirst();
        assertThat(channel.secrets().getFirst().value().text()).isEqualTo("hush-hush");
        assertThat(now().channels().routes()).containsExactly(Route.usual("ntfy"));
        act(() -> button("Send a test").fire());
        assertThat(desk.asked).containsExactly("test ntfy");
        assertThat(row("Told lately").said()).isEqualTo("told ntfy");
        act(() -> button("Remove").fire());
        assertThat(now()).isEqualTo(Settings.USUAL);
    }

    @Test
    void consentToAProgramDoesNotHoldForAnother() throws Exception {
        act(() -> button("Program").fire());
        act(() -> input("Run it", ToggleSwitch.class).setSelected(true));
        assertThat(program().consented()).isTrue();
        TextField argv = input("Command line", TextField.class);
        act(
                () -> {
                    argv.requestFocus();
                    argv.setText("page-me 'on call'");
                });
        press(KeyCode.ENTER);
        assertThat(program().argv()).containsExactly("page-me", "on call");
        assertThat(program().consented()).isFalse();
        assertThat(input("Run it", ToggleSwitch.class).isSelected()).isFalse();
    }

    private CommandChannel program() {
        return (CommandChannel) now().channels().channels().getFirst();
    }
}
