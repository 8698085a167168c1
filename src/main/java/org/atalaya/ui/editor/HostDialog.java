package org.atalaya.ui.editor;

import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.atalaya.model.Host;
import org.atalaya.ui.kit.DesktopFileAsk;
import org.atalaya.ui.kit.FileAsk;
import org.atalaya.ui.kit.Fxml;
import org.atalaya.ui.kit.ModalLayer;
import org.atalaya.ui.kit.WallActions;
import org.atalaya.words.Phrases;

/** One host dialog on the screen: from {@link #show} until it is saved, left or closed. */
final class HostDialog implements AutoCloseable {

    private final ModalLayer layer;
    private final HostDialogController controller;

    private HostDialog(
            StackPane host,
            HostForm form,
            Phrases phrases,
            WallActions actions,
            InstantSource clock) {
        Consumer<Host> save =
                saved -> {
                    if (form.isRecoloured()) {
                        actions.save(List.of(saved), form.colorsProperty().get());
                    } else {
                        actions.save(saved);
                    }
                };
        FileAsk files = new DesktopFileAsk(() -> host.getScene().getWindow(), phrases.words());
        controller =
                new HostDialogController(
                        form,
                        new TrialRun(actions::test),
                        new SoundTry(files, actions),
                        phrases,
                        clock,
                        save,
                        this::close);
        Fxml.View<VBox, HostDialogController> view =
                Fxml.HOST_DIALOG.load(phrases.words(), controller);
        layer =
                new ModalLayer(
                        host,
                        view.root(),
                        controller.start(),
                        controller.first(),
                        controller.last());
    }

    /**
     * Opens the dialog over all that {@code host} holds, with the focus in the address.
     *
     * @param host the topmost pane of the window
     * @param form what stands in the fields
     * @param actions where a test and a save go
     * @param clock tells how long certificates still last
     */
    static HostDialog show(
            StackPane host,
            HostForm form,
            Phrases phrases,
            WallActions actions,
            InstantSource clock) {
        HostDialog dialog = new HostDialog(host, form, phrases, actions, clock);
        dialog.layer.open();
        return dialog;
    }

    boolean isOpen() {
        return layer.isOpen();
    }

    /** Leaves without saving. Closing twice does no harm. */
    @Override
    public void close() {
        controller.close();
        layer.close();
    }
}
