package org.atalaya.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.Optional;
import org.atalaya.model.KioskSettings;
import org.atalaya.model.KioskSettings.Night;
import org.atalaya.model.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The section {@code kiosk} as a part of the file. */
class KioskSettingsJsonTest {

    private static SettingsJson.Loaded load(String text) {
        return SettingsJson.load(Path.of("settings.json"), text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void nothingIsWrittenForTheUsual() {
        assertThat(KioskSettingsJson.write(KioskSettings.USUAL)).hasToString("{}");
        assertThat(load("{\"kiosk\":{}}").settings()).isEqualTo(Settings.USUAL);
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        Settings settings =
                Settings.USUAL.withKiosk(
                        KioskSettings.USUAL
                                .withZoom(true)
                                .withFold(true)
                                .withTurn(20)
                                .withNight(new Night(60, LocalTime.of(21, 30), LocalTime.of(7, 0)))
                                .withShift(false)
                                .withCursor(false)
                                .withAwake(false)
                                .withAutostart(true)
                                .withPin(PinSeal.seal("4711"))
                                .withViewOn(3, Optional.of(""))
                                .withViewOn(1, Optional.of("night")));

        SettingsJson.Loaded loaded = load(SettingsJson.alone(settings));

        assertThat(loaded.problems()).isEmpty();
        assertThat(loaded.settings()).isEqualTo(settings);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            value = {
                "{\"kiosk\":{\"zoom\":1}}             | kiosk.zoom",
                "{\"kiosk\":{\"fold\":\"yes\"}}      | kiosk.fold",
                "{\"kiosk\":{\"turn\":3601}}        | kiosk.turn",
                "{\"kiosk\":{\"night\":81}}           | kiosk.night",
                "{\"kiosk\":{\"night\":-1}}           | kiosk.night",
                "{\"kiosk\":{\"nightFrom\":\"25:00\"}} | kiosk.nightFrom",
                "{\"kiosk\":{\"nightTo\":6}}          | kiosk.nightTo",
                "{\"kiosk\":{\"shift\":\"no\"}}       | kiosk.shift",
                "{\"kiosk\":{\"hideCursor\":0}}       | kiosk.hideCursor",
                "{\"kiosk\":{\"pin\":\"4711\"}}      | kiosk.pin",
                "{\"kiosk\":{\"pin\":4711}}          | kiosk.pin",
                "{\"kiosk\":{\"screens\":2}}          | kiosk.screens",
                "{\"kiosk\":{\"screens\":[2]}}        | kiosk.screens[0]",
                "{\"kiosk\":{\"screens\":[{}]}}       | kiosk.screens[0].screen",
                "{\"kiosk\":{\"screens\":[{\"screen\":17}]}} | kiosk.screens[0].screen",
                "{\"kiosk\":{\"screens\":[{\"screen\":1,\"view\":2}]}} | kiosk.screens[0].view",
                "{\"kiosk\":{\"awake\":1}}            | kiosk.awake",
                "{\"kiosk\":{\"autostart\":\"on\"}}   | kiosk.autostart",
                "{\"kiosk\":[]}                       | kiosk",
            })
    void whatIsWrongIsNamedAndAsUsual(String text, String place) {
        SettingsJson.Loaded loaded = load(text);

        assertThat(loaded.problems()).extracting(Problem::path).containsExactly(place);
        assertThat(loaded.settings()).isEqualTo(Settings.USUAL);
    }

    @Test
    void aScreenThatIsListedTwiceKeepsItsFirstView() {
        SettingsJson.Loaded loaded =
                load(
                        "{\"kiosk\":{\"screens\":[{\"screen\":2,\"view\":\"a\"},"
                                + "{\"screen\":2,\"view\":\"b\"}]}}");

        assertThat(loaded.problems())
                .extracting(Problem::path)
                .containsExactly("kiosk.screens[1].screen");
        assertThat(loaded.settings().kiosk().screens())
                .containsExactly(new KioskSettings.Place(2, "a"));
    }
}
