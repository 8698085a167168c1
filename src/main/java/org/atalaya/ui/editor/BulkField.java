package org.atalaya.ui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.atalaya.model.Host;
import org.jspecify.annotations.Nullable;

/** What can be changed in many hosts at once. */
enum BulkField {
    GROUP(HostField.GROUP),
    TAGS(host -> String.join(", ", host.tags()), BulkField::tagged),
    INTERVAL(HostField.INTERVAL),
    TIMEOUT(HostField.TIMEOUT),
    SLOW(HostField.SLOW),
    CRITICALITY(HostField.CRITICALITY),
    FAILURES(HostField.FAILURES),
    SUCCESSES(HostField.SUCCESSES),
    DEPENDS_ON(HostField.DEPENDS_ON),
    SOUND(host -> onOff(host.sound()), (host, text) -> host.withSound(BulkField.ON.equals(text))),
    PAUSED(
            host -> onOff(host.paused()),
            (host, text) -> host.withPaused(BulkField.ON.equals(text))),
    CONTACT(HostField.CONTACT),
    RUNBOOK(HostField.RUNBOOK),
    NOTE(HostField.NOTE);

    static final String ON = "ON";
    static final String OFF = "OFF";

    private final @Nullable HostField field;
    private final @Nullable Function<Host, String> reading;
    private final @Nullable BiFunction<Host, String, Host> writing;

    /** One that stands in the host dialog too, and is read and judged as there. */
    BulkField(HostField field) {
        this.field = field;
        this.reading = null;
        this.writing = null;
    }

    BulkField(Function<Host, String> reading, BiFunction<Host, String, Host> writing) {
        this.field = null;
        this.reading = reading;
        this.writing = writing;
    }

    private static String onOff(boolean on) {
        return on ? ON : OFF;
    }

    /** {@code a, b} are the tags from now on; {@code +a, -b} adds and takes away. */
    private static Host tagged(Host host, String text) {
        List<String> typed = DraftReader.tags(text);
        boolean relative =
                !typed.isEmpty() && typed.stream().allMatch(tag -> tag.matches("[+-].+"));
        return host.withTags(relative ? changed(host.tags(), typed) : typed);
    }

    private static List<String> changed(List<String> tags, List<String> typed) {
        List<String> all = new ArrayList<>(tags);
        for (String one : typed) {
            String tag = Wording.tidy(one.substring(1));
            all.remove(tag);
            if (one.startsWith("+")) {
                all.add(tag);
            }
        }
        return all;
    }

    /** The same field of the host dialog; null when that has none, or not as a text. */
    @Nullable HostField field() {
        return field;
    }

    /** The field of the host dialog that a group may fill; null when it may not. */
    @Nullable HostField inheritable() {
        HostField own = this == SOUND ? HostField.SOUND : field;
        return own != null && Inherited.FIELDS.contains(own) ? own : null;
    }

    /** What stands in it for this host; null for what the host dialog knows. */
    @Nullable String read(Host host) {
        return reading == null ? null : reading.apply(host);
    }

    /** The host with this in it; the same for what the host dialog does. */
    Host write(Host host, String text) {
        return writing == null ? host : writing.apply(host, text);
    }

    /** What can be chosen; empty where one types. */
    List<String> options() {
        return switch (this) {
            case CRITICALITY -> HostField.CRITICALITY.options();
            case SOUND, PAUSED -> List.of(ON, OFF);
            case GROUP,
                    TAGS,
                    INTERVAL,
                    TIMEOUT,
                    SLOW,
                    FAILURES,
                    SUCCESSES,
                    DEPENDS_ON,
                    CONTACT,
                    RUNBOOK,
                    NOTE ->
                    List.of();
        };
    }

    /** The name of its node. */
    String id() {
        return "bulk-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The key of what stands above it. */
    String key() {
        return switch (this) {
            case TAGS -> "bulk.tags";
            case SOUND -> "bulk.sound";
            case PAUSED -> "bulk.paused";
            case GROUP,
                    INTERVAL,
                    TIMEOUT,
                    SLOW,
                    CRITICALITY,
                    FAILURES,
                    SUCCESSES,
                    DEPENDS_ON,
                    CONTACT,
                    RUNBOOK,
                    NOTE ->
                    field == null ? "" : field.key();
        };
    }
}
