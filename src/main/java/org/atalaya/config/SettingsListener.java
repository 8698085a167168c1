package org.atalaya.config;

import org.atalaya.model.Settings;

/** Hears of the settings; on the thread that changed them, or on the one that writes. */
public interface SettingsListener {

    /** These hold from now on, saved or not. */
    default void changed(Settings now) {}

    /** Everything is on the disk. */
    default void saved() {}

    /** It is not; what was changed holds all the same and is saved with the next change. */
    default void failed(ConfigException problem) {}

    /** Something a person should know, e.g. that a broken file was copied aside, and where. */
    default void noticed(Message message) {}
}
