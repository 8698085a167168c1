package org.atalaya.ui.editor;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.atalaya.paste.Draft;
import org.jspecify.annotations.Nullable;

/** One host of a preview: what was pasted, what it comes to, and whether it is taken. */
final class PasteRow {

    private final Draft draft;
    private final String id;
    private final BooleanProperty taken = new SimpleBooleanProperty();
    private final boolean whole;
    private CheckKind kind;
    private DraftReader.Reading reading;
    private @Nullable Problem problem;

    PasteRow(Draft draft, String id, CheckKind kind, DraftReader.Reading reading) {
        this(draft, id, kind, reading, false);
    }

    /**
     * @param whole whether it came as a whole host, whose check is not to be chosen
     */
    PasteRow(Draft draft, String id, CheckKind kind, DraftReader.Reading reading, boolean whole) {
        this.whole = whole;
        this.draft = draft;
        this.id = id;
        this.kind = kind;
        this.reading = reading;
    }

    /** Where it stands in the text, from 1. */
    int line() {
        return draft.line();
    }

    Draft draft() {
        return draft;
    }

    String id() {
        return id;
    }

    boolean isWhole() {
        return whole;
    }

    CheckKind kind() {
        return kind;
    }

    DraftReader.Reading reading() {
        return reading;
    }

    void read(CheckKind chosen, DraftReader.Reading now) {
        kind = chosen;
        reading = now;
    }

    /** What is wrong with it, alone or beside others; null for nothing. */
    @Nullable Problem problem() {
        return problem;
    }

    void tell(@Nullable Problem found) {
        problem = found;
    }

    /** Whether a host can be made of it. */
    boolean isFit() {
        return reading.host() != null;
    }

    /** Whether it is to be added. */
    BooleanProperty takenProperty() {
        return taken;
    }
}
