package org.atalaya.app;

import org.atalaya.config.Wall;
import org.atalaya.ui.editor.BoardFacts;

/** What the dialogs must know of the board, as it is configured now. */
final class DeskFacts {

    private DeskFacts() {}

    static BoardFacts of(HostBook book) {
        Wall.Defaults defaults = book.defaults();
        return new BoardFacts(
                book.hosts(),
                defaults.interval(),
                defaults.timeout(),
                book.secretPlace(),
                book.tags(),
                book.rules());
    }
}
