package org.atalaya.ui.wall;

import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.atalaya.status.HostStatus;
import org.atalaya.ui.kiosk.KioskLayout;
import org.atalaya.ui.kit.Fxml;
import org.atalaya.ui.kit.HostEditing;
import org.atalaya.ui.kit.Lifetimes;
import org.atalaya.ui.kit.Styles;
import org.atalaya.ui.kit.Themes;
import org.atalaya.ui.kit.WallActions;
import org.atalaya.words.Phrases;
import org.jspecify.annotations.Nullable;

/**
 * The wall: puts header, banners, grid and footer together, and hands keys and clicks to the
 * commands. Whoever opened it calls {@link #close} at the end.
 */
public final class WallController implements AutoCloseable {

    private static final Duration TICK = Duration.millis(250);

    private final WallModel model;
    private final Phrases phrases;
    private final Lifetimes lifetimes = new Lifetimes();
    private final ObjectProperty<WallFilter> filter = new SimpleObjectProperty<>(WallFilter.ALL);
    private final FilteredList<HostStatus> shown;
    private final WallCommands commands;
    private final TileGrid grid;
    private final TileMenu menu;
    private final Tooltip tip = new Tooltip();
    private final Timeline ticks;
    private final HeaderController header;
    private final BannersController banners;
    private final FooterController footer;
    private final UndoController undo;
    private final SelectionController selection;
    private final AttentionLayer attention;
    private @Nullable Node firstRun;
    private @Nullable Node drawer;
    private Consumer<@Nullable HostStatus> inDetail = status -> {};

    @FXML private StackPane root;
    @FXML private BorderPane frame;
    @FXML private StackPane content;
    @FXML private Label nothingFound;
    @FXML private StackPane keys;
    @FXML private VBox foot;
    @FXML private GroupRow groups;

    private WallController(
            WallModel model, WallActions actions, HostEditing editing, Phrases phrases) {
        this.model = model;
        this.phrases = phrases;
        shown = new FilteredList<>(model.hosts());
        TileContext context = TileContext.of(model, phrases);
        grid =
                new TileGrid(
                        shown,
                        GridLayout.rule(Themes.DESK_FONT),
                        () -> TileController.load(context),
                        () -> new MiniTile(context));
        commands = new WallCommands(model, actions, editing, grid.selection()::inOrder);
        menu =
                new TileMenu(
                        phrases.words(),
                        commands,
                        new SpanMenu(phrases, model::getNow, commands::askUntil));
        header = new HeaderController(model, phrases, commands, filter, lifetimes);
        banners = new BannersController(model, phrases, commands::lookBack, lifetimes);
        footer = new FooterController(model, phrases, lifetimes);
        undo = new UndoController(phrases.words(), commands);
        selection = new SelectionController(phrases.words(), commands, grid);
        attention = new AttentionLayer(model, phrases.words(), lifetimes);
        ticks = new Timeline(new KeyFrame(TICK, event -> model.tick()));
        ticks.setCycleCount(Animation.INDEFINITE);
    }

    /** Opens a wall on {@code model}; its root is ready to be put into a scene. */
    public static Fxml.View<StackPane, WallController> open(
            WallModel model, WallActions actions, HostEditing editing, Phrases phrases) {
        WallController wall = new WallController(model, actions, editing, phrases);
        Map<Class<?>, Object> parts =
                Map.of(
                        WallController.class, wall,
                        HeaderController.class, wall.header,
                        BannersController.class, wall.banners,
                        FooterController.class, wall.footer,
                        UndoController.class, wall.undo,
                        SelectionController.class, wall.selection);
        return Fxml.WALL.load(
                phrases.words(), type -> Objects.requireNonNull(parts.get(type), type.getName()));
    }

    @FXML
    void initialize() {
        content.getChildren().addFirst(grid);
        groups.follow(model, filter, phrases, commands, lifetimes);
        lifetimes.follow(filter, this::filterBy);
        lifetimes.watch(model.countsProperty(), this::recount);
        lifetimes.watch(shown, this::fill);
        lifetimes.watch(model.hosts(), this::fill);
        lifetimes.follow(model.kioskProperty(), this::dress);
        lifetimes.add(model.scaleProperty().subscribe(() -> dress(model.kioskProperty().get())));
        root.getChildren().addAll(attention.nodes());
        Ticker ticker = new Ticker();
        foot.getChildren().add(foot.getChildren().size() - 1, ticker);
        ticker.follow(model, phrases.words(), lifetimes);
        undo.follow(lifetimes);
        selection.follow(lifetimes);
        listen();
        Tooltip.install(grid, tip);
        keys.getChildren().add(new KeysPanel(phrases.words()));
        showKeys(false);
        ticks.play();
    }

    private void listen() {
        grid.setOnContextMenuRequested(this::openMenu);
        grid.addEventHandler(MouseEvent.MOUSE_MOVED, this::describe);
        grid.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        BoardKeys.of(commands, grid)
                .bind(Shortcut.BACK, this::back)
                .bind(Shortcut.DETAILS, this::open)
                .bind(Shortcut.MENU, () -> menu.openAtChosen(grid))
                .bind(Shortcut.SEARCH, header::startSearch)
                .bind(Shortcut.KEYS, () -> showKeys(!keys.isVisible()))
                .listenAt(root);
        new BoardDrop(commands, () -> !model.kioskProperty().get()).listenAt(root);
    }

    /** What stands in the place of the tiles while there is no host; null for nothing. */
    public void setFirstRun(@Nullable Node view) {
        if (firstRun != null) {
            content.getChildren().remove(firstRun);
        }
        firstRun = view;
        if (view != null) {
            content.getChildren().add(view);
        }
        fill();
    }

    /**
     * What shows the chosen host beside the tiles.
     *
     * @param view visible while it shows a host
     * @param show shows a host, or hides the view for null
     */
    public void setDetails(Node view, Consumer<@Nullable HostStatus> show) {
        drawer = view;
        inDetail = show;
        frame.setRight(view);
        lifetimes.add(grid.chosenProperty().subscribe(this::follow));
        lifetimes.add(() -> show.accept(null));
    }

    private void follow(@Nullable HostStatus chosen) {
        if (drawer != null && drawer.isVisible()) {
            inDetail.accept(chosen);
        }
    }

    /** The chosen host in detail; where nothing shows details, its form. */
    private void open() {
        if (drawer == null) {
            commands.edit();
        } else if (!model.kioskProperty().get()) {
            inDetail.accept(grid.getChosen());
        }
    }

    /** Who shows the settings when they are asked for. */
    public void onSettings(Runnable open) {
        commands.onSettings(open);
    }

    /** Who shows the log of incidents, and in it what happened while nobody looked. */
    public void onLog(Runnable all, Runnable away) {
        commands.onLog(all, away);
    }

    /** Chooses this host, as a click on its tile does. */
    public void choose(HostStatus status) {
        grid.choose(status);
    }

    /** Puts the cursor where the keys of the wall work. */
    public void focus() {
        root.requestFocus();
    }

    /** The hosts that are shown, as they are filtered now. */
    ObservableList<HostStatus> shown() {
        return shown;
    }

    TileGrid grid() {
        return grid;
    }

    TileMenu menu() {
        return menu;
    }

    WallCommands commands() {
        return commands;
    }

    SelectionController selection() {
        return selection;
    }

    UndoController undo() {
        return undo;
    }

    private void filterBy(WallFilter now) {
        // Always another object: a list looks again only when its predicate is a new one.
        shown.setPredicate(now.isAll() ? null : now::test);
    }

    /** The states have changed: a filter by state and the band of prominent tiles look again. */
    private void recount() {
        if (filter.get().health() != null) {
            filterBy(filter.get());
        }
        grid.refresh();
    }

    private void fill() {
        boolean empty = model.hosts().isEmpty();
        grid.setVisible(!empty);
        nothingFound.setVisible(!empty && shown.isEmpty());
        if (firstRun != null) {
            firstRun.setVisible(empty);
        }
    }

    private void dress(boolean kiosk) {
        root.pseudoClassStateChanged(Styles.KIOSK, kiosk);
        if (kiosk) {
            inDetail.accept(null);
            header.clearSearch();
        }
        double font = Themes.DESK_FONT * model.scaleProperty().get();
        grid.setRule(kiosk ? KioskLayout.rule() : GridLayout.rule(font));
    }

    /** One step back: keys, search, choice, kiosk. */
    private void back() {
        if (keys.isVisible()) {
            showKeys(false);
        } else if (attention.isCovering()) {
            attention.uncover();
        } else if (drawer != null && drawer.isVisible()) {
            inDetail.accept(null);
            focus();
        } else if (!filter.get().isAll()) {
            header.clearSearch();
            focus();
        } else if (model.kioskProperty().get()) {
            model.kioskProperty().set(false);
        } else {
            grid.choose(null);
            focus();
        }
    }

    private void showKeys(boolean visible) {
        keys.setVisible(visible);
    }

    @FXML
    void hideKeys() {
        showKeys(false);
    }

    private void clicked(MouseEvent event) {
        if (event.isShortcutDown() || event.isShiftDown()) {
            return; // picks more hosts
        }
        if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
            commands.edit();
        } else if (event.getButton() == MouseButton.PRIMARY
                && drawer != null
                && grid.at(event.getX(), event.getY()) != null) {
            open();
        } else if (grid.at(event.getX(), event.getY()) == null) {
            grid.choose(null);
            focus();
        }
    }

    private void openMenu(ContextMenuEvent event) {
        HostStatus one =
                event.isKeyboardTrigger() ? grid.getChosen() : grid.at(event.getX(), event.getY());
        if (one != null) {
            if (!grid.selection().contains(one)) {
                grid.choose(one);
            }
            menu.open(
                    grid, one, grid.selection().inOrder(), event.getScreenX(), event.getScreenY());
        }
    }

    private void describe(MouseEvent event) {
        HostStatus one = grid.at(event.getX(), event.getY());
        tip.setText(one == null ? "" : TileText.tip(one, model.getNow(), phrases));
        if (one == null) {
            tip.hide();
        }
    }

    @Override
    public void close() {
        ticks.stop();
        undo.hide();
        Tooltip.uninstall(grid, tip);
        grid.dispose();
        lifetimes.close();
    }
}
