package org.atalaya.ui.details;

import java.net.URI;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.atalaya.model.About;
import org.atalaya.model.Host;
import org.atalaya.model.TagColors;
import org.atalaya.ui.kit.Styles;
import org.atalaya.ui.kit.Tags;
import org.atalaya.words.PlainText;
import org.atalaya.words.Words;

/**
 * What people should know of a host, for the one who looks when it has failed: its tags, the note,
 * what to do, whom to ask. What nobody wrote takes no room.
 */
final class NotesBox extends VBox {

    private final Words words;
    private final FlowPane tags = new FlowPane();
    private final Label note = new Label();
    private final Hyperlink runbook = new Hyperlink();
    private final Label steps = new Label();
    private final Label contact = new Label();

    /**
     * @param open takes an address of the web that somebody clicked on
     */
    NotesBox(Words words, Consumer<URI> open) {
        this.words = words;
        getStyleClass().add(Styles.NOTES_BOX);
        tags.getStyleClass().add(Styles.TAG_CHIPS);
        note.setWrapText(true);
        steps.setWrapText(true);
        contact.setWrapText(true);
        runbook.setWrapText(true);
        runbook.setMnemonicParsing(false);
        runbook.setOnAction(
                clicked -> {
                    runbook.setVisited(false);
                    About.webAddress(runbook.getText()).ifPresent(open);
                });
        getChildren()
                .setAll(
                        tags,
                        note,
                        named("details.runbook", runbook),
                        named("details.runbook", steps),
                        named("details.contact", contact));
    }

    private VBox named(String key, Node value) {
        Label name = new Label(words.get(key));
        name.getStyleClass().add(Styles.MUTED_TEXT);
        name.setLabelFor(value);
        VBox pair = new VBox(name, value);
        value.managedProperty().bind(value.visibleProperty());
        pair.visibleProperty().bind(value.visibleProperty());
        pair.managedProperty().bind(value.visibleProperty());
        return pair;
    }

    /** Tells what is known of this host. */
    void show(Host host, TagColors colors) {
        About about = host.about();
        Optional<URI> link = about.runbookLink();
        tags.getChildren()
                .setAll(host.tags().stream().map(t -> Tags.word(t, colors.of(t))).toList());
        present(tags, !host.tags().isEmpty());
        note.setText(plain(about.note()));
        present(note, !about.note().isEmpty());
        runbook.setText(link.map(URI::toString).orElse(""));
        runbook.setVisible(link.isPresent());
        steps.setText(plain(about.runbook()));
        steps.setVisible(link.isEmpty() && !about.runbook().isEmpty());
        contact.setText(plain(about.contact()));
        contact.setVisible(!about.contact().isEmpty());
        present(this, !host.tags().isEmpty() || !about.isEmpty());
    }

    /** The lines of a text, each without what could turn or hide it. */
    private static String plain(String text) {
        return text.lines().map(PlainText::of).collect(Collectors.joining("\n"));
    }

    private static void present(Node node, boolean present) {
        node.setVisible(present);
        node.setManaged(present);
    }
}
