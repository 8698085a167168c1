package org.atalaya.alarm;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.atalaya.alarm.Sound.Cue;
import org.atalaya.alarm.Sound.Road;
import org.jspecify.annotations.Nullable;

/**
 * The ways to play a sound, best first, and which of them is left. Its players are held for good: a
 * clip that is garbage-collected falls silent. For the sound's own thread, but {@link #road}.
 */
final class Roads {

    /** One way. */
    record Way(Road road, Function<Wave, Player> loader) {}

    private final List<Way> ways;
    private final Map<Cue, Wave> cues;
    private final Wave silence;
    private final Map<Cue, Player> players = new EnumMap<>(Cue.class);
    private final Map<Wave, Player> own = new HashMap<>();
    private @Nullable Player silent;
    private volatile int at;

    /**
     * @param cues the sounds of this program
     * @param silence what a test plays
     */
    Roads(List<Way> ways, Map<Cue, Wave> cues, Wave silence) {
        this.ways = List.copyOf(ways);
        this.cues = Map.copyOf(cues);
        this.silence = silence;
    }

    Road road() {
        int now = at;
        return now < ways.size() ? ways.get(now).road() : Road.BEEP;
    }

    boolean isExhausted() {
        return at >= ways.size();
    }

    /** Loads the cues, unless that was done. */
    void load() {
        if (!isExhausted() && silent == null) {
            Function<Wave, Player> loader = ways.get(at).loader();
            cues.forEach((cue, wave) -> players.put(cue, loader.apply(wave)));
            silent = loader.apply(silence);
        }
    }

    /** This road leads nowhere; none of its players is touched again. */
    void next() {
        players.clear();
        own.clear();
        silent = null;
        at = Math.min(at + 1, ways.size());
    }

    Wave cue(Cue cue) {
        return Objects.requireNonNull(cues.get(cue));
    }

    Wave silence() {
        return silence;
    }

    Player player(Cue cue) {
        return Objects.requireNonNull(players.get(cue));
    }

    /** Loads it when it is first wanted: its bytes are on this machine's own disk. */
    Player player(Wave wave) {
        return own.computeIfAbsent(wave, one -> ways.get(at).loader().apply(one));
    }

    /** Null until the cues are loaded. */
    @Nullable Player silent() {
        return silent;
    }
}
