package org.atalaya.ui.editor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.atalaya.model.CheckText;
import org.atalaya.model.Criticality;
import org.atalaya.model.FlapRule;
import org.atalaya.model.HostDefaults;
import org.atalaya.model.InvalidInputException;
import org.atalaya.model.Limits;
import org.atalaya.model.Thresholds;
import org.atalaya.model.Watching;
import org.atalaya.model.WatchingText;
import org.jspecify.annotations.Nullable;

/**
 * How a host is judged, and what its alarm is worth, in the fields; an empty field means what is
 * usual, and its prompt says what that is.
 */
final class WatchingFields {

    private WatchingFields() {}

    static void fill(Sheet sheet, Watching watching, ParentNames names, HostDefaults defaults) {
        Thresholds thresholds = watching.thresholds();
        sheet.set(HostField.CRITICALITY, watching.criticality().name());
        sheet.set(HostField.DEPENDS_ON, names.text(watching.parents()));
        sheet.set(HostField.FAILURES, text(thresholds.failures(), defaults.failures()));
        sheet.set(HostField.SUCCESSES, text(thresholds.successes(), defaults.successes()));
        sheet.set(HostField.RETRY, Wording.limit(thresholds.retry()));
        Thresholds.Window window = thresholds.window();
        sheet.set(HostField.WINDOW, window == null ? "" : WatchingText.text(window));
        FlapRule rule = watching.flapRule();
        sheet.set(HostField.FLAPPING, rule == null ? "" : WatchingText.text(rule));
        sheet.set(HostField.SLOWER, text(watching.slowerThanNormal()));
        String sound = watching.soundFile();
        sheet.set(HostField.SOUND_FILE, sound == null ? "" : sound);
    }

    private static String text(int number, int usual) {
        return number == usual ? "" : Integer.toString(number);
    }

    private static String text(@Nullable Double factor) {
        return factor == null ? "" : Double.toString(factor).replaceFirst("\\.0$", "");
    }

    /**
     * What the fields come to.
     *
     * @param was what they were filled from
     * @param defaults what an empty field means
     */
    static Watching read(Sheet sheet, Watching was, ParentNames names, HostDefaults defaults)
            throws Unfit {
        Thresholds thresholds =
                new Thresholds(
                        count(sheet.get(HostField.FAILURES), defaults.failures()),
                        count(sheet.get(HostField.SUCCESSES), defaults.successes()),
                        parsed(sheet.get(HostField.WINDOW), WatchingText::window),
                        sheet.isTouched(HostField.RETRY)
                                ? retry(sheet.get(HostField.RETRY))
                                : was.thresholds().retry());
        return new Watching(
                Enum.valueOf(Criticality.class, sheet.get(HostField.CRITICALITY)),
                thresholds,
                sheet.isTouched(HostField.DEPENDS_ON)
                        ? names.ids(sheet.get(HostField.DEPENDS_ON))
                        : was.parents(),
                parsed(sheet.get(HostField.SLOWER), WatchingText::factor),
                sheet.isTouched(HostField.SOUND_FILE)
                        ? parsed(sheet.get(HostField.SOUND_FILE), WatchingText::soundFile)
                        : was.soundFile(),
                sheet.isTouched(HostField.FLAPPING)
                        ? parsed(sheet.get(HostField.FLAPPING), WatchingText::flapRule)
                        : was.flapRule());
    }

    /** What each of these fields must be for itself. */
    static void judge(HostField field, Sheet sheet, ParentNames names) throws Unfit {
        String text = sheet.get(field);
        switch (field) {
            case DEPENDS_ON -> parents(sheet, names);
            case FAILURES, SUCCESSES -> count(text, 1);
            case RETRY -> retryFits(text, sheet.get(HostField.INTERVAL));
            case WINDOW -> parsed(text, WatchingText::window);
            case FLAPPING -> parsed(text, WatchingText::flapRule);
            case SLOWER -> parsed(text, WatchingText::factor);
            case SOUND_FILE -> soundFile(sheet);
            default -> {} // what is chosen cannot be wrong
        }
    }

    /** Who was named in the file and is gone is no reason not to save something else. */
    private static void parents(Sheet sheet, ParentNames names) throws Unfit {
        try {
            names.judge(sheet.get(HostField.DEPENDS_ON), sheet.get(HostField.NAME));
        } catch (Unfit e) {
            Problem problem = e.problem();
            throw sheet.isTouched(HostField.DEPENDS_ON)
                    ? e
                    : new Unfit(
                            new Problem(Problem.Weight.WARNING, problem.key(), problem.facts()));
        }
    }

    private static int count(String text, int usual) throws Unfit {
        return text.isBlank() ? usual : Reading.number(text, 1, Thresholds.MOST);
    }

    private static @Nullable Duration retry(String text) throws Unfit {
        return Reading.limit(text, Limits.INTERVAL_MIN, Limits.INTERVAL_MAX);
    }

    private static void retryFits(String text, String every) throws Unfit {
        Duration retry = retry(text);
        Optional<Duration> interval = Wording.duration(every);
        if (retry != null && interval.isPresent() && retry.compareTo(interval.get()) > 0) {
            throw new Unfit(
                    Problem.warning("editor.problem.retry.long", Wording.text(interval.get())));
        }
    }

    /**
     * A relative name starts from the folder of the hosts, which is not known here: what the alarm
     * says of it comes later. What was saved before is no reason not to save something else.
     */
    private static void soundFile(Sheet sheet) throws Unfit {
        Path file = Reading.file(sheet.get(HostField.SOUND_FILE));
        if (file != null && file.isAbsolute() && !Files.isReadable(file)) {
            throw unfit(sheet, "editor.problem.file.missing", file.toString());
        }
        if (!sheet.soundRefusal().isEmpty()) {
            throw unfit(sheet, "editor.problem.sound", sheet.soundRefusal());
        }
    }

    private static Unfit unfit(Sheet sheet, String key, String fact) {
        Problem.Weight weight =
                sheet.isTouched(HostField.SOUND_FILE)
                        ? Problem.Weight.ERROR
                        : Problem.Weight.WARNING;
        return new Unfit(new Problem(weight, key, List.of(fact)));
    }

    private static <T> @Nullable T parsed(String text, CheckText.Reading<T> reading) throws Unfit {
        if (text.isBlank()) {
            return null;
        }
        try {
            return reading.read(text);
        } catch (InvalidInputException e) {
            throw new Unfit(new Problem(Problem.Weight.ERROR, e.key(), e.facts()));
        }
    }
}
