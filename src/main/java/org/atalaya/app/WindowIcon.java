package org.atalaya.app;

import java.util.Objects;
import javafx.scene.image.Image;

/** The picture by which a task bar and a list of windows show the program. */
final class WindowIcon {

    private static final String PICTURE = "/icons/atalaya.png";

    private WindowIcon() {}

    static Image picture() {
        return new Image(
                Objects.requireNonNull(WindowIcon.class.getResource(PICTURE), PICTURE)
                        .toExternalForm());
    }
}
