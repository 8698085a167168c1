package org.atalaya.app;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Screen;
import org.atalaya.cli.Options;
import org.atalaya.cli.Parsed;
import org.atalaya.model.KioskSettings.Place;
import org.atalaya.model.View;
import org.atalaya.ui.kiosk.Kiosk;
import org.atalaya.ui.kiosk.KioskScreen;
import org.atalaya.ui.kiosk.ScreenPlan;
import org.atalaya.ui.kit.HostEditing;
import org.atalaya.ui.kit.Lifetimes;
import org.atalaya.ui.kit.Themes;
import org.atalaya.ui.kit.WallActions;
import org.atalaya.ui.wall.WallController;
import org.atalaya.ui.wall.WallMirror;
import org.atalaya.ui.wall.WallModel;
import org.atalaya.words.Phrases;
import org.atalaya.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * The windows of a kiosk, one on each screen that was chosen for it, each with its own view; they
 * come and go with their screens. FX thread only.
 */
final class KioskScreens implements AutoCloseable {

    private final WallModel model;
    private final WallController wall;
    private final Kiosk kiosk;
    private final Look look;
    private final Opening opening;
    private final List<Place> asked;
    private final ObservableValue<List<Rectangle2D>> plugged;
    private final Lifetimes lifetimes = new Lifetimes();
    private final List<Lifetimes> others = new ArrayList<>();
    private ScreenPlan shown = new ScreenPlan(List.of());
    private @Nullable View before;

    /** What a further window is made of. */
    record Opening(WallActions actions, HostEditing editing, Phrases phrases) {}

    /**
     * @param asked places that go before those of the settings; none for those of the settings
     * @param plugged the screens that there are now, as they are counted
     */
    KioskScreens(
            WallModel model,
            WallController wall,
            Kiosk kiosk,
            Look look,
            Opening opening,
            List<Place> asked,
            ObservableValue<List<Rectangle2D>> plugged) {
        this.model = model;
        this.wall = wall;
        this.kiosk = kiosk;
        this.look = look;
        this.opening = opening;
        this.asked = asked;
        this.plugged = plugged;
        kiosk.setPlace(() -> plan().windows().getFirst().bounds());
        lifetimes.add(plugged.subscribe(now -> refresh()));
        lifetimes.watch(model.kioskProperty(), this::refresh);
        lifetimes.watch(model.kioskSettingsProperty(), this::refresh);
    }

    /** The screens of this machine, as they are counted, and whenever they are others. */
    static ObservableValue<List<Rectangle2D>> ofThisMachine() {
        ObjectProperty<List<Rectangle2D>> now = new SimpleObjectProperty<>(screens());
        Screen.getScreens().addListener((InvalidationListener) change -> now.set(screens()));
        return now;
    }

    private static List<Rectangle2D> screens() {
        return ScreenPlan.inOrder(
                Screen.getPrimary().getBounds(),
                Screen.getScreens().stream().map(Screen::getBounds).toList());
    }

    /** How large each of them is. */
    static List<String> sizes(Words words) {
        return screens().stream()
                .map(
                        bounds ->
                                words.get(
                                        "kiosk.screen.size",
                                        Long.toString(Math.round(bounds.getWidth())),
                                        Long.toString(Math.round(bounds.getHeight()))))
                .toList();
    }

    /**
     * Only the toolkit knows which screens there are: leaves where there is not the one asked for.
     */
    static boolean areRefused(Options options, Words words, PrintStream err) {
        Optional<String> why =
                Optional.ofNullable(options.screen()).flatMap(screen -> refusal(screen, words));
        why.ifPresent(
                sentence -> {
                    err.println(sentence);
                    Leaving.with(Parsed.WRONG);
                });
        return why.isPresent();
    }

    /** Why this screen cannot be filled: a sentence with those that there are. */
    static Optional<String> refusal(int screen, Words words) {
        List<String> sizes = sizes(words);
        if (screen <= sizes.size()) {
            return Optional.empty();
        }
        String all =
                IntStream.range(0, sizes.size())
                        .mapToObj(i -> words.get("kiosk.screen.named", i + 1, sizes.get(i)))
                        .collect(Collectors.joining(", "));
        return Optional.of(words.get("kiosk.error.screen", screen, all));
    }

    private ScreenPlan plan() {
        List<Place> settings = model.kioskSettingsProperty().get().screens();
        return ScreenPlan.of(asked.isEmpty() ? settings : asked, plugged.getValue());
    }

    private void refresh() {
        if (!model.kioskProperty().get()) {
            end();
            return;
        }
        ScreenPlan plan = plan();
        if (plan.equals(shown)) {
            return;
        }
        closeOthers();
        shown = plan;
        View own = view(plan.windows().getFirst().view());
        if (own != null) {
            before = before == null ? asIs() : before;
            wall.show(own);
        }
        kiosk.follow();
        plan.windows().stream().skip(1).forEach(this::open);
    }

    /** A view that was deleted meanwhile leaves the board as it is. */
    private @Nullable View view(String name) {
        return model.boardProperty().get().view(name).orElse(null);
    }

    private View asIs() {
        return new View("", "", null, null, model.boardProperty().get().look());
    }

    private void open(ScreenPlan.Spot spot) {
        Rectangle2D bounds = spot.bounds().orElseThrow();
        Lifetimes life = new Lifetimes();
        WallModel mirror = WallMirror.of(model, life);
        var view =
                WallController.open(
                        mirror, opening.actions(), opening.editing(), opening.phrases());
        WallController other = view.controller();
        other.door().setCheck(Pins::matches);
        Scene scene = new Scene(view.root(), bounds.getWidth(), bounds.getHeight());
        Themes.apply(scene);
        look.dress(scene);
        View shows = view(spot.view());
        if (shows != null) {
            other.show(shows);
        }
        KioskScreen window =
                new KioskScreen(
                        scene,
                        bounds,
                        model.boardNameProperty().get(),
                        mirror.kioskProperty(),
                        mirror.scaleProperty(),
                        mirror.kioskSettingsProperty(),
                        other.door()::leave);
        other.focus();
        life.add(other::close);
        life.add(window::close);
        others.add(life);
    }

    private void closeOthers() {
        others.forEach(Lifetimes::close);
        others.clear();
    }

    private void end() {
        closeOthers();
        shown = new ScreenPlan(List.of());
        if (before != null) {
            wall.show(before);
            before = null;
        }
    }

    @Override
    public void close() {
        lifetimes.close();
        closeOthers();
    }
}
