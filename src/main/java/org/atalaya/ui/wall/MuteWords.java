package org.atalaya.ui.wall;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.atalaya.ui.kit.AlarmView;
import org.atalaya.ui.kit.AlarmView.Silence;
import org.atalaya.words.Phrases;
import org.jspecify.annotations.Nullable;

/**
 * Says what is muted, until when, and how long that is from now: who comes to the wall sees whether
 * the silence is nearly over or has just begun. Pure.
 */
final class MuteWords {

    private static final int NAMED = 4;

    private final Phrases phrases;

    MuteWords(Phrases phrases) {
        this.phrases = phrases;
    }

    /**
     * A sentence about mutes that end together.
     *
     * @param silences what ends when a person wants to hear these again
     */
    record Line(String text, List<Silence> silences) {}

    /** About the whole wall, and how many it kept from ringing; empty when it is not muted. */
    Optional<String> wall(AlarmView alarm, Instant now) {
        if (!alarm.muted()) {
            return Optional.empty();
        }
        Instant until = alarm.mutedUntil();
        return Optional.of(
                held(
                        until == null
                                ? words("banner.mutedByHand")
                                : words("banner.muted", phrases.time(until), left(until, now)),
                        alarm.held()));
    }

    /** The same for the header of a kiosk, which has less room; else the quiet hours that hold. */
    String note(AlarmView alarm, Instant now) {
        if (!alarm.muted()) {
            return alarm.profile() == null ? "" : words("wall.during", alarm.profile());
        }
        Instant until = alarm.mutedUntil();
        return held(
                until == null
                        ? words("wall.mutedByHand")
                        : words("wall.mutedUntil", phrases.time(until), left(until, now)),
                alarm.held());
    }

    /** About groups and hosts: a line for each end. */
    List<Line> parts(AlarmView alarm, Instant now) {
        Map<Instant, List<Silence>> byEnd = new LinkedHashMap<>();
        for (Silence each : alarm.silences()) {
            Instant end = each.until() == null ? Instant.MAX : each.until();
            byEnd.computeIfAbsent(end, none -> new ArrayList<>()).add(each);
        }
        List<Line> lines = new ArrayList<>();
        byEnd.forEach(
                (end, all) ->
                        lines.add(
                                new Line(
                                        part(end.equals(Instant.MAX) ? null : end, all, now),
                                        List.copyOf(all))));
        return lines;
    }

    private String part(@Nullable Instant until, List<Silence> all, Instant now) {
        String first = String.join(", ", all.stream().limit(NAMED).map(this::name).toList());
        int more = all.size() - NAMED;
        String names = more > 0 ? words("banner.namesMore", first, more) : first;
        return held(
                until == null
                        ? words("banner.mutedPartByHand", names)
                        : words("banner.mutedPart", phrases.time(until), left(until, now), names),
                all.stream().mapToInt(Silence::held).sum());
    }

    private String held(String sentence, int held) {
        return held == 0 ? sentence : words("banner.held", sentence, held);
    }

    private String name(Silence silence) {
        return silence.group() ? words("banner.group", silence.name()) : silence.name();
    }

    /** Rounded up: what was muted for 15 minutes begins with 15, and never has none left. */
    private String left(Instant until, Instant now) {
        long seconds = Math.max(1, Duration.between(now, until).toSeconds());
        if (seconds < 60) {
            return words("left.seconds", seconds);
        }
        long minutes = (seconds + 59) / 60;
        return minutes < 60
                ? words("left.minutes", minutes)
                : words("left.hours", minutes / 60, minutes % 60);
    }

    private String words(String key, Object... facts) {
        return phrases.words().get(key, facts);
    }
}
