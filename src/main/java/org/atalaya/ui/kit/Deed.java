package org.atalaya.ui.kit;

import java.util.List;
import org.atalaya.model.Host;
import org.atalaya.words.Words;

/**
 * What a person did to the board in one go, and can take back in one go.
 *
 * @param count how many hosts it was done to
 * @param name of the host when it was one; else of the group or the thing, or empty
 */
public record Deed(Kind kind, int count, String name) {

    /** What was done. */
    public enum Kind {
        ADD("add"),
        EDIT("edit"),
        DELETE("delete"),
        PAUSE("pause"),
        RESUME("resume"),
        PLAN("plan"),
        RULE("rule"),
        PROFILE("profile"),
        MOVE("move");

        private final String key;

        Kind(String key) {
            this.key = key;
        }
    }

    /** Something done to these hosts. */
    public static Deed of(Kind kind, List<Host> hosts) {
        return new Deed(kind, hosts.size(), hosts.size() == 1 ? hosts.getFirst().name() : "");
    }

    /** As a sentence, once it is done: {@code 3 hosts were deleted}. */
    public String done(Words words) {
        return count > 1
                ? words.get("done." + kind.key + ".many", count)
                : words.get("done." + kind.key + ".one", name);
    }

    /** As it stands behind “Undo:”, in the reader's language: {@code delete 3 hosts}. */
    public String text(Words words) {
        return count > 1
                ? words.get("deed." + kind.key + ".many", count)
                : words.get("deed." + kind.key + ".one", name);
    }
}
