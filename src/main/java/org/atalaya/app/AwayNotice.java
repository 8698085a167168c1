package org.atalaya.app;

import java.util.HashSet;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import org.atalaya.alarm.AlarmStatus;
import org.atalaya.alarm.AlarmStatus.Ringing;
import org.atalaya.words.AlarmWords;
import org.atalaya.words.Words;

/**
 * Tells the desktop what newly calls while nobody has the window in front: one notice for what came
 * together. What is muted is told all the same: silence is for the ears. FX thread only.
 */
final class AwayNotice {

    private final Words words;
    private final BooleanSupplier wanted;
    private final BiConsumer<String, String> show;
    private final Set<String> known = new HashSet<>();

    /**
     * @param wanted whether a notice makes sense now: wished for, and the window is not in front
     * @param show takes title and text
     */
    AwayNotice(Words words, BooleanSupplier wanted, BiConsumer<String, String> show) {
        this.words = words;
        this.wanted = wanted;
        this.show = show;
    }

    void read(AlarmStatus status, String board) {
        Set<String> calling = new HashSet<>();
        status.ringing().forEach(one -> calling.add(one.incidentId()));
        boolean news = !known.containsAll(calling);
        known.clear();
        known.addAll(calling);
        if (news && wanted.getAsBoolean()) {
            Ringing worst = status.worst().orElseThrow();
            String text =
                    new AlarmWords(words)
                            .flood(status.ringing().size(), worst.name(), worst.kind());
            show.accept(words.get("alarm.notice", board), text);
        }
    }
}
