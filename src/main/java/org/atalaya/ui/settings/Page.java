package org.atalaya.ui.settings;

import java.util.List;
import org.atalaya.model.Settings;
import org.atalaya.words.Words;

/**
 * One page of the window: its name, and what stands on it. What a page needs beside the settings is
 * given to whoever makes it.
 *
 * @param key of its name, {@code settings.page.KEY}
 * @param icon by Ikonli's name
 */
public record Page(String key, String icon, List<Item<Settings>> items) {

    public Page {
        items = List.copyOf(items);
    }

    /** Its name. */
    public String title(Words words) {
        return words.get("settings.page." + key);
    }
}
