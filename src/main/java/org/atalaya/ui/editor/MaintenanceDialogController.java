package org.atalaya.ui.editor;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import org.atalaya.model.Host;
import org.atalaya.model.MaintenanceWindow;
import org.atalaya.model.MaintenanceWindow.Span;
import org.atalaya.model.Occurrences;
import org.atalaya.ui.kit.PlanActions;
import org.atalaya.words.Phrases;
import org.atalaya.words.Words;
import org.jspecify.annotations.Nullable;

/** Joins the planned work of the wall to the nodes of {@code maintenance-dialog.fxml}. */
public final class MaintenanceDialogController implements Card.Content {

    /** So many of the next times are shown, so that a weekday or an hour too many is seen. */
    private static final int SHOWN = 3;

    private final PlanForm form;
    private final List<Host> about;
    private final Phrases phrases;
    private final Words words;
    private final InstantSource clock;
    private final PlanActions actions;
    private final Runnable leave;
    private final Map<PlanField, FieldBox> boxes = new EnumMap<>(PlanField.class);
    private boolean told;

    @FXML private ListView<MaintenanceWindow> windows;
    @FXML private Button remove;
    @FXML private Label nothing;
    @FXML private HBox kinds;
    @FXML private CheckBox all;
    @FXML private FieldBox titleBox;
    @FXML private FieldBox hostsBox;
    @FXML private FieldBox groupsBox;
    @FXML private FieldBox fromBox;
    @FXML private FieldBox untilBox;
    @FXML private FieldBox daysBox;
    @FXML private FieldBox atBox;
    @FXML private FieldBox cronBox;
    @FXML private FieldBox lengthBox;
    @FXML private FieldBox zoneBox;
    @FXML private Label next;
    @FXML private Button add;
    @FXML private Button confirm;

    /**
     * @param about who a new window is for
     */
    MaintenanceDialogController(
            List<Host> hosts,
            List<Host> about,
            Phrases phrases,
            InstantSource clock,
            PlanActions actions,
            Runnable leave) {
        this.form = new PlanForm(hosts);
        this.about = List.copyOf(about);
        this.phrases = phrases;
        this.words = phrases.words();
        this.clock = clock;
        this.actions = actions;
        this.leave = leave;
    }

    @FXML
    private void initialize() {
        join(PlanField.TITLE, titleBox, new TextField());
        join(PlanField.HOSTS, hostsBox, new HostPicker(form.names(), words));
        join(PlanField.GROUPS, groupsBox, new TextField());
        join(PlanField.FROM, fromBox, new TextField());
        join(PlanField.UNTIL, untilBox, new TextField());
        join(PlanField.DAYS, daysBox, new TextField());
        join(PlanField.AT, atBox, new TextField());
        join(PlanField.CRON, cronBox, new TextField());
        join(PlanField.LENGTH, lengthBox, new TextField());
        join(PlanField.ZONE, zoneBox, new TextField());
        all.selectedProperty().bindBidirectional(form.allProperty());
        form.allProperty().subscribe(this::show);
        showKinds();
        windows.setCellFactory(list -> new Row());
        windows.getSelectionModel().selectedItemProperty().subscribe(this::select);
        list();
        add();
    }

    private void join(PlanField field, FieldBox box, TextField input) {
        input.setId("plan-" + field.name().toLowerCase(Locale.ROOT));
        box.setInput(input);
        boxes.put(field, box);
        input.textProperty().bindBidirectional(form.text(field));
        form.text(field).subscribe(this::show);
    }

    private void showKinds() {
        ToggleGroup choice =
                Segments.fill(
                        kinds,
                        List.of(PlanKind.values()),
                        kind -> words.get(kind.key()),
                        form.kindProperty()::set);
        form.kindProperty()
                .subscribe(
                        kind -> {
                            choice.getToggles()
                                    .forEach(t -> t.setSelected(t.getUserData() == kind));
                            show();
                        });
    }

    /** Shows the fields of this kind, what is wrong with them, and what they come to. */
    private void show() {
        Map<PlanField, Problem> problems = form.problems();
        boxes.forEach(
                (field, box) -> {
                    boolean here = form.kindProperty().get().has(field);
                    box.setVisible(here);
                    box.setManaged(here);
                    Problem problem = problems.get(field);
                    if (told && problem != null) {
                        box.tell(problem.sentence(words), problem.isError());
                    } else {
                        box.clear();
                    }
                });
        hostsBox.setDisable(form.allProperty().get());
        groupsBox.setDisable(form.allProperty().get());
        List<Span> spans = form.next(SHOWN, clock.instant());
        next.setText(
                spans.isEmpty()
                        ? words.get("plan.next.none")
                        : spans.stream()
                                .map(span -> phrases.span(span.from(), span.until()))
                                .collect(Collectors.joining("\n")));
    }

    private void list() {
        windows.getItems().setAll(actions.plan());
        boolean empty = windows.getItems().isEmpty();
        nothing.setVisible(empty);
        remove.setDisable(windows.getSelectionModel().isEmpty());
    }

    private void select(@Nullable MaintenanceWindow window) {
        remove.setDisable(window == null);
        confirm.setText(words.get(window == null ? "plan.add" : "plan.save"));
        told = false;
        if (window != null) {
            form.edit(window);
        }
        show();
    }

    /** An empty form, for more work. */
    @FXML
    private void add() {
        windows.getSelectionModel().clearSelection();
        form.begin(about, clock.instant(), phrases.zone());
        select(null);
    }

    @FXML
    private void remove() {
        MaintenanceWindow gone = windows.getSelectionModel().getSelectedItem();
        if (gone != null) {
            List<MaintenanceWindow> plan = new ArrayList<>(actions.plan());
            plan.removeIf(window -> window.id().equals(gone.id()));
            actions.savePlan(plan);
            list();
            add();
        }
    }

    @FXML
    private void confirm() {
        told = true;
        show();
        Map<PlanField, Problem> problems = form.problems();
        if (problems.isEmpty()) {
            try {
                save(form.window());
            } catch (Unfit e) {
                throw new IllegalStateException("fields without problems", e);
            }
            return;
        }
        FieldBox first = boxes.get(problems.keySet().iterator().next());
        if (first != null && first.getInput() != null) {
            first.getInput().requestFocus();
        }
    }

    private void save(MaintenanceWindow window) {
        List<MaintenanceWindow> plan = new ArrayList<>(actions.plan());
        int index = 0;
        while (index < plan.size() && !plan.get(index).id().equals(window.id())) {
            index++;
        }
        if (index < plan.size()) {
            plan.set(index, window);
        } else {
            plan.add(window);
        }
        actions.savePlan(plan);
        list();
        windows.getSelectionModel().select(window);
    }

    @FXML
    private void close() {
        leave.run();
    }

    @Override
    public Node start() {
        return titleBox.getInput() == null ? confirm : titleBox.getInput();
    }

    @Override
    public Node first() {
        return windows;
    }

    @Override
    public ButtonBase last() {
        return confirm;
    }

    /** One window: what it is about, whom it is for, and when it takes place next. */
    private final class Row extends ListCell<MaintenanceWindow> {
        @Override
        protected void updateItem(@Nullable MaintenanceWindow window, boolean empty) {
            super.updateItem(window, empty);
            setText(window == null || empty ? "" : line(window));
        }

        private String line(MaintenanceWindow window) {
            Instant now = clock.instant();
            Span span = Occurrences.currentOrNext(window.when(), now);
            String when =
                    span == null ? words.get("plan.over") : phrases.span(span.from(), span.until());
            String title = window.title().isEmpty() ? words.get("plan.untitled") : window.title();
            return title + " · " + whom(window) + " · " + when;
        }

        private String whom(MaintenanceWindow window) {
            if (window.scope().all()) {
                return words.get("plan.all");
            }
            List<String> parts = new ArrayList<>();
            String hosts = form.names().text(window.scope().hosts());
            if (!hosts.isEmpty()) {
                parts.add(hosts);
            }
            parts.addAll(window.scope().groups());
            parts.addAll(window.scope().tags());
            return String.join(", ", parts);
        }
    }
}
