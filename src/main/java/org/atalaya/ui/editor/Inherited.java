package org.atalaya.ui.editor;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.atalaya.model.GroupProfile;
import org.atalaya.model.GroupProfiles;
import org.atalaya.model.Host;
import org.atalaya.model.HostDefaults;
import org.jspecify.annotations.Nullable;

/**
 * Which fields a host inherits from the group that stands in its form. What it inherits follows
 * when another group is typed; what is its own stays.
 */
final class Inherited {

    /** What a group may say for its hosts. */
    static final List<HostField> FIELDS =
            List.of(
                    HostField.INTERVAL,
                    HostField.TIMEOUT,
                    HostField.FAILURES,
                    HostField.SUCCESSES,
                    HostField.CRITICALITY,
                    HostField.SOUND);

    private final Sheet sheet;
    private final GroupProfiles profiles;
    private HostDefaults last;

    /** Follows from what stands in the sheet now, or will be filled in for this group. */
    Inherited(Sheet sheet, GroupProfiles profiles, String group) {
        this.sheet = sheet;
        this.profiles = profiles;
        last = profiles.of(group);
    }

    /** What holds where a field says nothing. */
    HostDefaults defaults() {
        return last;
    }

    /** Another group stands there: takes its values where those of the last one stood. */
    void move() {
        HostDefaults was = last;
        last = profiles.of(sheet.get(HostField.GROUP));
        if (last.equals(was)) {
            return;
        }
        follow(HostField.INTERVAL, Wording.text(was.interval()), Wording.text(last.interval()));
        follow(HostField.TIMEOUT, Wording.text(was.timeout()), Wording.text(last.timeout()));
        follow(HostField.CRITICALITY, was.criticality().name(), last.criticality().name());
        if (sheet.isOn(HostField.SOUND) == was.sound()) {
            sheet.turn(HostField.SOUND, last.sound());
        }
    }

    private void follow(HostField field, String was, String now) {
        if (sheet.get(field).equals(was)) {
            sheet.set(field, now);
        }
    }

    /** Whether what stands in this field comes from a group. */
    boolean holds(HostField field) {
        Object given = value(profiles.along(sheet.get(HostField.GROUP)), field);
        return given != null && text(given).equals(own(field));
    }

    private String own(HostField field) {
        if (field == HostField.SOUND) {
            return Boolean.toString(sheet.isOn(field));
        }
        String typed = sheet.get(field).strip();
        if (!typed.isEmpty()) {
            return Wording.duration(typed).map(Wording::text).orElse(typed);
        }
        return switch (field) {
            case FAILURES -> text(last.failures());
            case SUCCESSES -> text(last.successes());
            default -> "";
        };
    }

    /** Whether the host has this from a group. */
    static boolean holds(Host host, HostField field, GroupProfiles profiles) {
        Object given = value(profiles.along(host.group()), field);
        return given != null && given.equals(value(host, field));
    }

    private static String text(Object value) {
        return value instanceof Duration time ? Wording.text(time) : value.toString();
    }

    /** What a group says of it; null for nothing. */
    private static @Nullable Object value(GroupProfile profile, HostField field) {
        return switch (field) {
            case INTERVAL -> profile.interval();
            case TIMEOUT -> profile.timeout();
            case FAILURES -> profile.failures();
            case SUCCESSES -> profile.successes();
            case CRITICALITY -> profile.criticality();
            case SOUND -> profile.sound();
            default -> null;
        };
    }

    private static Object value(Host host, HostField field) {
        return switch (field) {
            case INTERVAL -> host.interval();
            case TIMEOUT -> host.timeout();
            case FAILURES -> host.watching().thresholds().failures();
            case SUCCESSES -> host.watching().thresholds().successes();
            case CRITICALITY -> host.watching().criticality();
            case SOUND -> host.sound();
            default -> Objects.requireNonNull(field);
        };
    }
}
