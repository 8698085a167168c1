package org.atalaya.alarm;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * Says a sentence through the platform's own voice: {@code say} on macOS, SAPI on Windows, {@code
 * espeak-ng} or {@code spd-say} on Linux. Never waits, never says two at once, and never takes more
 * than {@link #LONGEST}: a name on a tile must not become a speech.
 */
public final class Voice {

    static final int MOST_CHARACTERS = 200;
    static final Duration LONGEST = Duration.ofSeconds(20);

    private static final String SAPI =
            "[Console]::InputEncoding = [Text.Encoding]::UTF8;"
                    + " Add-Type -AssemblyName System.Speech;"
                    + " $voice = New-Object System.Speech.Synthesis.SpeechSynthesizer;"
                    + " try { $voice.SelectVoiceByHints('NotSet', 'NotSet', 0, '%s') } catch { };"
                    + " $voice.Speak([Console]::In.ReadToEnd())";

    private final Programs programs = new Programs(LONGEST);
    private final String system;
    private final String language;

    /**
     * @param locale the language of the interface, in which the sentences are
     */
    public Voice(Locale locale) {
        this(System.getProperty("os.name", ""), locale);
    }

    Voice(String system, Locale locale) {
        this.system = system.toLowerCase(Locale.ROOT);
        this.language = locale.getLanguage();
    }

    /** Begins to say it; false when there is nothing to say, or when it is still speaking. */
    public boolean say(String sentence) {
        String text = Programs.plain(sentence, MOST_CHARACTERS);
        return !text.isEmpty() && programs.start(ways(text));
    }

    List<Programs.Call> ways(String text) {
        if (system.startsWith("windows")) {
            String script = SAPI.formatted(language);
            return List.of(
                    new Programs.Call(
                            List.of(
                                    "powershell",
                                    "-NoProfile",
                                    "-NonInteractive",
                                    "-Command",
                                    script),
                            text));
        }
        if (system.startsWith("mac")) {
            String name = language.equals("es") ? "Mónica" : "Samantha";
            return List.of(
                    new Programs.Call("say", "-v", name, "--", text),
                    new Programs.Call("say", "--", text));
        }
        return List.of(
                new Programs.Call("espeak-ng", "-v", language, "--", text),
                new Programs.Call("spd-say", "-w", "-l", language, "--", text));
    }
}
