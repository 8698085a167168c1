package org.atalaya.alarm;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.atalaya.alarm.AlarmStatus.ActiveMute;

/**
 * Mutes as a text that outlives the program, a line each: {@code until 2026-03-01T12:00:00Z group
 * Shop}. Only those that end by themselves are kept: the one of a start option belongs to that
 * start, and a mute without an end that comes back by itself would be a silent outage.
 */
public final class MuteText {

    private static final int PARTS = 4;

    private MuteText() {}

    /** Empty when there is nothing to keep. */
    public static String write(List<ActiveMute> mutes) {
        return mutes.stream()
                .map(MuteText::line)
                .flatMap(Optional::stream)
                .collect(Collectors.joining("\n"));
    }

    private static Optional<String> line(ActiveMute mute) {
        if (!(mute.mute() instanceof Mute.Until until)) {
            return Optional.empty();
        }
        String scope =
                switch (mute.scope()) {
                    case MuteScope.All _ -> "all ";
                    case MuteScope.Group(String name) -> "group " + name;
                    case MuteScope.One(String hostId) -> "host " + hostId;
                };
        // To the second: the alarm corrects the end by less than that as time goes on.
        return Optional.of(
                "until " + Instant.ofEpochSecond(until.until().getEpochSecond()) + " " + scope);
    }

    /** A mute that was kept. */
    public record Kept(MuteScope scope, Instant until) {}

    /** What {@link #write} kept; lines of a version that knew more are passed over. */
    public static List<Kept> read(String text) {
        return text.lines().map(MuteText::kept).flatMap(Optional::stream).toList();
    }

    private static Optional<Kept> kept(String line) {
        String[] parts = line.split(" ", PARTS);
        if (parts.length < PARTS || !parts[0].equals("until")) {
            return Optional.empty();
        }
        try {
            Instant until = Instant.parse(parts[1]);
            return switch (parts[2]) {
                case "all" -> Optional.of(new Kept(new MuteScope.All(), until));
                case "group" -> Optional.of(new Kept(new MuteScope.Group(parts[3]), until));
                case "host" -> Optional.of(new Kept(new MuteScope.One(parts[3]), until));
                default -> Optional.empty();
            };
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
