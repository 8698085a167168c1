package org.atalaya.app;

import javafx.application.Platform;
import org.atalaya.cli.Options;
import org.atalaya.launch.Autostart;
import org.atalaya.launch.StayAwake;
import org.atalaya.model.KioskSettings;
import org.atalaya.ui.kit.Lifetimes;
import org.atalaya.ui.wall.WallModel;

/**
 * What a kiosk needs of the system it runs on, as the settings want it: a display that stays awake
 * while it is one, and to be started with the system. FX thread only.
 */
final class KioskCare implements AutoCloseable {

    private final WallModel model;
    private final Wakefulness awake;
    private final Autostarting autostart;
    private final Lifetimes lifetimes = new Lifetimes();

    KioskCare(Core core, WallModel model, Options options) {
        this.model = model;
        awake =
                new Wakefulness(
                        StayAwake.here(),
                        Wakefulness.PERIOD,
                        kept -> Platform.runLater(() -> model.awakeProperty().set(kept)));
        autostart =
                new Autostarting(
                        Autostart.here(),
                        Autostarting.launcher()
                                .map(launcher -> Autostarting.argv(launcher, options)),
                        core.words(),
                        sentence -> core.book().say(Autostarting.class, sentence));
        lifetimes.watch(model.kioskProperty(), this::follow);
        lifetimes.watch(model.kioskSettingsProperty(), this::follow);
    }

    private void follow() {
        KioskSettings settings = model.kioskSettingsProperty().get();
        awake.turn(model.kioskProperty().get() && settings.awake());
        autostart.follow(settings.autostart());
    }

    @Override
    public void close() {
        lifetimes.close();
        awake.close();
    }
}
