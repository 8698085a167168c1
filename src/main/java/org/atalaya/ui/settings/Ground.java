package org.atalaya.ui.settings;

import org.atalaya.ui.kit.FileAsk;
import org.atalaya.words.Words;

/**
 * What everything in the window stands on.
 *
 * @param desk what is behind it
 * @param words the language
 * @param files asks for a file
 */
public record Ground(SettingsDesk desk, Words words, FileAsk files) {}
