package org.atalaya.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.atalaya.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * How the program was asked to start.
 *
 * @param config the {@code hosts.json} to use; null for the platform's own place
 * @param data the folder that the history is kept in; null for the one that belongs to the hosts
 * @param kiosk whether to fill the screen from the start
 * @param headless whether to print text instead of opening a window
 * @param demo whether to show the demo board
 * @param mute whether to start without sound
 * @param snapshot the PNG to write after one full round, and leave; null for none
 * @param size of the window and the picture; null for the screen's own
 * @param runFor leave after that long; null to stay
 * @param stats the JSON to write on leaving; null for none
 * @param lang the language asked for; null for the machine's
 * @param view the name of the view that the board starts with; null for none
 * @param screen the one that a kiosk fills, from 1 on; null for those of the settings
 */
public record Options(
        @Nullable Path config,
        @Nullable Path data,
        boolean kiosk,
        boolean headless,
        boolean demo,
        boolean mute,
        @Nullable Path snapshot,
        @Nullable Size size,
        @Nullable Duration runFor,
        @Nullable Path stats,
        @Nullable Locale lang,
        @Nullable String view,
        @Nullable Integer screen) {

    /** As if started without any argument. */
    public static final Options NONE =
            new Options(
                    null, null, false, false, false, false, null, null, null, null, null, null,
                    null);

    /**
     * Reads the arguments of the launcher. Touches nothing outside, so it can be asked again.
     *
     * @param words for help and errors, unless {@code --lang} among the arguments asks for others
     */
    public static Parsed parse(String[] args, Words words) {
        return new OptionsReader(LauncherHelp.language(args).map(Words::of).orElse(words))
                .read(args);
    }
}
