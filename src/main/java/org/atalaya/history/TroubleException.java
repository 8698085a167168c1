package org.atalaya.history;

import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The history cannot be read or written now; carries the reason that a person is told. */
public final class TroubleException extends Exception {

    private static final long serialVersionUID = 1;

    private final transient Trouble trouble;

    TroubleException(Trouble trouble, @Nullable Throwable cause) {
        super(trouble.kind() + ": " + trouble.file() + " " + trouble.detail(), cause);
        this.trouble = trouble;
    }

    TroubleException(Path file, SQLException e) {
        this(Trouble.of(file, e), e);
    }

    public Trouble trouble() {
        return trouble;
    }
}
