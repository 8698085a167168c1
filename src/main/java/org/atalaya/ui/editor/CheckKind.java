package org.atalaya.ui.editor;

import org.atalaya.model.Check;
import org.atalaya.model.HttpCheck;

/** The kinds of check that the dialog offers, in the order of its segments. */
enum CheckKind {
    HTTP("editor.kind.http");

    private final String key;

    CheckKind(String key) {
        this.key = key;
    }

    /** The key of the word on its segment. */
    String key() {
        return key;
    }

    static CheckKind of(Check check) {
        return switch (check) {
            case HttpCheck http -> HTTP;
        };
    }
}
