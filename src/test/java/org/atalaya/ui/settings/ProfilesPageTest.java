package org.atalaya.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.control.ComboBox;
import org.atalaya.model.AlarmSettings.Profile;
import org.atalaya.model.AlarmSettings.Rings;
import org.atalaya.model.Criticality;
import org.atalaya.model.Incident.Kind;
import org.atalaya.support.FxExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(FxExtension.class)
class ProfilesPageTest {

    private SettingsStage stage;

    @BeforeEach
    void open() throws Exception {
        stage = SettingsStage.open("en", 1000, 720);
        stage.page("Quiet hours");
        stage.act(() -> stage.button("Night").fire());
    }

    @AfterEach
    void close() throws Exception {
        stage.close();
    }

    private @Nullable Rings rings() {
        Profile night = stage.desk.settings.get().alarm().profiles().getFirst();
        return night.change().rings();
    }

    private ComboBox<?> choice() {
        return stage.input("Rings for", ComboBox.class);
    }

    @Test
    void everyFloorIsOfferedByItsName() {
        ComboBox<?> box = choice();
        assertThat(names(box))
                .containsExactly(
                        "as usual",
                        "every host, also info",
                        "normal and critical hosts",
                        "critical hosts only",
                        "nothing");
    }

    private static <T> List<String> names(ComboBox<T> box) {
        return box.getItems().stream().map(box.getConverter()::toString).toList();
    }

    /** Which criticalities are heard when a host goes down. */
    @ParameterizedTest
    @CsvSource({"1, INFO NORMAL CRITICAL", "2, NORMAL CRITICAL", "3, CRITICAL", "4, ''"})
    void aChoiceSaysFromWhichWorthOnItRings(int choice, String heard) throws Exception {
        stage.act(() -> choice().getSelectionModel().select(choice));
        Rings rings = rings();
        assertThat(rings).isNotNull();
        List<String> audible =
                List.of(Criticality.values()).stream()
                        .filter(worth -> rings.isFor(Kind.DOWN, worth))
                        .map(Criticality::name)
                        .toList();
        assertThat(String.join(" ", audible)).isEqualTo(heard);
    }

    @Test
    void asUsualChangesNothingAndWhatAFileSaysIsKeptAndShown() throws Exception {
        stage.act(() -> choice().getSelectionModel().select(0));
        assertThat(rings()).isNull();
        Rings own = new Rings(java.util.Set.of(Kind.DEGRADED), java.util.Set.of(), true, false);
        stage.act(
                () ->
                        stage.desk.change(
                                settings ->
                                        settings.withAlarm(
                                                settings.alarm()
                                                        .with(
                                                                draft ->
                                                                        draft.profiles(
                                                                                List.of(
                                                                                        ruled(
                                                                                                own)))))));
        stage.act(stage.window::open);
        stage.page("Quiet hours");
        ComboBox<?> box = choice();
        assertThat(names(box)).last().isEqualTo("as written in the file");
        assertThat(rings()).isEqualTo(own);
    }

    private Profile ruled(Rings own) {
        Profile night = stage.desk.settings.get().alarm().profiles().getFirst();
        return new Profile(
                night.name(),
                night.days(),
                night.from(),
                night.to(),
                night.zone(),
                new org.atalaya.model.AlarmSettings.Change(null, null, own, null));
    }
}
