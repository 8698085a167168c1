package org.atalaya.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.controls.ToggleSwitch;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.atalaya.model.CommandChannel;
import org.atalaya.model.Route;
import org.atalaya.model.Settings;
import org.atalaya.model.WebhookChannel;
import org.atalaya.support.FxExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxExtension.class)
class ChannelsPageTest {

    private SettingsStage stage;
    private FakeDesk desk;

    @BeforeEach
    void open() throws Exception {
        stage = SettingsStage.open("en", 1000, 720);
        desk = stage.desk;
        stage.page("Channels");
    }

    @AfterEach
    void close() throws Exception {
        stage.close();
    }

    private Settings now() {
        return desk.settings.get();
    }

    @Test
    void channelIsAddedFilledInTriedAndItsSecretIsNotShown() throws Exception {
        stage.act(() -> stage.button("ntfy").fire());
        TextField topic = stage.input("Topic", TextField.class);
        assertThat(topic.getText()).isEqualTo("${env:NTFY_TOPIC}");
        stage.act(
                () -> {
                    topic.requestFocus();
                    topic.setText("hush-hush");
                });
        stage.press(KeyCode.ENTER);
        assertThat(topic.getText()).doesNotContain("hush");
        WebhookChannel channel = (WebhookChannel) now().channels().channels().getFirst();
        assertThat(channel.secrets().getFirst().value().text()).isEqualTo("hush-hush");
        assertThat(now().channels().routes()).containsExactly(Route.usual("ntfy"));
        stage.act(() -> stage.button("Send a test").fire());
        assertThat(desk.asked).containsExactly("test ntfy");
        assertThat(stage.row("Told lately").said()).isEqualTo("told ntfy");
        stage.act(() -> stage.button("Remove").fire());
        assertThat(now()).isEqualTo(Settings.USUAL);
    }

    @Test
    void consentToAProgramDoesNotHoldForAnother() throws Exception {
        stage.act(() -> stage.button("Program").fire());
        stage.act(() -> stage.input("Run it", ToggleSwitch.class).setSelected(true));
        assertThat(program().consented()).isTrue();
        TextField argv = stage.input("Command line", TextField.class);
        stage.act(
                () -> {
                    argv.requestFocus();
                    argv.setText("page-me 'on call'");
                });
        stage.press(KeyCode.ENTER);
        assertThat(program().argv()).containsExactly("page-me", "on call");
        assertThat(program().consented()).isFalse();
        assertThat(stage.input("Run it", ToggleSwitch.class).isSelected()).isFalse();
    }

    private CommandChannel program() {
        return (CommandChannel) now().channels().channels().getFirst();
    }
}
