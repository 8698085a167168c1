package org.atalaya.app;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.atalaya.alarm.AlarmDesk;
import org.atalaya.alarm.Sound;
import org.atalaya.alarm.SoundProblem;
import org.atalaya.words.Words;

/** What a person hears before they choose it, and why something cannot be chosen. */
record DeskSounds(AlarmDesk alarm, Words words) {

    /** Plays a cue, or a WAV in its place; how it went is told on the FX thread. */
    void preview(Sound.Cue cue, Optional<String> file, Consumer<String> told) {
        if (file.isEmpty()) {
            alarm.preview(cue, null, road -> tell(sentence(road), told));
            return;
        }
        alarm.judge(
                file.get(),
                problem -> {
                    if (problem.isPresent()) {
                        tell(refusal(problem.get()), told);
                    } else {
                        alarm.preview(cue, file.get(), road -> tell(sentence(road), told));
                    }
                });
    }

    /** Looks at a WAV; what is wrong with it, or nothing, is told on the FX thread. */
    void judge(String file, Consumer<String> told) {
        alarm.judge(file, problem -> tell(problem.map(this::refusal).orElse(""), told));
    }

    private static void tell(String sentence, Consumer<String> told) {
        Platform.runLater(() -> told.accept(sentence));
    }

    private String refusal(SoundProblem problem) {
        return words.get(problem.reason().refusal(), problem.file());
    }

    private String sentence(Sound.Road road) {
        return words.get(
                switch (road) {
                    case CLIP -> "settings.heard.clip";
                    case LINE -> "settings.heard.line";
                    case BEEP -> "settings.heard.beep";
                    case NONE -> "settings.heard.none";
                });
    }
}
