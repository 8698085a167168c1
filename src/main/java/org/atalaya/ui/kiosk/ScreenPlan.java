package org.atalaya.ui.kiosk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import org.atalaya.model.KioskSettings.Place;

/**
 * Which window of a kiosk stands on which screen, of those that are plugged in now. The first is
 * the wall's own window; there is always one, or nobody would see the wall.
 *
 * @param windows in the order of their screens
 */
public record ScreenPlan(List<Spot> windows) {

    /**
     * One window.
     *
     * @param view the name of what it shows; empty for the board as it is
     * @param bounds of its screen; empty for the screen that the window is on already
     */
    public record Spot(String view, Optional<Rectangle2D> bounds) {}

    public ScreenPlan {
        windows = List.copyOf(windows);
    }

    /**
     * The windows of these places. A place whose screen is gone has none until it is back; where
     * all are gone, the first place is shown on the primary screen.
     *
     * @param wanted none for the screen that the window is on
     * @param screens as {@link #inOrder} gives them
     */
    public static ScreenPlan of(List<Place> wanted, List<Rectangle2D> screens) {
        List<Spot> windows = new ArrayList<>();
        List<Place> places =
                wanted.stream().sorted(Comparator.comparingInt(Place::screen)).toList();
        for (Place place : places) {
            if (place.screen() <= screens.size()) {
                Rectangle2D bounds = screens.get(place.screen() - 1);
                windows.add(new Spot(place.view(), Optional.of(bounds)));
            }
        }
        if (windows.isEmpty()) {
            windows.add(
                    places.isEmpty()
                            ? new Spot("", Optional.empty())
                            : new Spot(places.getFirst().view(), screens.stream().findFirst()));
        }
        return new ScreenPlan(windows);
    }

    /**
     * The bounds of screens, in the order in which people count them: the primary first, then from
     * left to right and from top to bottom. Two that show the same are one.
     */
    public static List<Rectangle2D> inOrder(Rectangle2D primary, List<Rectangle2D> all) {
        List<Rectangle2D> order = new ArrayList<>();
        order.add(primary);
        all.stream()
                .distinct()
                .filter(bounds -> !bounds.equals(primary))
                .sorted(
                        Comparator.comparingDouble(Rectangle2D::getMinX)
                                .thenComparingDouble(Rectangle2D::getMinY))
                .forEach(order::add);
        return order;
    }
}
