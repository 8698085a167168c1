package org.atalaya.ui.settings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.atalaya.model.Settings;
import org.atalaya.ui.kit.FileAsk;

/** Where things lie, what runs, and the settings as a file. */
public final class AboutPage {

    private static final String NAME = "atalaya-settings.json";

    private AboutPage() {}

    /**
     * @param facts as {@link SettingsDesk#facts} gives them
     */
    public static Page of(Map<String, String> facts) {
        List<Item<Settings>> items = new ArrayList<>();
        facts.forEach((key, value) -> items.add(new Fact<>("settings.about." + key, value)));
        items.add(new Act<>("settings.about.export", AboutPage::export));
        items.add(new Act<>("settings.about.import", AboutPage::bringIn));
        return new Page("about", "mdi2i-information-outline", items);
    }

    private static void export(Ground ground, Consumer<String> told) {
        Optional<Path> file = ground.files().save(FileAsk.Kind.JSON, NAME);
        file.ifPresent(
                target ->
                        told.accept(
                                ground.desk()
                                        .exportTo(target)
                                        .orElseGet(
                                                () ->
                                                        ground.words()
                                                                .get(
                                                                        "settings.exported",
                                                                        target))));
    }

    private static void bringIn(Ground ground, Consumer<String> told) {
        Optional<Path> file = ground.files().open(FileAsk.Kind.JSON);
        file.ifPresent(
                source -> {
                    List<String> wrong = ground.desk().importFrom(source);
                    told.accept(
                            wrong.isEmpty()
                                    ? ground.words().get("settings.imported", source)
                                    : ground.words().get("settings.notImported", wrong.getFirst()));
                });
    }
}
