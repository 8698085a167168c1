package org.atalaya.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.atalaya.model.KioskSettings.Night;
import org.atalaya.model.KioskSettings.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KioskSettingsTest {

    @ParameterizedTest
    @CsvSource({
        "22:00, 06:00, 21:59, false",
        "22:00, 06:00, 22:00, true",
        "22:00, 06:00, 00:00, true",
        "22:00, 06:00, 05:59, true",
        "22:00, 06:00, 06:00, false",
        "01:00, 05:00, 00:59, false",
        "01:00, 05:00, 03:00, true",
        "01:00, 05:00, 05:00, false",
        "09:00, 09:00, 08:59, true",
        "09:00, 09:00, 09:00, true"
    })
    void nightGoesOverMidnight(LocalTime from, LocalTime to, LocalTime time, boolean night) {
        assertThat(new Night(50, from, to).isAt(time)).isEqualTo(night);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 81})
    void noWallIsBlack(int percent) {
        assertThatThrownBy(() -> new Night(percent, LocalTime.MIDNIGHT, LocalTime.NOON))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aScreenShowsOneViewOrTheBoardOrNothing() {
        KioskSettings settings =
                KioskSettings.USUAL
                        .withViewOn(2, Optional.of("night"))
                        .withViewOn(1, Optional.of(""))
                        .withViewOn(2, Optional.of("day"));
        assertThat(settings.screens()).containsExactly(new Place(1, ""), new Place(2, "day"));
        assertThat(settings.viewOn(2)).contains("day");
        assertThat(settings.viewOn(3)).isEmpty();
        assertThat(settings.withViewOn(1, Optional.empty()).screens())
                .containsExactly(new Place(2, "day"));
    }

    @Test
    void noScreenIsFilledTwice() {
        List<Place> twice = List.of(new Place(1, ""), new Place(1, "night"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KioskSettings.USUAL.withScreens(twice));
        assertThatIllegalArgumentException().isThrownBy(() -> new Place(0, ""));
    }
}
