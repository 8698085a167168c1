package org.atalaya.ui.wall;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.atalaya.model.Host;
import org.atalaya.status.HostStatus;
import org.atalaya.ui.kit.AlarmView;
import org.atalaya.ui.kit.Lifetimes;
import org.atalaya.ui.kit.Styles;
import org.atalaya.words.Phrases;
import org.atalaya.words.Words;

/** The foot of the wall: how many hosts, how often, how fresh, and what the alarm is doing. */
public final class FooterController {

    private final WallModel model;
    private final Phrases phrases;
    private final Lifetimes lifetimes;

    @FXML private HBox root;
    @FXML private Label hosts;
    @FXML private SecondHand secondHand;
    @FXML private Label lastCheck;
    @FXML private Label watchdog;
    @FXML private Label alarmBefore;
    @FXML private Label alarmFor;
    @FXML private Label alarmAfter;

    FooterController(WallModel model, Phrases phrases, Lifetimes lifetimes) {
        this.model = model;
        this.phrases = phrases;
        this.lifetimes = lifetimes;
    }

    @FXML
    void initialize() {
        secondHand.follow(model, lifetimes);
        lifetimes.watch(model.nowProperty(), this::second);
        lifetimes.watch(model.lastCheckProperty(), this::second);
        lifetimes.watch(model.countsProperty(), this::count);
        lifetimes.watch(model.stalledProperty(), this::watch);
        lifetimes.watch(model.engineStalledProperty(), this::watch);
        lifetimes.watch(model.restartsProperty(), this::watch);
        lifetimes.follow(model.alarmProperty(), this::alarm);
        lifetimes.follow(
                model.kioskProperty(),
                kiosk -> {
                    root.setVisible(!kiosk);
                    root.setManaged(!kiosk);
                });
    }

    private void second() {
        count();
        Instant last = model.lastCheckProperty().get();
        Words words = phrases.words();
        if (last == null) {
            lastCheck.setText(words.get("footer.noCheck"));
            return;
        }
        Duration ago = Duration.between(last, model.getNow());
        lastCheck.setText(
                ago.toSeconds() < 100
                        ? words.get("footer.lastCheck", Math.max(0, ago.toSeconds()))
                        : words.get("footer.lastCheckLong", phrases.elapsed(ago)));
    }

    /** Whoever wonders whether the wall lives reads here what watches it, and what it did. */
    private void watch() {
        boolean refreshStands = model.stalledProperty().get();
        boolean engineStands = model.engineStalledProperty().get();
        String key = "footer.watchdog";
        if (refreshStands) {
            key = "footer.watchdog.refresh";
        } else if (engineStands) {
            key = "footer.watchdog.engine";
        }
        watchdog.setText(phrases.words().get(key, model.restartsProperty().get()));
        watchdog.pseudoClassStateChanged(Styles.DANGER, refreshStands || engineStands);
    }

    private void count() {
        List<Duration> intervals =
                model.hosts().stream()
                        .map(HostStatus::getHost)
                        .filter(host -> !host.paused())
                        .map(Host::interval)
                        .distinct()
                        .sorted()
                        .toList();
        String number = phrases.words().get("footer.hosts", model.hosts().size());
        hosts.setText(
                switch (intervals.size()) {
                    case 0 -> number;
                    case 1 ->
                            phrases.words()
                                    .get("footer.every", number, shortly(intervals.getFirst()));
                    default ->
                            phrases.words()
                                    .get(
                                            "footer.everyRange",
                                            number,
                                            shortly(intervals.getFirst()),
                                            shortly(intervals.getLast()));
                });
    }

    /** {@code 500 ms}, {@code 20 s}, {@code 5 min}. */
    private String shortly(Duration interval) {
        if (interval.toMillis() < 1000) {
            return phrases.words().get("footer.ms", Long.toString(interval.toMillis()));
        }
        return interval.toSeconds() % 60 == 0
                ? phrases.words().get("footer.min", Long.toString(interval.toMinutes()))
                : phrases.words().get("footer.s", Long.toString(interval.toSeconds()));
    }

    private void alarm(AlarmView alarm) {
        Words words = phrases.words();
        if (alarm.muted() || !alarm.isRinging()) {
            alarmBefore.setText(
                    during(alarm, words.get(alarm.muted() ? "footer.muted" : "footer.quiet")));
            alarmFor.setText("");
            alarmAfter.setText(alarm.muted() ? words.get("footer.unmute") : "");
            return;
        }
        int more = alarm.ringing().size() - 1;
        String first = alarm.ringing().getFirst();
        alarmBefore.setText(during(alarm, words.get(ringing(alarm))));
        alarmFor.setText(more == 0 ? first : words.get("footer.andMore", first, more));
        alarmAfter.setText(words.get("footer.whatToDo"));
    }

    /** In quiet hours other rules hold, and whoever looks should know. */
    private String during(AlarmView alarm, String text) {
        String profile = alarm.profile();
        return profile == null ? text : phrases.words().get("footer.during", profile, text);
    }

    /** Nobody waits for a sound that will not come. */
    private static String ringing(AlarmView alarm) {
        if (!alarm.audible()) {
            return "footer.unheard";
        }
        return alarm.calling() ? "footer.ringing" : "footer.still";
    }
}
