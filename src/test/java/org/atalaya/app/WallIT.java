package org.atalaya.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.atalaya.alarm.Sound.Cue;
import org.atalaya.cli.Options;
import org.atalaya.support.FxExtension;
import org.atalaya.support.HostileServer;
import org.atalaya.support.Patience;
import org.atalaya.support.RecordedSound;
import org.atalaya.support.TestCertificates;
import org.atalaya.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/**
 * What the program is for, from the first click to the sound: real window, real dialog, real probe
 * of a real server, real sound file. Only the screen and the sound card are of JavaFX's and ALSA's
 * own making. The build sets {@code ALSA_CONFIG_PATH} for the JVM of this test.
 */
@ExtendWith(FxExtension.class)
class WallIT {

    private static final Duration INTERVAL = Duration.ofSeconds(1);
    private static final Duration TIMEOUT = Duration.ofSeconds(1);
    private static final Duration MARGIN = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** The alarm repeats every 5 s: nothing for so long means that it is silent. */
    private static final Duration SILENCE = Duration.ofSeconds(7);

    private final FxRobot robot = new FxRobot();

    @TempDir Path folder;

    @Test
    void hostIsAddedTurnsRedRingsIsMutedAndIsStillThereAfterARestart() throws Exception {
        RecordedSound sound = RecordedSound.in(soundCard());
        Path config = folder.resolve("hosts.json");
        WallApplication wall = open(config);
        HostileServer server =
                HostileServer.tls(
                        TestCertificates.in(Files.createDirectory(folder.resolve("tls")))
                                .server("self"),
                        HostileServer.answering(200, "ok"));
        try {
            addInTheDialog(server.url("/health").toString());
            await("the tile is up", () -> tileIs("up"));

            Instant stopped = Instant.now();
            server.close();
            Duration longest = INTERVAL.plus(TIMEOUT).plus(MARGIN);
            Patience.until("the tile is down", longest, () -> tileIs("down"));
            assertThat(Duration.between(stopped, Instant.now())).isLessThanOrEqualTo(longest);

            await("the alarm rings and rings again", () -> sound.heard(Cue.DOWN).size() >= 2);
            robot.push(KeyCode.M);
            await("the banner says MUTED", () -> shows("MUTED"));
            int rings = sound.heard(Cue.DOWN).size();
            Instant muted = Instant.now();
            await("time passes", () -> Instant.now().isAfter(muted.plus(SILENCE)));
            assertThat(sound.heard(Cue.DOWN)).hasSize(rings);
        } finally {
            server.close();
            close(wall);
        }

        WallApplication again = open(config);
        try {
            await("the host is there again", () -> shows("127.0.0.1"));
            await("and is down still", () -> tileIs("down"));
        } finally {
            close(again);
        }
    }

    private void addInTheDialog(String url) throws Exception {
        await("the first run", () -> shows("Add your first host"));
        robot.push(KeyCode.N);
        await("the dialog", () -> find("#address") != null);
        robot.write(url, 0);
        set("#interval", "1s");
        set("#timeout", "1s");
        press("_Test now");
        await("refused: nobody vouches for it", () -> trial().contains("Connection rejected"));
        assertThat(trial()).contains("certificate not trusted");
        robot.clickOn("#insecure");
        press("_Test now");
        await("accepted now", () -> trial().contains("Connection established — 200 OK in"));
        // Not "#name" alone: the first run behind the dialog has a node of that name as well.
        robot.clickOn(".host-dialog #name");
        robot.push(KeyCode.ENTER);
        await("the dialog is gone, or says why not: " + said(), () -> find("#address") == null);
    }

    private String said() {
        return robot.lookup(".host-dialog .label").<Label>queryAllAs(Label.class).stream()
                .filter(Node::isVisible)
                .map(Label::getText)
                .toList()
                .toString();
    }

    private void press(String text) {
        robot.clickOn(text);
    }

    private void set(String query, String text) throws Exception {
        FxExtension.onFx(
                () -> {
                    Node field = Objects.requireNonNull(find(query), query);
                    if (field instanceof ComboBox<?> combo) {
                        combo.getEditor().setText(text);
                    } else {
                        ((TextInputControl) (TextField) field).setText(text);
                    }
                    return true;
                });
    }

    private String trial() {
        Node box = find("#trial");
        if (box == null) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        robot
                .from(box)
                .lookup((Node node) -> node instanceof TextFlow)
                .<TextFlow>queryAll()
                .stream()
                .flatMap(flow -> flow.getChildren().stream())
                .filter(Text.class::isInstance)
                .forEach(part -> text.append(((Text) part).getText()));
        return text.toString();
    }

    private Node find(String query) {
        return robot.lookup(query).tryQuery().filter(Node::isVisible).orElse(null);
    }

    private boolean tileIs(String state) {
        return robot.lookup(".tile").queryAll().stream()
                .filter(Node::isVisible)
                .anyMatch(
                        t -> t.getPseudoClassStates().contains(PseudoClass.getPseudoClass(state)));
    }

    private boolean shows(String text) {
        return robot
                        .lookup(
                                (Node node) ->
                                        node instanceof Label label && label.getText() != null)
                        .<Label>queryAll()
                        .stream()
                        .anyMatch(label -> label.isVisible() && label.getText().contains(text))
                || robot.lookup(text).tryQuery().isPresent();
    }

    private static void await(String what, FxCondition condition) {
        Patience.until(what, PATIENCE, () -> onFx(condition));
    }

    private interface FxCondition {
        boolean holds();
    }

    private static boolean onFx(FxCondition condition) {
        try {
            return FxExtension.onFx(condition::holds);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static WallApplication open(Path config) throws Exception {
        Words words = Words.of(Locale.ENGLISH);
        Options options =
                new Options(
                        config,
                        null,
                        false,
                        false,
                        false,
                        false,
                        null,
                        null,
                        null,
                        null,
                        Locale.ENGLISH,
                        null,
                        null);
        Core core = Core.open(options, words);
        return FxExtension.onFx(
                () -> {
                    WallApplication wall = new WallApplication(core, options, System.err);
                    wall.open();
                    return wall;
                });
    }

    private static void close(WallApplication wall) throws Exception {
        FxExtension.onFx(
                () -> {
                    wall.close();
                    return true;
                });
    }

    private static Path soundCard() {
        String configuration = System.getenv("ALSA_CONFIG_PATH");
        assertThat(configuration).as("ALSA_CONFIG_PATH, set by the build").isNotNull();
        return Objects.requireNonNull(Path.of(configuration).getParent());
    }
}
