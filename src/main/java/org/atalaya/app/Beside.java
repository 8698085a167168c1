package org.atalaya.app;

import javafx.application.Platform;
import javafx.stage.Stage;
import org.atalaya.model.DesktopSettings;
import org.atalaya.model.Health;
import org.atalaya.ui.kit.Lifetimes;
import org.atalaya.ui.wall.KioskDoor;
import org.atalaya.ui.wall.MiniText;
import org.atalaya.ui.wall.WallController;
import org.atalaya.ui.wall.WallModel;
import org.jspecify.annotations.Nullable;

/**
 * What a desktop shows of the wall beside its window: the bar and the icon in the notification
 * area, as the settings want them. FX thread only.
 */
final class Beside implements AutoCloseable {

    private final Core core;
    private final WallModel model;
    private final BarWindow bar;
    private final Lifetimes lifetimes = new Lifetimes();
    private final DeskSettings settings;
    private final WallFeeding feeding;
    private final KioskDoor door;
    private @Nullable TrayMark tray;

    Beside(
            Core core,
            WallModel model,
            Stage wall,
            WallController controller,
            DeskSettings settings,
            WallFeeding feeding) {
        this.core = core;
        this.model = model;
        this.settings = settings;
        this.feeding = feeding;
        this.door = controller.door();
        bar =
                new BarWindow(
                        wall,
                        controller.bar(() -> wall.setIconified(false)),
                        wall.getTitle(),
                        feeding.look(),
                        spot -> settings.change(s -> s.withDesktop(s.desktop().withAt(spot))));
        controller.onShrink(bar::shrink);
    }

    /** Follows the settings from now on. */
    void begin() {
        lifetimes.watch(model.countsProperty(), this::tell);
        lifetimes.watch(model.outageProperty(), this::tell);
        lifetimes.watch(model.stalledProperty(), this::tell);
        lifetimes.watch(model.engineStalledProperty(), this::tell);
        lifetimes.watch(model.nowProperty(), this::tell);
        lifetimes.add(settings.settingsProperty().subscribe(now -> follow(now.desktop())));
    }

    private void follow(DesktopSettings now) {
        bar.follow(now);
        if (now.tray() && tray == null) {
            tray = new TrayMark(core.words(), deeds(), this::told);
            tell();
        }
        if (tray != null) {
            tray.turn(now.tray());
            tell();
            if (!now.tray()) {
                feeding.showTray(true);
            }
        }
    }

    private TrayMark.Deeds deeds() {
        return new TrayMark.Deeds(
                () -> Platform.runLater(bar::back),
                () -> ask(core.alarm()::muteLonger),
                () -> ask(core.alarm()::unmute),
                () -> ask(Leaving::now));
    }

    private void ask(Runnable deed) {
        Platform.runLater(() -> door.ask(deed));
    }

    private void told(boolean seen) {
        Platform.runLater(
                () ->
                        feeding.showTray(
                                seen || !settings.settingsProperty().get().desktop().tray()));
    }

    private void tell() {
        if (tray != null) {
            tray.show(
                    TrayMark.Shown.of(
                            MiniText.of(model, core.phrases()),
                            model.count(Health.DOWN) + model.count(Health.FLAPPING),
                            model.boardNameProperty().get()));
        }
    }

    @Override
    public void close() {
        lifetimes.close();
        bar.close();
        if (tray != null) {
            tray.close();
        }
    }
}
