package org.atalaya.ui.log;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.util.StringConverter;
import org.atalaya.model.Criticality;
import org.atalaya.model.Host;
import org.atalaya.model.Reason;
import org.atalaya.ui.kit.Past;
import org.atalaya.ui.kit.Styles;
import org.atalaya.words.Words;
import org.jspecify.annotations.Nullable;

/** What narrows the log: a search and a choice for each thing; every change is told at once. */
final class LogFilters extends FlowPane {

    private static final List<Duration> RANGES =
            Stream.of(1, 7, 30, 365).map(days -> Duration.ofDays(days)).toList();

    private final Words words;
    private final InstantSource clock;
    private final Consumer<Past.Sought> told;
    private final List<Host> hosts;
    private final TextField search = new TextField();
    private final ComboBox<Optional<Past.Stage>> stage;
    private final ComboBox<Optional<Duration>> range;
    private final ComboBox<Optional<String>> group;
    private final ComboBox<Optional<Host>> host;
    private final ComboBox<Optional<Criticality>> worth;
    private final ComboBox<Optional<Reason>> cause;
    private @Nullable List<String> only;
    private boolean quiet;

    /**
     * @param only these incidents alone, until somebody chooses otherwise; null for all
     */
    LogFilters(
            Words words,
            InstantSource clock,
            List<Host> hosts,
            @Nullable List<String> only,
            Consumer<Past.Sought> told) {
        this.words = words;
        this.clock = clock;
        this.told = told;
        this.hosts = hosts;
        this.only = only;
        getStyleClass().add(Styles.LOG_FILTERS);
        search.getStyleClass().add(Styles.SEARCH);
        search.setPromptText(words.get("log.search"));
        search.setAccessibleText(words.get("log.search"));
        search.textProperty().subscribe((was, is) -> changed());
        TreeSet<String> groups = new TreeSet<>();
        hosts.stream().map(Host::group).filter(name -> !name.isEmpty()).forEach(groups::add);
        List<Past.Stage> stages = List.of(Past.Stage.OPEN, Past.Stage.RESOLVED);
        getChildren().add(search);
        stage = choice("stage", stages, one -> words.get("log.stage." + one.name()));
        range = choice("range", RANGES, days -> words.get("log.range." + days.toDays()));
        group = choice("group", List.copyOf(groups), name -> name);
        host = choice("host", hosts, Host::name);
        worth =
                choice(
                        "criticality",
                        List.of(Criticality.values()).reversed(),
                        one -> words.get("settings.criticality." + one.key()));
        cause = choice("cause", reasons(), one -> words.get("log.cause." + one.code()));
    }

    private static List<Reason> reasons() {
        return Stream.of(Reason.values()).filter(one -> one != Reason.OK).toList();
    }

    private <T> ComboBox<Optional<T>> choice(String key, List<T> values, Function<T, String> name) {
        ComboBox<Optional<T>> box = new ComboBox<>();
        String all = words.get("log.all." + key);
        box.getItems().add(Optional.empty());
        values.forEach(value -> box.getItems().add(Optional.of(value)));
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable Optional<T> value) {
                        return value == null ? all : value.map(name).orElse(all);
                    }

                    @Override
                    public Optional<T> fromString(String text) {
                        return Optional.empty();
                    }
                });
        box.setValue(Optional.empty());
        box.setAccessibleText(all);
        box.valueProperty().subscribe((was, is) -> changed());
        getChildren().add(box);
        return box;
    }

    private void changed() {
        if (!quiet) {
            only = null;
            told.accept(sought());
        }
    }

    /** What is asked for now. */
    Past.Sought sought() {
        if (only != null) {
            return Past.Sought.only(only);
        }
        Optional<Criticality> worthy = worth.getValue();
        return new Past.Sought(
                host.getValue().map(Host::id).orElse(null),
                group.getValue().orElse(null),
                cause.getValue().orElse(null),
                worthy.map(this::ids).orElse(null),
                null,
                range.getValue().map(clock.instant()::minus).orElse(null),
                stage.getValue().orElse(Past.Stage.ALL),
                search.getText());
    }

    private List<String> ids(Criticality worthy) {
        return hosts.stream()
                .filter(one -> one.watching().criticality() == worthy)
                .map(Host::id)
                .toList();
    }

    /** Everything again. */
    void clear() {
        quiet = true;
        search.clear();
        Stream.of(stage, range, group, host, worth, cause)
                .forEach(box -> box.getSelectionModel().selectFirst());
        quiet = false;
        changed();
    }

    TextField search() {
        return search;
    }
}
