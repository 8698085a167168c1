package org.atalaya.ui.editor;

/** Why the host dialog stands open. */
enum Purpose {
    ADD("editor.title.add", "editor.confirm.add"),
    EDIT("editor.title.edit", "editor.confirm.save"),
    CLONE("editor.title.clone", "editor.confirm.add");

    private final String titleKey;
    private final String confirmKey;

    Purpose(String titleKey, String confirmKey) {
        this.titleKey = titleKey;
        this.confirmKey = confirmKey;
    }

    String titleKey() {
        return titleKey;
    }

    /** The key of the word on the button that saves. */
    String confirmKey() {
        return confirmKey;
    }
}
