package org.atalaya.ui.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.atalaya.model.Channel;
import org.atalaya.model.Pin;
import org.atalaya.model.Settings;

/**
 * What stands behind the window of the settings; {@code app} wires it to the store, the alarm and
 * the screen. FX thread only.
 */
public interface SettingsDesk {

    /** What holds now. */
    ReadOnlyObjectProperty<Settings> settingsProperty();

    /** Changes what holds, at once, and saves it soon. */
    void change(UnaryOperator<Settings> change);

    /** What is kept of these digits of a PIN; completes on the FX thread. */
    CompletableFuture<Pin> seal(String digits);

    /**
     * Plays a sound, muted or not.
     *
     * @param file a WAV in its place
     * @param told how it went, as a sentence, once that is known
     */
    void preview(Signal signal, Optional<String> file, Consumer<String> told);

    /**
     * Looks whether a WAV can be played.
     *
     * @param told why not, as a sentence, once that is known; empty when it can
     */
    void judgeSound(String file, Consumer<String> told);

    /**
     * Tells a channel that this is a test, whatever the demo shows.
     *
     * @param told what came back, as a sentence, once that is known
     */
    void test(Channel channel, Consumer<String> told);

    /** Why a channel cannot be as it is, although each of its parts can. */
    Optional<Wrong> wrong(Channel channel);

    /** What a channel would be sent if a host went down now; secrets in it are dots. */
    String preview(Channel channel);

    /** What was told to whom lately, newest first: a sentence for each. */
    ReadOnlyObjectProperty<List<String>> deliveriesProperty();

    /** The groups that hosts are in. */
    List<String> groups();

    /** Where things lie and what runs: the key of each option of the last page, and its value. */
    Map<String, String> facts();

    /**
     * Writes the palette that is worn into the file of a person's own, where there is none yet, and
     * wears that; how it went, as a sentence.
     */
    String makePalette();

    /** Writes the settings into a file; why not, when it cannot. */
    Optional<String> exportTo(Path file);

    /** Takes the settings of a file; what is wrong with it, and then nothing was changed. */
    List<String> importFrom(Path file);

    /**
     * Looks into a backup, which changes nothing.
     *
     * @param told what it would change, or why it cannot be brought back, once that is known
     */
    void lookInto(Path backup, Consumer<String> told);

    /**
     * Brings back what was looked into last.
     *
     * @param told how it went, once that is known
     */
    void restore(Consumer<String> told);
}
