package org.atalaya.ui.wall;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atalaya.model.About;
import org.atalaya.model.Acknowledgement;
import org.atalaya.model.Criticality;
import org.atalaya.model.Failure;
import org.atalaya.model.Health;
import org.atalaya.model.Host;
import org.atalaya.model.ProbeResult;
import org.atalaya.model.Verdict;
import org.atalaya.status.HostStatus;
import org.atalaya.status.ResultStrip;
import org.atalaya.words.Phrases;
import org.atalaya.words.PlainText;
import org.atalaya.words.Words;

/**
 * The words on a tile.
 *
 * @param number what is read first: the latency, or how long a host has been down
 * @param unit what the number is, or the state in a word
 * @param side the cause, or how much of the strip is up
 * @param below a second line under {@code side}: since when, or who has it in hand
 * @param spoken the whole tile in a sentence, for a screen reader
 */
record TileText(String number, String unit, String side, String below, String spoken) {

    private static final String NO_NUMBER = "—";
    private static final String WAITING = "…";

    /** More of a note stands in the drawer. */
    private static final int TIP_LINES = 4;

    /** The blank between a number and its unit. */
    private static final Pattern AMOUNT = Pattern.compile("(?<=\\d) (?=ms\\b|s\\b)");

    private static final String NO_BREAK = "\u00a0";

    /** What the tile of {@code status} says at this moment. */
    static TileText of(HostStatus status, Instant now, Phrases phrases) {
        return new Writer(status, now, phrases).write();
    }

    /** The whole tile in lines, for its tooltip. */
    static String tip(HostStatus status, Instant now, Phrases phrases) {
        Host host = status.getHost();
        TileText text = of(status, now, phrases);
        String first = (text.number() + " " + text.unit()).strip();
        return String.join(
                "\n",
                Stream.of(
                                host.name(),
                                host.check().target(),
                                worth(host, phrases),
                                first,
                                seen(status, now, phrases),
                                text.side(),
                                text.below(),
                                checked(status, now, phrases),
                                note(status),
                                IncidentText.tip(status, now, phrases),
                                String.join(", ", host.tags()),
                                about(host.about(), phrases.words()))
                        .filter(line -> !line.isBlank())
                        .toList());
    }

    /** Only what is out of the ordinary is said. */
    private static String worth(Host host, Phrases phrases) {
        Criticality worth = host.watching().criticality();
        return worth == Criticality.NORMAL ? "" : phrases.words().get("tile.worth." + worth.key());
    }

    /** What people should know of it, as far as a tooltip is the place for it. */
    private static String about(About about, Words words) {
        String note =
                about.note()
                        .lines()
                        .map(PlainText::of)
                        .limit(TIP_LINES)
                        .collect(Collectors.joining("\n"));
        String contact =
                about.contact().isEmpty()
                        ? ""
                        : words.get("tile.contact", PlainText.of(about.contact()));
        return Stream.of(note, contact)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    /** What somebody wrote who has it in hand. */
    private static String note(HostStatus status) {
        Acknowledgement mine = status.getAcknowledgement();
        String note = mine == null ? null : mine.note();
        return note == null ? "" : PlainText.of(note);
    }

    private static String seen(HostStatus status, Instant now, Phrases phrases) {
        ProbeResult last = status.getLast();
        boolean good = status.getHealth() == Health.UP && !status.isStale();
        return good && last != null && last.verdict() == Verdict.UP ? phrases.seen(last, now) : "";
    }

    private record Writer(HostStatus status, Instant now, Phrases phrases) {

        TileText write() {
            TileText text = text();
            String worth = worth(status.getHost(), phrases);
            return worth.isEmpty()
                    ? text
                    : new TileText(
                            text.number(),
                            text.unit(),
                            text.side(),
                            text.below(),
                            text.spoken() + ", " + worth);
        }

        private TileText text() {
            String state = phrases.health(status.getHealth());
            return switch (status.getHealth()) {
                case DOWN, FLAPPING, UNREACHABLE -> failing(state);
                case UP, DEGRADED -> answering();
                case SUSPECT -> plain(WAITING, state, cause());
                case PENDING -> plain(WAITING, state, "");
                case UNKNOWN -> plain("?", state, "");
                case MAINTENANCE -> plain(NO_NUMBER, state, until());
                case PAUSED -> plain(NO_NUMBER, state, "");
            };
        }

        private TileText failing(String state) {
            Duration lasted = Duration.between(status.getSince(), now);
            Acknowledgement mine = status.getAcknowledgement();
            String behind = status.getCircumstances().behind();
            String below =
                    mine == null
                            ? words().get("tile.since", phrases.time(status.getSince()))
                            : words().get("tile.acknowledged", mine.by());
            Instant quiet = IncidentText.snoozedUntil(status, now);
            if (quiet != null && mine == null) {
                below = words().get("tile.snoozed", phrases.time(quiet));
            }
            if (behind != null) {
                below = words().get("tile.behind", behind);
            } else if (status.getCircumstances().recovering()) {
                below = words().get("tile.recovering");
            }
            String spoken =
                    words().get(
                                    "tile.spoken.failing",
                                    name(),
                                    state,
                                    spokenDuration(lasted),
                                    cause());
            boolean plain =
                    mine == null && quiet == null && status.getCircumstances().behind() == null;
            String whole = plain ? spoken : spoken + ", " + below;
            return new TileText(phrases.elapsed(lasted), state, cause(), below, whole);
        }

        private TileText answering() {
            ProbeResult last = status.getLast();
            if (last == null) {
                return plain(NO_NUMBER, phrases.health(status.getHealth()), "");
            }
            if (status.isStale()) {
                String age = phrases.elapsed(Duration.between(last.at(), now));
                String unknown = phrases.health(Health.UNKNOWN);
                return plain("?", unknown, words().get("tile.stale", age));
            }
            boolean seconds = last.latency().toMillis() >= 10_000;
            String number =
                    Long.toString(seconds ? last.latency().toSeconds() : last.latency().toMillis());
            String side = cause().isEmpty() ? availability(status.getStrip()) : cause();
            String spoken =
                    words().get(
                                    "tile.spoken.answering",
                                    name(),
                                    phrases.health(status.getHealth()),
                                    phrases.latency(last.latency()));
            Acknowledgement mine = status.getAcknowledgement();
            String below = mine == null ? "" : words().get("tile.acknowledged", mine.by());
            String whole =
                    Stream.of(spoken, cause(), below)
                            .filter(part -> !part.isEmpty())
                            .collect(Collectors.joining(", "));
            return new TileText(
                    number, words().get(seconds ? "tile.s" : "tile.ms"), side, below, whole);
        }

        private TileText plain(String number, String unit, String side) {
            String both = side.isEmpty() ? unit : unit + " " + side;
            String spoken = words().get("tile.spoken.plain", name(), both);
            return new TileText(number, unit, side, "", spoken);
        }

        private String until() {
            Instant end = status.getCircumstances().maintenanceUntil();
            return end == null ? "" : words().get("tile.until", phrases.time(end));
        }

        private String name() {
            return status.getHost().name();
        }

        private String cause() {
            Failure failure = status.getFailure();
            // A number stays in one line with its unit, however narrow the tile.
            return failure == null
                    ? ""
                    : AMOUNT.matcher(phrases.cause(failure)).replaceAll(NO_BREAK);
        }

        private String spokenDuration(Duration lasted) {
            long minutes = lasted.toMinutes();
            if (minutes < 1) {
                return words().get("tile.spoken.seconds", Math.max(0, lasted.toSeconds()));
            }
            return minutes < 120
                    ? words().get("tile.spoken.minutes", minutes)
                    : words().get("tile.spoken.hours", lasted.toHours());
        }

        private Words words() {
            return phrases.words();
        }
    }

    /**
     * How old the newest result is, in a word or two; nothing where there is none or none is asked
     * for. Seconds go by fives, so that a wall on which all is well does not flicker.
     */
    static String age(HostStatus status, Instant now, Phrases phrases) {
        ProbeResult last = status.getLast();
        return last == null || status.getHealth() == Health.PAUSED
                ? ""
                : phrases.age(Duration.between(last.at(), now));
    }

    /** The same in a sentence, by the second, for the tooltip. */
    private static String checked(HostStatus status, Instant now, Phrases phrases) {
        ProbeResult last = status.getLast();
        return last == null
                ? ""
                : phrases.words()
                        .get("tile.checked", phrases.lasted(Duration.between(last.at(), now)));
    }

    /** How much of the strip was up, in whole per cent, never rounded up to a full hundred. */
    static String availability(ResultStrip strip) {
        int all = strip.verdicts().size();
        if (all == 0) {
            return "";
        }
        long up = strip.verdicts().stream().filter(v -> v != Verdict.DOWN).count();
        return up * 100 / all + "%";
    }
}
