package org.atalaya.ui.editor;

import java.util.EnumMap;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.atalaya.model.Secret;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the fields, and what stood there when the dialog opened. A secret that came with
 * the host is kept here and never becomes text.
 */
final class Sheet {

    private String soundHeard = "";
    private String soundRefusal = "";

    private final Map<HostField, StringProperty> texts = new EnumMap<>(HostField.class);
    private final Map<HostField, BooleanProperty> flags = new EnumMap<>(HostField.class);
    private final Map<HostField, Secret> kept = new EnumMap<>(HostField.class);
    private final Map<HostField, Object> first = new EnumMap<>(HostField.class);

    /** Every field as it is for a new host. */
    Sheet() {
        for (HostField field : HostField.values()) {
            if (isSwitch(field)) {
                flags.put(field, new SimpleBooleanProperty(field.isInitiallyOn()));
            } else {
                texts.put(field, new SimpleStringProperty(field.initial()));
            }
        }
    }

    private static boolean isSwitch(HostField field) {
        return field.shape() == HostField.Shape.SWITCH;
    }

    /** From now on, what is different has been touched. */
    void open() {
        for (HostField field : HostField.values()) {
            first.put(field, now(field));
        }
    }

    private Object now(HostField field) {
        return isSwitch(field) ? (Object) isOn(field) : get(field);
    }

    boolean isTouched(HostField field) {
        return !now(field).equals(first.get(field));
    }

    /** Whether a new host would have something else here. */
    boolean isUsed(HostField field) {
        Object initial = isSwitch(field) ? (Object) field.isInitiallyOn() : field.initial();
        return kept.containsKey(field) || !now(field).equals(initial);
    }

    StringProperty text(HostField field) {
        StringProperty text = texts.get(field);
        if (text == null) {
            throw new IllegalArgumentException("a switch has no text: " + field);
        }
        return text;
    }

    String get(HostField field) {
        return text(field).get();
    }

    boolean isBlank(HostField field) {
        return get(field).isBlank();
    }

    void set(HostField field, String text) {
        text(field).set(text);
    }

    BooleanProperty flag(HostField field) {
        BooleanProperty flag = flags.get(field);
        if (flag == null) {
            throw new IllegalArgumentException("only a switch is on or off: " + field);
        }
        return flag;
    }

    boolean isOn(HostField field) {
        return flag(field).get();
    }

    void turn(HostField field, boolean on) {
        flag(field).set(on);
    }

    /** Keeps {@code secret} out of sight; what only says where it lies may be read. */
    void keep(HostField field, @Nullable Secret secret) {
        if (secret == null) {
            return;
        }
        if (secret.isReference()) {
            set(field, secret.text());
        } else {
            kept.put(field, secret);
        }
    }

    /** Whether a secret lies here that is not shown. */
    boolean holdsSecret(HostField field) {
        return kept.containsKey(field);
    }

    /** What was typed, else what is kept; null when there is neither. */
    @Nullable Secret secret(HostField field) {
        return get(field).isEmpty() ? kept.get(field) : Secret.of(get(field));
    }

    /** What came of looking at a sound: why it cannot be played, or nothing. */
    void hear(String file, String refusal) {
        soundRefusal = refusal;
        soundHeard = file;
    }

    /** Why the sound that stands here now cannot be played; empty while nobody knows. */
    String soundRefusal() {
        return soundHeard.equals(get(HostField.SOUND_FILE)) ? soundRefusal : "";
    }
}
