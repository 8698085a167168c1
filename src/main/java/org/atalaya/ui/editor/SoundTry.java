package org.atalaya.ui.editor;

import org.atalaya.ui.kit.AlarmActions;
import org.atalaya.ui.kit.FileAsk;

/**
 * How a person tries a sound.
 *
 * @param files asks which
 * @param actions plays it, and knows what cannot be played
 */
record SoundTry(FileAsk files, AlarmActions actions) {}
