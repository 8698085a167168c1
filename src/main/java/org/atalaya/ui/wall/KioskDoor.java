package org.atalaya.ui.wall;

import java.time.Duration;
import javafx.scene.layout.StackPane;
import org.atalaya.model.Pin;
import org.atalaya.ui.kiosk.PinCheck;
import org.atalaya.ui.kiosk.PinPad;
import org.atalaya.ui.kiosk.PinWait;
import org.atalaya.ui.kit.Lifetimes;
import org.atalaya.ui.kit.ModalLayer;
import org.atalaya.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * Who may leave a kiosk, or change anything from it: everybody, or where there is a PIN whoever
 * knows it. FX thread only.
 */
public final class KioskDoor {

    private final WallModel model;
    private final Words words;
    private final PinWait wait = new PinWait();
    private PinCheck check = PinCheck.NEVER;
    private @Nullable StackPane host;
    private @Nullable ModalLayer layer;
    private @Nullable PinPad pad;
    private Runnable deed = () -> {};
    private boolean busy;

    KioskDoor(WallModel model, Words words) {
        this.model = model;
        this.words = words;
    }

    /** Stands over this wall until {@code lifetimes} ends. */
    void standIn(StackPane wall, Lifetimes lifetimes) {
        host = wall;
        lifetimes.watch(model.nowProperty(), this::tick);
        lifetimes.add(
                model.kioskSettingsProperty()
                        .subscribe(
                                now -> {
                                    if (now.pin() == null) {
                                        close();
                                    }
                                }));
        lifetimes.add(this::close);
    }

    /** What compares. */
    public void setCheck(PinCheck compare) {
        check = compare;
    }

    boolean isKiosk() {
        return model.kioskProperty().get();
    }

    private @Nullable Pin pin() {
        return isKiosk() ? model.kioskSettingsProperty().get().pin() : null;
    }

    /** Whether a PIN is asked for now. */
    public boolean isLocked() {
        return pin() != null;
    }

    /** Does it, at once or after the PIN. */
    public void ask(Runnable wanted) {
        ask("kiosk.pin.change", wanted);
    }

    /** Does it, unless the wall is a kiosk: nothing covers one. */
    void onDesk(Runnable wanted) {
        if (!isKiosk()) {
            wanted.run();
        }
    }

    /** Fills the screen, or leaves it, at once or after the PIN. */
    void turn() {
        if (isKiosk()) {
            leave();
        } else {
            model.kioskProperty().set(true);
        }
    }

    /** Leaves the kiosk, at once or after the PIN. */
    public void leave() {
        ask("kiosk.pin.leave", () -> model.kioskProperty().set(false));
    }

    private void ask(String title, Runnable wanted) {
        if (!isLocked()) {
            wanted.run();
        } else if (host != null && layer == null) {
            deed = wanted;
            PinPad opened =
                    new PinPad(words.get(title), words, model.getNow(), this::judge, this::close);
            ModalLayer over =
                    new ModalLayer(host, opened, opened.first(), opened.first(), opened.last());
            pad = opened;
            layer = over;
            over.open();
            tick();
        }
    }

    private void judge(String typed) {
        Pin pin = pin();
        PinPad asked = pad;
        if (pin == null || asked == null) {
            close();
            return;
        }
        busy = true;
        check.matches(pin, typed)
                .whenComplete((right, problem) -> answer(asked, problem == null && right));
    }

    /** What comes after the pad is gone counts all the same: else a key more would free a try. */
    private void answer(PinPad asked, boolean right) {
        busy = false;
        if (!right) {
            wait.wrong(model.getNow());
            asked.refuse();
            tick();
            return;
        }
        wait.right();
        if (pad == asked) {
            Runnable wanted = deed;
            close();
            wanted.run();
        }
    }

    private void tick() {
        if (pad != null) {
            Duration left = wait.left(model.getNow());
            pad.tick(model.getNow(), left, busy);
        }
    }

    private void close() {
        if (layer != null) {
            layer.close();
        }
        layer = null;
        pad = null;
        deed = () -> {};
    }

    /** The pad, while it is there. */
    @Nullable PinPad pad() {
        return pad;
    }
}
