package org.atalaya.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.controls.ToggleSwitch;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.atalaya.model.CommandChannel;
import org.atalaya.model.HttpAsk;
import org.atalaya.model.MailChannel;
import org.atalaya.model.Route;
import org.atalaya.model.Settings;
import org.atalaya.model.WebhookChannel;
import org.atalaya.support.FxExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    private boolean says(String text) {
        return stage.scene.getRoot().lookupAll(".empty-title").stream()
                .anyMatch(
                        title ->
                                ((Label) title).getText().equals(text)
                                        && title.getParent().isManaged());
    }

    @Test
    void anEmptyListSaysWhatBelongsThereUntilSomethingDoes() throws Exception {
        String nothing = "Nobody outside of this room is told yet";
        assertThat(says(nothing)).isTrue();
        stage.act(() -> stage.button("ntfy").fire());
        assertThat(says(nothing)).isFalse();
        stage.act(() -> stage.button("Remove").fire());
        assertThat(says(nothing)).isTrue();
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

    private WebhookChannel hook() {
        return (WebhookChannel) now().channels().channels().getFirst();
    }

    private TextArea area(String label) {
        return stage.input(label, TextArea.class);
    }

    /** Types and goes elsewhere, as who types several lines does. */
    private void type(String label, String text) throws Exception {
        stage.act(
                () -> {
                    area(label).requestFocus();
                    area(label).setText(text);
                });
        stage.act(() -> stage.input("Name", TextField.class).requestFocus());
    }

    @Test
    void aWebhookOfOnesOwnIsWrittenInTheWindowAndIsShownFilledIn() throws Exception {
        stage.act(() -> stage.button("Own webhook").fire());
        assertThat(area("Body").isVisible()).isTrue();
        type("Body", "{\"summary\": \"{{text}}\", \"n\": {{count}}}");
        type("Headers", "X-Team: night\nAccept: application/json");
        stage.act(() -> stage.input("Method", ComboBox.class).getSelectionModel().select(1));
        assertThat(hook().body().text()).contains("summary");
        assertThat(hook().method()).isEqualTo(HttpAsk.Method.PUT);
        assertThat(hook().headers())
                .extracting(header -> header.name() + "=" + header.value().text())
                .containsExactly("X-Team=night", "Accept=application/json");
        Label view = (Label) stage.scene.lookup(".entry-view");
        assertThat(view.getText()).startsWith("filled: ").contains("summary");
    }

    @Test
    void whatMayBeSecretInAHeaderBecomesDotsAndStaysWhereTheDotsStay() throws Exception {
        stage.act(() -> stage.button("Own webhook").fire());
        type("Headers", "Authorization: Bearer hush\nAccept: text/plain");
        assertThat(area("Headers").getText())
                .isEqualTo("Authorization: ••••••••\nAccept: text/plain");
        type("Headers", "Accept: text/html\nAuthorization: ••••••••");
        assertThat(hook().headers())
                .extracting(header -> header.value().text())
                .containsExactly("text/html", "Bearer hush");
        type("Headers", "X-Key: ••••••••");
        assertThat(stage.row("Headers").said()).isNotEmpty();
        assertThat(hook().headers()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Body | {\"a\": \"{{nobody}}\"} | There is nothing called \"nobody\"",
                "Body | {\"a\": \"{{text\"} | an opening pair of braces",
                "Body | {\"a\": {{text}}} | would not be JSON",
                "Body | {\"a\": \"{{secret:pin}}\"} | No secret is called \"pin\"",
                "Headers | Authorization Bearer | This is not a header",
                "Secrets of the body | just-a-word | a line of its own",
                "Secrets of the body | 1pin: 5 | \"1pin\" cannot be the name of a secret"
            })
    void whatCannotBeSentIsRefusedWhereItIsTypedAndChangesNothing(
            String label, String typed, String refusal) throws Exception {
        stage.act(() -> stage.button("Own webhook").fire());
        WebhookChannel before = hook();
        type(label, typed);
        assertThat(stage.row(label).said()).contains(refusal);
        assertThat(hook()).isEqualTo(before);
        assertThat(area(label).getText()).isEqualTo(typed);
    }

    @Test
    void aSecretIsNamedByTheBodyOnceItIsThereAndCannotGoWhileItIsNamed() throws Exception {
        stage.act(() -> stage.button("Own webhook").fire());
        type("Secrets of the body", "pin: 4711");
        type("Body", "{\"pin\": \"{{secret:pin}}\"}");
        assertThat(hook().body().secrets()).containsExactly("pin");
        assertThat(area("Secrets of the body").getText()).isEqualTo("pin: ••••••••");
        type("Secrets of the body", "");
        assertThat(stage.row("Secrets of the body").said()).contains("\"pin\"");
        assertThat(hook().secrets().getFirst().value().text()).isEqualTo("4711");
    }

    @Test
    void aValueIsInsertedWhereTheCursorIs() throws Exception {
        stage.act(() -> stage.button("Own webhook").fire());
        type("Body", "{\"a\": \"\"}");
        stage.act(
                () -> {
                    area("Body").requestFocus();
                    area("Body").positionCaret(7);
                    stage.input("Body", MenuButton.class).getItems().getFirst().fire();
                });
        assertThat(area("Body").getText()).isEqualTo("{\"a\": \"{{text}}\"}");
    }

    @Test
    void theTextOfAMailIsFoldedAwayAndMayBeOnesOwnOrTheUsual() throws Exception {
        stage.act(() -> stage.button("E-mail").fire());
        stage.act(() -> stage.button("More").fire());
        type("Text", "{{host}} is {{state}}");
        stage.act(
                () -> {
                    TextField subject = stage.input("Subject", TextField.class);
                    subject.requestFocus();
                    subject.setText("{{board}}");
                });
        stage.press(KeyCode.ENTER);
        MailChannel mail = (MailChannel) now().channels().channels().getFirst();
        assertThat(mail.body()).hasToString("{{host}} is {{state}}");
        assertThat(mail.subject()).hasToString("{{board}}");
        type("Text", "  ");
        assertThat(((MailChannel) now().channels().channels().getFirst()).body()).isNull();
    }

    private CommandChannel program() {
        return (CommandChannel) now().channels().channels().getFirst();
    }
}
