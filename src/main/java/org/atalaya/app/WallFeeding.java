package org.atalaya.app;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.atalaya.alarm.AlarmStatus;
import org.atalaya.model.NetworkState;
import org.atalaya.model.Settings;
import org.atalaya.service.Watchdog;
import org.atalaya.status.StatusBoard;
import org.atalaya.ui.wall.WallModel;
import org.jspecify.annotations.Nullable;

/**
 * Feeds the model of the wall: what the board, the book, the settings, the alarm, the line and the
 * watchdog have to say becomes properties. FX thread only, but for {@link #close}.
 */
final class WallFeeding implements AutoCloseable {

    private final Core core;
    private final StatusBoard board;
    private final WallModel model;
    private final Watchdog watchdog;
    private final DeskSettings deskSettings;
    private final Look look;
    private final Consumer<AlarmStatus> alarm;
    private final Consumer<AlarmStatus> alarmReader =
            status -> Platform.runLater(() -> show(status));
    private List<String> paletteProblems = List.of();
    private boolean traySeen = true;

    /**
     * @param alarm told what the alarm does, once the model knows it
     */
    WallFeeding(
            Core core,
            StatusBoard board,
            WallModel model,
            Watchdog watchdog,
            DeskSettings deskSettings,
            Consumer<AlarmStatus> alarm) {
        this.core = core;
        this.board = board;
        this.model = model;
        this.watchdog = watchdog;
        this.deskSettings = deskSettings;
        this.alarm = alarm;
        model.freshProperty().set(core.book().hosts().isEmpty());
        this.look = new Look(core.book().file(), core.words(), this::showPalette);
    }

    /** What the windows wear; whoever opens them closes it. */
    Look look() {
        return look;
    }

    /** Shows what is there, and follows it from now on. */
    void begin() {
        model.boardNameProperty().set(core.book().boardName());
        Platform.getPreferences().reducedMotionProperty().subscribe(still -> showSettings());
        deskSettings.settingsProperty().subscribe(now -> showSettings());
        board.countsProperty().subscribe(counts -> model.countsProperty().set(counts.each()));
        board.lastCheckProperty().subscribe(last -> model.lastCheckProperty().set(last));
        board.groupsProperty().subscribe(groups -> model.groupsProperty().set(groups));
        core.onNetwork(news -> Platform.runLater(() -> model.outageProperty().set(outage(news))));
        watchdog.stalledProperty().subscribe(this::showStall);
        watchdog.engineStalledProperty().subscribe(this::showStall);
        watchdog.restartsProperty()
                .subscribe(restarts -> model.restartsProperty().set(restarts.intValue()));
        core.book().addListener(() -> Platform.runLater(this::showBook));
        core.settings().onProblems(() -> Platform.runLater(this::showBook));
        showBook();
        core.alarm().addListener(alarmReader);
    }

    private void show(AlarmStatus status) {
        model.alarmProperty().set(AlarmShown.of(status, core.book().hosts()));
        alarm.accept(status);
    }

    private void showSettings() {
        Settings now = deskSettings.settingsProperty().get();
        boolean system = Platform.getPreferences().isReducedMotion();
        model.reducedMotionProperty().set(now.visual().isStill(system));
        model.visualProperty().set(now.visual());
        model.tickingProperty().set(now.appearance().ticker());
        model.kioskSettingsProperty().set(now.kiosk());
        model.scaleProperty().set(now.appearance().scale() / 100.0);
        look.choose(now.appearance().theme());
    }

    private void showStall() {
        model.stalledProperty().set(watchdog.isStalled());
        model.engineStalledProperty().set(watchdog.isEngineStalled());
    }

    private static WallModel.@Nullable Outage outage(NetworkWatch.News news) {
        NetworkState state = news.state();
        return state.isOnline() ? null : new WallModel.Outage(state.since(), news.link());
    }

    private void showPalette(List<String> found) {
        paletteProblems = found;
        showBook();
    }

    /** Whether the icon in the notification area is seen, where it is wanted. */
    void showTray(boolean seen) {
        traySeen = seen;
        showBook();
    }

    private void showBook() {
        board.judgeGroups(core.book().rules());
        model.demoProperty().set(core.book().isDemo());
        model.tagColorsProperty().set(core.book().tags());
        List<String> problems = new ArrayList<>(core.book().problems());
        problems.addAll(core.settings().problems());
        problems.addAll(paletteProblems);
        if (!traySeen) {
            problems.add(core.words().get("tray.none"));
        }
        if (!model.problems().equals(problems)) {
            model.problems().setAll(problems);
        }
    }

    @Override
    public void close() {
        core.alarm().removeListener(alarmReader);
    }
}
