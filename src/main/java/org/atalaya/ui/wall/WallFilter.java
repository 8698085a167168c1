package org.atalaya.ui.wall;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.atalaya.model.GroupPath;
import org.atalaya.model.Health;
import org.atalaya.status.HostStatus;
import org.jspecify.annotations.Nullable;

/**
 * Which hosts are shown. Every word typed must occur in the name, target, group, tags, note,
 * contact or cause; case and accents do not matter.
 *
 * @param text what was typed
 * @param health only this state; null for all
 * @param group only this group and those in it; null for all
 */
public record WallFilter(String text, @Nullable Health health, @Nullable String group) {

    /** Shows every host. */
    public static final WallFilter ALL = new WallFilter("", null, null);

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    public boolean isAll() {
        return text.isBlank() && health == null && group == null;
    }

    public WallFilter withText(String newText) {
        return new WallFilter(newText, health, group);
    }

    /** Shows this state alone, or all states again when it was this one already. */
    public WallFilter toggle(Health chosen) {
        return new WallFilter(text, chosen == health ? null : chosen, group);
    }

    /** Shows this group alone, or all groups again when it was this one already. */
    public WallFilter toggle(String chosen) {
        return new WallFilter(text, health, chosen.equals(group) ? null : chosen);
    }

    /** Whether a host is shown; {@code texts} knows what is searched in. */
    Predicate<HostStatus> in(SearchText texts) {
        List<String> words =
                BLANKS.splitAsStream(Plain.of(text).strip()).filter(w -> !w.isEmpty()).toList();
        GroupPath within = group == null ? null : GroupPath.of(group);
        return status -> {
            if (health != null && status.getHealth() != health) {
                return false;
            }
            if (within != null && !GroupPath.of(status.getHost().group()).isIn(within)) {
                return false;
            }
            return words.isEmpty() || words.stream().allMatch(texts.of(status)::contains);
        };
    }
}
