package org.atalaya.alarm;

import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.atalaya.alarm.AlarmStatus.Ringing;
import org.atalaya.alarm.Sound.Cue;
import org.atalaya.alarm.Sound.Tone;
import org.atalaya.model.AlarmSettings;
import org.atalaya.model.AlarmSettings.Step;
import org.jspecify.annotations.Nullable;

/** The rhythm of the rings, and which sound stands for all that call. Part of the director. */
final class Ringer {

    /**
     * A ring, or what the cue that is being heard stands for now, too.
     *
     * @param tone null when nothing is played
     * @param fresh what it is the first ring for
     */
    record Ring(@Nullable Tone tone, List<Call> fresh) {}

    private static final Ring NOTHING = new Ring(null, List.of());

    private static final Comparator<Call> WORST_FIRST =
            Comparator.comparing(Call::ringing, Ringing.WORST_FIRST);

    /** Null when nothing was rung since the room last fell silent. */
    private @Nullable Long lastRing;

    private Cue lastCue = Cue.RECOVERY;

    /** Null when no gentle cue was heard since the last ring. */
    private @Nullable Long lastChime;

    void silenced() {
        lastRing = null;
    }

    Ring ring(Collection<Call> calls, AlarmSettings usual, AlarmSettings current, long now) {
        List<Call> fresh = calls.stream().filter(Call::isFresh).toList();
        List<Call> again = calls.stream().filter(call -> call.repeats(current, now)).toList();
        boolean due = !again.isEmpty() && sinceLast(current.repeatEvery(), now);
        boolean gathered =
                fresh.stream().anyMatch(call -> call.isFreshFor(AlarmDirector.GATHER, now));
        if (!due && !gathered) {
            return NOTHING;
        }
        Call worst = Stream.concat(fresh.stream(), again.stream()).min(WORST_FIRST).orElseThrow();
        boolean heardNow = !sinceLast(lastCue.length(), now);
        if (!due && heardNow && !worst.cue().isMoreUrgentThan(lastCue)) {
            fresh.forEach(call -> call.rang(now));
            return new Ring(null, fresh);
        }
        Stream.concat(fresh.stream(), again.stream()).forEach(call -> call.rang(now));
        lastRing = now;
        lastChime = null;
        lastCue = worst.cue();
        return new Ring(tone(worst, usual, current), fresh);
    }

    /** Whether the gentle cue begins now: forty hosts that are well again within it are one. */
    boolean mayChime(long now) {
        Long before = lastChime;
        boolean heardNow = before != null && now - before < Cue.RECOVERY.length().toNanos();
        lastChime = heardNow ? before : Long.valueOf(now);
        return !heardNow;
    }

    private boolean sinceLast(Duration duration, long now) {
        return lastRing == null || now - lastRing >= duration.toNanos();
    }

    /** The highest step that says so picks file and volume; else host, group and worth do. */
    private static Tone tone(Call call, AlarmSettings usual, AlarmSettings current) {
        AlarmSettings settings = call.isCritical() && usual.exemptCritical() ? usual : current;
        List<Step> steps = call.stepsOf(settings);
        String file = first(steps, Step::sound, settings.soundOf(call.host()));
        Integer volume = first(steps, Step::volume, settings.volume());
        return new Tone(call.cue(), file, volume == null ? settings.volume() : volume);
    }

    private static <T> @Nullable T first(
            List<Step> steps, StepPart<T> part, @Nullable T otherwise) {
        for (Step step : steps) {
            T found = part.of(step);
            if (found != null) {
                return found;
            }
        }
        return otherwise;
    }

    /** One field of a step; null when the step leaves it as it is. */
    private interface StepPart<T> {
        @Nullable T of(Step step);
    }

    /** What a voice says of a first ring; null when it is the first for nothing. */
    static @Nullable Announcement announcement(List<Call> fresh) {
        return Announcement.of(fresh.stream().map(Call::ringing).toList()).orElse(null);
    }
}
