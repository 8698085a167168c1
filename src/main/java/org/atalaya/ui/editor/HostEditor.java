package org.atalaya.ui.editor;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.layout.StackPane;
import org.atalaya.model.Host;
import org.atalaya.ui.kit.Fxml;
import org.atalaya.ui.kit.HostEditing;
import org.atalaya.ui.kit.WallActions;
import org.atalaya.words.Phrases;
import org.jspecify.annotations.Nullable;

/** Opens dialogs over a window, one at a time: asking again while one is open does nothing. */
public final class HostEditor implements HostEditing {

    private final StackPane window;
    private final Phrases phrases;
    private final WallActions actions;
    private final Supplier<BoardFacts> board;
    private final InstantSource clock;
    private @Nullable HostDialog dialog;
    private @Nullable Card card;

    /**
     * @param window the topmost pane of the window, which the dialog is laid over
     * @param actions where a test and a save go
     * @param board the board as it is configured now; asked each time the dialog opens
     * @param clock tells how long certificates still last
     */
    public HostEditor(
            StackPane window,
            Phrases phrases,
            WallActions actions,
            Supplier<BoardFacts> board,
            InstantSource clock) {
        this.window = window;
        this.phrases = phrases;
        this.actions = actions;
        this.board = board;
        this.clock = clock;
    }

    @Override
    public void add() {
        open(HostForm.adding(board.get()));
    }

    @Override
    public void addMany(String text) {
        if (!isOpen()) {
            PasteForm form = new PasteForm(board.get(), actions::readHosts);
            show(
                    Fxml.PASTE_DIALOG,
                    leave ->
                            new PasteDialogController(form, text, phrases.words(), actions, leave));
        }
    }

    @Override
    public void addFile(Path file) {
        if (!isOpen()) {
            actions.text(file).thenAccept(this::addMany);
        }
    }

    @Override
    public void editMany(List<Host> hosts) {
        if (!isOpen()) {
            BulkForm form = new BulkForm(hosts, board.get());
            show(
                    Fxml.BULK_DIALOG,
                    leave -> new BulkDialogController(form, phrases.words(), actions, leave));
        }
    }

    @Override
    public void edit(Host host) {
        open(HostForm.editing(host, board.get()));
    }

    @Override
    public void cloneOf(Host host) {
        open(HostForm.cloning(host, board.get()));
    }

    @Override
    public void profile(String group) {
        show(
                Fxml.PROFILE_DIALOG,
                leave ->
                        new ProfileDialogController(
                                group, board.get(), phrases.words(), actions, leave));
    }

    @Override
    public void askUntil(String titleKey, Consumer<Instant> chosen) {
        show(
                Fxml.UNTIL_DIALOG,
                leave -> new UntilDialogController(titleKey, phrases, clock, chosen, leave));
    }

    @Override
    public void acknowledge(List<Host> hosts) {
        String person = System.getProperty("user.name", "");
        show(
                Fxml.ACKNOWLEDGE_DIALOG,
                leave ->
                        new AcknowledgeDialogController(
                                hosts, person, phrases.words(), actions, leave));
    }

    @Override
    public void plan(List<Host> about) {
        List<Host> hosts = board.get().hosts();
        show(
                Fxml.MAINTENANCE_DIALOG,
                leave ->
                        new MaintenanceDialogController(
                                hosts, about, phrases, clock, actions, leave));
    }

    private <C extends Card.Content> void show(Fxml fxml, Function<Runnable, C> controller) {
        if (!isOpen()) {
            card = new Card(window, fxml, phrases.words(), controller);
        }
    }

    private void open(HostForm form) {
        if (!isOpen()) {
            dialog = HostDialog.show(window, form, phrases, actions, clock);
        }
    }

    /** Whether the dialog is on the screen. */
    public boolean isOpen() {
        return dialog != null && dialog.isOpen() || card != null && card.isOpen();
    }
}
