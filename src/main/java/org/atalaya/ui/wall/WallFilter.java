package org.atalaya.ui.wall;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.atalaya.model.Health;
import org.atalaya.model.Host;
import org.atalaya.status.HostStatus;
import org.jspecify.annotations.Nullable;

/**
 * Which hosts are shown. Every word typed must occur in the name, target, group, tags, note or contact; case and
 * accents do not matter.
 *
 * @param text what was typed
 * @param health only this state; null for all
 * @param group only this group; null for all
 */
public record WallFilter(String text, @Nullable Health health, @Nullable String group)
        implements Predicate<HostStatus> {

    /** Shows every host. */
    public static final WallFilter ALL = new WallFilter("", null, null);

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
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

    @Override
    public boolean test(HostStatus status) {
        if (health != null && status.getHealth() != health) {
            return false;
        }
        if (group != null && !group.equals(status.getHost().group())) {
            return false;
        }
        if (text.isBlank()) {
            return true;
        }
        Host host = status.getHost();
        String all =
                plain(
                        String.join(
                                "\n",
                                host.name(),
                                host.check().target(),
                                host.group(),
                                String.join("\n", host.tags()),
                                host.about().note(),
                                host.about().contact()));
        return BLANKS.splitAsStream(plain(text).strip()).allMatch(all::contains);
    }

    private static String plain(String text) {
        String apart = Normalizer.normalize(text, Normalizer.Form.NFD);
        return MARKS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
