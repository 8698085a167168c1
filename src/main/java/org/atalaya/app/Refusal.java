package org.atalaya.app;

import atlantafx.base.theme.PrimerDark;
import java.util.concurrent.CountDownLatch;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonType;
import org.atalaya.words.Words;

/**
 * Tells somebody who started the program from an icon, and so sees no terminal, why it will not.
 */
final class Refusal {

    private Refusal() {}

    /** Shows the sentence and waits until it was read. */
    static void show(String sentence, Words words) {
        CountDownLatch read = new CountDownLatch(1);
        Platform.startup(
                () -> {
                    Application.setUserAgentStylesheet(new PrimerDark().getUserAgentStylesheet());
                    Alert alert = new Alert(Alert.AlertType.INFORMATION, sentence, ButtonType.OK);
                    alert.setTitle(words.get("app.title", "Atalaya"));
                    alert.setHeaderText(null);
                    alert.setOnHidden(event -> read.countDown());
                    alert.show();
                });
        try {
            read.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
