package org.atalaya.ui.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import org.atalaya.model.KioskSettings.Place;
import org.junit.jupiter.api.Test;

class ScreenPlanTest {

    private static final Rectangle2D DESK = new Rectangle2D(1920, 0, 1280, 720);
    private static final Rectangle2D LEFT = new Rectangle2D(0, 0, 1920, 1080);
    private static final Rectangle2D UPPER = new Rectangle2D(3200, 0, 800, 600);
    private static final Rectangle2D LOWER = new Rectangle2D(3200, 600, 800, 600);

    private static ScreenPlan.Spot spot(String view, Rectangle2D bounds) {
        return new ScreenPlan.Spot(view, Optional.of(bounds));
    }

    @Test
    void thePrimaryIsTheFirstScreenAndTheOthersFollowFromTheLeft() {
        assertThat(ScreenPlan.inOrder(DESK, List.of(LOWER, UPPER, LEFT, DESK, LEFT)))
                .containsExactly(DESK, LEFT, UPPER, LOWER);
    }

    @Test
    void whereNothingIsWantedTheWindowStaysWhereItIs() {
        assertThat(ScreenPlan.of(List.of(), List.of(DESK, LEFT)).windows())
                .containsExactly(new ScreenPlan.Spot("", Optional.empty()));
    }

    @Test
    void everyPlaceHasItsScreenAndItsView() {
        List<Place> wanted = List.of(new Place(3, "night"), new Place(1, ""));
        assertThat(ScreenPlan.of(wanted, List.of(DESK, LEFT, UPPER)).windows())
                .containsExactly(spot("", DESK), spot("night", UPPER));
    }

    @Test
    void aScreenThatIsGoneHasNoWindowUntilItIsBack() {
        List<Place> wanted = List.of(new Place(1, "day"), new Place(2, "night"));
        assertThat(ScreenPlan.of(wanted, List.of(DESK)).windows())
                .containsExactly(spot("day", DESK));
        assertThat(ScreenPlan.of(wanted, List.of(DESK, LEFT)).windows())
                .containsExactly(spot("day", DESK), spot("night", LEFT));
    }

    @Test
    void whereAllAreGoneTheFirstMovesToThePrimary() {
        List<Place> wanted = List.of(new Place(3, "night"), new Place(2, "day"));
        assertThat(ScreenPlan.of(wanted, List.of(DESK)).windows())
                .containsExactly(spot("day", DESK));
    }
}
