package org.atalaya.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import org.atalaya.model.Pin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PinSealTest {

    /** By Python: {@code hashlib.pbkdf2_hmac('sha256', b'4711', bytes(16), 1000)}. */
    private static final String KNOWN = "kzjMp82qura26yfk6XZznnUMY8hTBCTdBM4cVohSf28=";

    @Test
    void theRightDigitsMatchAndOthersDoNot() {
        Pin pin = PinSeal.seal("4711");
        assertThat(pin.rounds()).isEqualTo(PinSeal.ROUNDS);
        assertThat(PinSeal.matches(pin, "4711")).isTrue();
        assertThat(PinSeal.matches(pin, "4712")).isFalse();
        assertThat(PinSeal.matches(pin, "")).isFalse();
    }

    @Test
    void theSamePinIsKeptInAnotherWayEachTime() {
        assertThat(PinSeal.seal("4711").text()).isNotEqualTo(PinSeal.seal("4711").text());
    }

    @Test
    void itIsTheAlgorithmThatItSaysItIs() {
        Pin pin = new Pin(1000, "A".repeat(22) + "==", KNOWN);
        assertThat(PinSeal.matches(pin, "4711")).isTrue();
    }

    @Test
    void aPinStaysOnItsMachineWhateverIsExportedOrImported(@TempDir Path folder) throws Exception {
        Pin mine = PinSeal.seal("4711");
        Path copy = folder.resolve("copy.json");
        try (SettingsStore store = open(folder)) {
            store.change(
                    s -> s.withKiosk(s.kiosk().withZoom(true).withAutostart(true).withPin(mine)));
            store.exportTo(copy);
            assertThat(Files.readString(copy))
                    .contains("zoom")
                    .doesNotContain("pin", "autostart", mine.hash());

            assertThat(store.importFrom(copy)).isEmpty();
            assertThat(store.settings().kiosk().pin()).isEqualTo(mine);
            assertThat(store.settings().kiosk().autostart()).isTrue();
        }
        assertThat(Files.readString(folder.resolve("settings.json")))
                .contains(mine.text())
                .doesNotContain("4711");

        Pin theirs = PinSeal.seal("0815");
        Files.writeString(copy, "{\"kiosk\":{\"pin\":\"" + theirs.text() + "\"}}");
        try (SettingsStore store = open(folder)) {
            assertThat(store.importFrom(copy)).isEmpty();
            assertThat(store.settings().kiosk().pin()).isEqualTo(mine);
        }
    }

    private static SettingsStore open(Path folder) {
        return new SettingsStore(
                folder.resolve("settings.json"), Duration.ofHours(1), InstantSource.system());
    }
}
