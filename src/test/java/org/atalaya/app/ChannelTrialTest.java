package org.atalaya.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import org.atalaya.alarm.SilentSound;
import org.atalaya.cli.Options;
import org.atalaya.cli.Size;
import org.atalaya.support.FxExtension;
import org.atalaya.support.Patience;
import org.atalaya.ui.settings.SettingsWindow;
import org.atalaya.words.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** From the button that tries a channel to the service, and back to the sentence beside it. */
@ExtendWith(FxExtension.class)
class ChannelTrialTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final BlockingQueue<String> bodies = new LinkedBlockingQueue<>();
    private final AtomicInteger status = new AtomicInteger(200);
    private HttpServer service;

    @TempDir Path folder;

    @BeforeEach
    void serve() throws Exception {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext(
                "/hook",
                exchange -> {
                    byte[] body = exchange.getRequestBody().readAllBytes();
                    bodies.add(new String(body, StandardCharsets.UTF_8));
                    exchange.sendResponseHeaders(status.get(), -1);
                    exchange.close();
                });
        service.start();
    }

    @AfterEach
    void stop() {
        service.stop(0);
    }

    private String address() {
        return "http://127.0.0.1:" + service.getAddress().getPort() + "/hook";
    }

    @Test
    void whatTheServiceAnsweredStandsBesideTheButtonAndInTheLog() throws Exception {
        Words words = Words.of(Locale.ENGLISH);
        try (Core core = Core.open(options(), words, anywhere -> new SilentSound())) {
            Scene scene = FxExtension.onFx(() -> window(core, words));
            fire(scene, "Channels");
            fire(scene, "Mattermost");
            fill(scene, "${env:MATTERMOST_URL}", address());
            fire(scene, "Send a test");
            assertThat(bodies.poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)).contains("text");
            Patience.until("the answer", PATIENCE, () -> said(scene, "It was taken."));
            Patience.until("the log", PATIENCE, () -> said(scene, "· taken"));
            status.set(400);
            fire(scene, "Send a test");
            Patience.until("the refusal", PATIENCE, () -> said(scene, "It was not taken: "));
            Patience.until("its line", PATIENCE, () -> said(scene, "· not taken (HTTP 400"));
        }
        assertThat(Files.readString(folder.resolve("settings.json")))
                .contains("${secret:")
                .doesNotContain("/hook");
    }

    private static Scene window(Core core, Words words) {
        StackPane root = new StackPane();
        Scene scene = new Scene(root, 1000, 720);
        DeskSettings desk = new DeskSettings(core);
        new SettingsWindow(root, desk, words, desk::pages).open();
        return scene;
    }

    private Options options() {
        return new Options(
                folder.resolve("hosts.json"),
                folder.resolve("data"),
                false,
                false,
                false,
                false,
                null,
                new Size(1000, 720),
                null,
                null,
                Locale.ENGLISH,
                null,
                null);
    }

    private static Set<Node> all(Scene scene) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        return scene.getRoot().lookupAll("*");
    }

    private static void fire(Scene scene, String text) throws Exception {
        FxExtension.onFx(
                () -> {
                    List<ButtonBase> buttons =
                            all(scene).stream()
                                    .filter(ButtonBase.class::isInstance)
                                    .map(ButtonBase.class::cast)
                                    .filter(button -> button.getText().equals(text))
                                    .toList();
                    buttons.getFirst().fire();
                    return true;
                });
    }

    /** Without Enter: whoever presses the button means what stands in the field. */
    private static void fill(Scene scene, String before, String now) throws Exception {
        FxExtension.onFx(
                () -> {
                    all(scene).stream()
                            .filter(TextField.class::isInstance)
                            .map(TextField.class::cast)
                            .filter(field -> field.getText().equals(before))
                            .findFirst()
                            .orElseThrow()
                            .setText(now);
                    return true;
                });
    }

    private static boolean said(Scene scene, String part) {
        try {
            return FxExtension.onFx(
                    () ->
                            all(scene).stream()
                                    .filter(Label.class::isInstance)
                                    .map(Label.class::cast)
                                    .anyMatch(label -> label.getText().contains(part)));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
