package org.atalaya.ui.editor;

import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import org.atalaya.ui.kit.Lifetimes;
import org.atalaya.ui.kit.Styles;
import org.atalaya.words.Words;

/** Says below a field that its value comes from the group, and in it what an empty one means. */
final class InheritedNote {

    private final HostForm form;
    private final HostField field;
    private final Control input;
    private final Words words;
    private String shown = "";

    InheritedNote(HostForm form, HostField field, Control input, Words words) {
        this.form = form;
        this.field = field;
        this.input = input;
        this.words = words;
    }

    /** Follows what is typed here and as the group, until {@code lifetimes} ends. */
    void follow(Lifetimes lifetimes) {
        lifetimes.watch(form.text(HostField.GROUP), this::tell);
        if (field == HostField.SOUND) {
            lifetimes.watch(form.flag(field), this::tell);
        } else {
            lifetimes.watch(form.text(field), this::tell);
        }
        // The box around a field is made after the field.
        Platform.runLater(this::tell);
    }

    private void tell() {
        String note =
                form.inherited().holds(field)
                        ? words.get("editor.inherited", form.text(HostField.GROUP).get().strip())
                        : "";
        if (input instanceof TextField line) {
            prompt(line);
        }
        if (!note.equals(shown)) {
            shown = note;
            Parent box = input.getParent();
            if (box instanceof FieldBox whole) {
                whole.setHint(note);
            } else {
                input.setTooltip(note.isEmpty() ? null : new Tooltip(note));
                input.setAccessibleHelp(note);
            }
            input.pseudoClassStateChanged(Styles.INHERITED, !note.isEmpty());
        }
    }

    private void prompt(TextField line) {
        if (field == HostField.FAILURES) {
            line.setPromptText(
                    words.get(field.key() + ".prompt", form.inherited().defaults().failures()));
        } else if (field == HostField.SUCCESSES) {
            line.setPromptText(
                    words.get(field.key() + ".prompt", form.inherited().defaults().successes()));
        }
    }
}
