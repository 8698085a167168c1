package org.atalaya.app;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.atalaya.alarm.AlarmStatus;
import org.atalaya.cli.Options;
import org.atalaya.cli.RunStats;
import org.atalaya.cli.Size;
import org.atalaya.model.KioskSettings.Place;
import org.atalaya.service.RefreshService;
import org.atalaya.service.Watchdog;
import org.atalaya.status.BoardFeed;
import org.atalaya.status.HostStatus;
import org.atalaya.status.StatusBoard;
import org.atalaya.ui.details.DetailDrawer;
import org.atalaya.ui.editor.FirstRunController;
import org.atalaya.ui.editor.HostEditor;
import org.atalaya.ui.kiosk.Kiosk;
import org.atalaya.ui.kit.DesktopFileAsk;
import org.atalaya.ui.kit.Themes;
import org.atalaya.ui.kit.WindowMark;
import org.atalaya.ui.log.IncidentLog;
import org.atalaya.ui.settings.SettingsWindow;
import org.atalaya.ui.wall.WallController;
import org.atalaya.ui.wall.WallModel;
import org.jspecify.annotations.Nullable;

/**
 * The window on the core: binds what the engine finds out to the wall, and what a person does to
 * the engine. Started by {@link Platform#startup} rather than by JavaFX's launcher, because that
 * would make the application itself, and could not be handed the core.
 */
final class WallApplication {

    private static final Duration COLD_START = Duration.ofSeconds(5);
    private static final int DEFAULT_WIDTH = 1440;
    private static final int DEFAULT_HEIGHT = 900;

    private final Core core;
    private final Options options;
    private final PrintStream err;
    private final BoardFeed feed = new BoardFeed();
    private final StatusBoard board = new StatusBoard();
    private final RefreshService refresh;
    private final Watchdog watchdog;
    private final WallModel model;
    private final @Nullable PulseMeter meter;
    private final AtomicBoolean ended = new AtomicBoolean();
    private @Nullable Stage stage;
    private @Nullable WindowMark mark;
    private @Nullable WallController wall;
    private @Nullable Kiosk kiosk;
    private KioskScreens.@Nullable Opening opening;
    private @Nullable KioskScreens screens;
    private @Nullable KioskCare care;
    private @Nullable SettingsWindow settings;
    private @Nullable IncidentLog log;
    private @Nullable Beside beside;
    private final DeskSettings deskSettings;
    private final AwayNotice notice;
    private final DeskPast past;
    private final Look look;
    private final WallFeeding feeding;

    WallApplication(Core core, Options options, PrintStream err) {
        this.core = core;
        this.options = options;
        this.err = err;
        this.refresh = new RefreshService(feed, board, core.clock());
        this.watchdog = new Watchdog(refresh, core.monitor()::lastPulseNanos);
        this.model = new WallModel(board.hosts(), core.clock(), core.monitor()::lastPulseNanos);
        this.deskSettings = new DeskSettings(core);
        this.past = new DeskPast(core.chronicle(), core.words());
        this.feeding = new WallFeeding(core, board, model, watchdog, deskSettings, this::alarm);
        this.look = feeding.look();
        this.notice = AwayNotice.ofDesktop(core.words(), this::isAway);
        this.meter = options.stats() == null ? null : new PulseMeter();
    }

    /** Opens the window and returns; the process ends when it is closed. */
    static void launch(Core core, Options options, PrintStream err) {
        if (!Display.isPresent()) {
            System.setProperty("glass.platform", "Headless");
            System.setProperty("prism.order", "sw");
        }
        Platform.startup(
                () -> {
                    if (KioskScreens.areRefused(options, core.words(), err)) {
                        return;
                    }
                    WallApplication application = new WallApplication(core, options, err);
                    Runtime.getRuntime()
                            .addShutdownHook(
                                    Thread.ofPlatform()
                                            .name("atalaya-shutdown")
                                            .unstarted(application::end));
                    application.open();
                });
    }

    /** Opens the window; on the FX thread. */
    void open() {
        StackPane window = new StackPane();
        DeskActions actions = new DeskActions(core);
        HostEditor editor = editor(window, actions);
        var view = WallController.open(model, actions, editor, core.phrases());
        wall = view.controller();
        opening = new KioskScreens.Opening(actions, editor, core.phrases());
        settings = new SettingsWindow(window, deskSettings, core.words(), deskSettings::pages);
        DetailDrawer details =
                new DetailDrawer(
                        past,
                        core.phrases(),
                        core.clock(),
                        host -> actions.checkNow(List.of(host)));
        wall.setDetails(details, details::show);
        details.onLink(new DeskLinks(core));
        model.tagColorsProperty().subscribe(details::setTagColors);
        log = log(window, details);
        wall.onLog(log::open, this::lookBack);
        wall.onSettings(settings::open, () -> openSettings("tools"));
        wall.door().setCheck(Pins::matches);
        wall.setFirstRun(FirstRunController.view(core.words(), editor, actions));
        window.getChildren().add(view.root());
        feeding.begin();
        new BoardKeeping(model, deskSettings).begin(wall, options.view());
        Size size = size();
        Scene scene = new Scene(window, size.width(), size.height());
        Themes.apply(scene);
        look.dress(scene);
        stage = new Stage();
        mark =
                new WindowMark(
                        stage,
                        core.words().get("app.title", core.book().boardName()),
                        WindowIcon.picture());
        stage.setScene(scene);
        stage.setOnHidden(event -> Leaving.now());
        stage.setOnCloseRequest(this::askToClose);
        beside = new Beside(core, model, stage, wall, deskSettings, feeding);
        beside.begin();
        if (meter != null) {
            meter.watch(scene);
        }
        begin(stage, scene);
    }

    private HostEditor editor(StackPane window, DeskActions actions) {
        return new HostEditor(
                window, core.phrases(), actions, () -> DeskFacts.of(core.book()), core.clock());
    }

    /** Whoever may not leave the kiosk may not close it. */
    private void askToClose(WindowEvent event) {
        if (wall != null && wall.door().isLocked()) {
            event.consume();
            wall.door().ask(Leaving::now);
        }
    }

    private void openSettings(String page) {
        if (settings != null) {
            settings.open(page);
        }
    }

    private IncidentLog log(StackPane window, DetailDrawer details) {
        return new IncidentLog(
                window,
                past,
                core.phrases(),
                core.clock(),
                new DesktopFileAsk(() -> window.getScene().getWindow(), core.words()),
                () -> board.hosts().stream().map(HostStatus::getHost).toList(),
                (hostId, at) -> show(hostId, at, details));
    }

    /** A host of the log that is still watched, as it was then; in kiosk nothing stands beside. */
    private void show(String hostId, Instant at, DetailDrawer details) {
        if (wall == null || model.kioskProperty().get()) {
            return;
        }
        for (HostStatus host : board.hosts()) {
            if (host.getHost().id().equals(hostId)) {
                wall.choose(host);
                details.show(host, at);
                return;
            }
        }
    }

    /** What the banner counts, in the log, where there is one. */
    private void lookBack() {
        List<String> incidents = core.markSeen();
        if (log != null && !incidents.isEmpty() && past.absence().isEmpty()) {
            log.open(incidents);
        }
    }

    private void begin(Stage window, Scene scene) {
        core.monitor().addListener(feed);
        core.monitor().addListener(new NewsLine(core.phrases(), model.newsProperty()::set));
        core.start();
        refresh.start();
        if (options.snapshot() == null) {
            kiosk =
                    new Kiosk(
                            window,
                            scene,
                            model.kioskProperty(),
                            model.scaleProperty(),
                            model.kioskSettingsProperty());
            if (opening != null && wall != null) {
                screens =
                        new KioskScreens(
                                model,
                                wall,
                                kiosk,
                                look,
                                opening,
                                places(),
                                KioskScreens.ofThisMachine());
            }
            if (!Display.isInMemory()) {
                care = new KioskCare(core, model, options);
            }
            window.show();
            model.kioskProperty().set(options.kiosk());
        } else {
            model.kioskProperty().set(options.kiosk());
            if (options.kiosk()) {
                double size = Kiosk.fontSize(scene.getHeight());
                Themes.fontSize(scene, size * model.scaleProperty().get());
            }
            // The headless platform paints into 1000 by 1000 pixels and throws beyond them; a
            // minimised window is laid out but not painted, and the picture is drawn by itself.
            window.setIconified(Display.isInMemory());
            window.show();
            new SnapshotRun(core, board, scene, err).begin(options.snapshot());
        }
        // The first frames of a cold start on a busy machine are no stall to warn of.
        Later.after(COLD_START, this::watch);
        if (options.runFor() != null) {
            Later.after(options.runFor(), Leaving::now);
        }
    }

    /** The one that was asked for on the command line, with its view. */
    private List<Place> places() {
        String view = options.view() == null ? "" : options.view();
        return Optional.ofNullable(options.screen())
                .map(screen -> List.of(new Place(screen, view)))
                .orElse(List.of());
    }

    private void watch() {
        if (!ended.get()) {
            watchdog.start();
        }
    }

    private void alarm(AlarmStatus status) {
        if (mark != null) {
            mark.show(model.getAlarm());
        }
        notice.read(status, model.boardNameProperty().get());
    }

    private boolean isAway() {
        return stage != null && !stage.isFocused() && model.visualProperty().get().notice();
    }

    private Size size() {
        if (options.size() != null) {
            return options.size();
        }
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        return new Size(
                (int) Math.clamp(screen.getWidth() * 0.9, Size.MIN, DEFAULT_WIDTH),
                (int) Math.clamp(screen.getHeight() * 0.9, Size.MIN, DEFAULT_HEIGHT));
    }

    /** Closes the window and leaves the toolkit running; on the FX thread. */
    void close() {
        Platform.setImplicitExit(false);
        refresh.cancel();
        if (care != null) {
            care.close();
        }
        if (screens != null) {
            screens.close();
        }
        if (kiosk != null) {
            kiosk.close();
        }
        if (settings != null) {
            settings.close();
        }
        if (log != null) {
            log.close();
        }
        if (beside != null) {
            beside.close();
        }
        if (wall != null) {
            wall.close();
        }
        past.close();
        look.close();
        if (stage != null) {
            stage.setOnHidden(null);
            stage.close();
        }
        end();
    }

    /** Runs as the process ends, whoever ended it, and once. */
    private void end() {
        if (ended.getAndSet(true)) {
            return;
        }
        RunStats.@Nullable Fx fx = meter == null ? null : meter.figures();
        feeding.close();
        watchdog.close();
        core.end(options.stats(), fx, err);
    }
}
