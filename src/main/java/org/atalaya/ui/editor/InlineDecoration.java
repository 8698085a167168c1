package org.atalaya.ui.editor;

import javafx.scene.control.Control;
import org.controlsfx.validation.Severity;
import org.controlsfx.validation.ValidationMessage;
import org.controlsfx.validation.decoration.ValidationDecoration;

/**
 * Tells what ControlsFX has found in words below the field. Its own decorations wrap the root of
 * the scene into a pane and say the reason only in a tooltip, which no keyboard reaches.
 */
final class InlineDecoration implements ValidationDecoration {

    @Override
    public void applyValidationDecoration(ValidationMessage message) {
        if (message.getTarget().getParent() instanceof FieldBox box) {
            box.tell(message.getText(), message.getSeverity() == Severity.ERROR);
        }
    }

    @Override
    public void removeDecorations(Control control) {
        if (control.getParent() instanceof FieldBox box) {
            box.clear();
        }
    }

    @Override
    public void applyRequiredDecoration(Control control) {
        // What must be filled is said when it is missing; a star on four of seven fields is noise.
    }
}
