package org.atalaya.app;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import org.atalaya.alarm.AlarmStatus;
import org.atalaya.alarm.AlarmStatus.Ringing;
import org.atalaya.alarm.Announcement;
import org.atalaya.alarm.DesktopNotice;
import org.atalaya.words.AlarmWords;
import org.atalaya.words.Words;

/**
 * Tells the desktop what newly calls while nobody has the window in front: one notice for what came
 * together, within {@link #GATHER}. What is muted is told all the same: silence is for the ears. FX
 * thread only.
 */
final class AwayNotice {

    /** How long the first waits for company: a dead switch takes its hosts one after the other. */
    static final Duration GATHER = Duration.ofMillis(800);

    private final Words words;
    private final BooleanSupplier wanted;
    private final Executor later;
    private final BiConsumer<String, String> show;
    private final Set<String> known = new HashSet<>();
    private Set<Ringing> calling = Set.of();
    private boolean gathering;

    /**
     * @param wanted whether a notice makes sense now: wished for, and the window is not in front
     * @param later runs it {@link #GATHER} later, on the FX thread
     * @param show takes title and text
     */
    AwayNotice(
            Words words, BooleanSupplier wanted, Executor later, BiConsumer<String, String> show) {
        this.words = words;
        this.wanted = wanted;
        this.later = later;
        this.show = show;
    }

    /** One that the desktop shows. */
    static AwayNotice ofDesktop(Words words, BooleanSupplier wanted) {
        DesktopNotice desktop = new DesktopNotice();
        return new AwayNotice(words, wanted, task -> Later.after(GATHER, task), desktop::show);
    }

    void read(AlarmStatus status, String board) {
        calling = Set.copyOf(status.ringing());
        boolean news = calling.stream().anyMatch(one -> !known.contains(one.incidentId()));
        known.clear();
        calling.forEach(one -> known.add(one.incidentId()));
        if (news && !gathering) {
            gathering = true;
            later.execute(() -> tell(board));
        }
    }

    /** All that calls now, also what is known: "one more" would leave out how many there are. */
    private void tell(String board) {
        gathering = false;
        if (wanted.getAsBoolean()) {
            Announcement.of(calling)
                    .ifPresent(
                            all ->
                                    show.accept(
                                            words.get("alarm.notice", board),
                                            new AlarmWords(words)
                                                    .flood(
                                                            all.hosts(),
                                                            all.worst(),
                                                            all.kind(),
                                                            all.allDown())));
        }
    }
}
