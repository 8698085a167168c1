package org.atalaya.ui.wall;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.collections.ObservableList;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.atalaya.model.Look;
import org.atalaya.model.View;
import org.atalaya.status.HostStatus;
import org.atalaya.ui.kit.Fxml;
import org.atalaya.ui.kit.HostEditing;
import org.atalaya.ui.kit.Lifetimes;
import org.atalaya.ui.kit.Metronome;
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

    private static final Duration TICK = Duration.ofMillis(250);

    private final WallModel model;
    private final Phrases phrases;
    private final Lifetimes lifetimes = new Lifetimes();
    private final BoardView board;
    private final ShownHosts shown;
    private final WallCommands commands;
    private final TileGrid grid;
    private final TileMenu menu;
    private final GridMouse mouse;
    private final DetailSide details;
    private final ViewsController views;
    private final Metronome ticks;
    private final HeaderController header;
    private final BannersController banners;
    private final FooterController footer;
    private final UndoController undo;
    private final SelectionController selection;
    private final AttentionLayer attention;
    private final KioskView kiosk;
    private final BoardEmpty empty;
    private BoardRule rule;

    @FXML private StackPane root;
    @FXML private BorderPane frame;
    @FXML private StackPane content;
    @FXML private StackPane keys;
    @FXML private VBox foot;
    @FXML private GuideBar guide;
    @FXML private GroupRow groups;

    private WallController(
            WallModel model, WallActions actions, HostEditing editing, Phrases phrases) {
        this.model = model;
        this.phrases = phrases;
        board = new BoardView(model);
        shown = new ShownHosts(model, phrases);
        rule = new BoardRule(model, shown, board.look(), Themes.DESK_FONT);
        TileContext context = TileContext.of(model, phrases);
        grid =
                new TileGrid(
                        shown,
                        rule,
                        () -> TileController.load(context),
                        () -> new MiniTile(context),
                        () -> new HeadingRow(phrases, board::toggleFold));
        empty = new BoardEmpty(model, shown, board, grid, phrases.words());
        details = new DetailSide(model, grid);
        commands = new WallCommands(model, actions, editing, phrases, grid.selection()::inOrder);
        menu =
                new TileMenu(
                        phrases.words(),
                        commands,
                        new SpanMenu(phrases, model::getNow, commands::askUntil));
        mouse = new GridMouse(grid, menu, model, phrases);
        views = new ViewsController(board, phrases.words());
        header = new HeaderController(model, phrases, commands, board, views::open, lifetimes);
        banners = new BannersController(model, phrases, commands, lifetimes);
        footer = new FooterController(model, phrases, lifetimes);
        undo = new UndoController(phrases.words(), commands);
        selection = new SelectionController(phrases.words(), commands, grid);
        kiosk = new KioskView(model, phrases, shown, grid);
        attention = new AttentionLayer(model, phrases.words(), lifetimes);
        ticks = new Metronome(TICK, model::tick);
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
        empty.follow(content, this::showAll, lifetimes);
        guide.follow(model, phrases.words(), commands, lifetimes);
        groups.follow(model, board.filterProperty(), phrases, commands, lifetimes);
        shown.follow(lifetimes);
        lifetimes.watch(board.filterProperty(), this::show);
        lifetimes.add(board.settingsProperty().subscribe(this::look));
        commands.door().standIn(root, lifetimes);
        lifetimes.follow(model.kioskProperty(), this::dress);
        lifetimes.add(model.kioskSettingsProperty().subscribe(this::arrange));
        lifetimes.add(model.scaleProperty().subscribe(this::arrange));
        root.getChildren().addAll(attention.nodes());
        kiosk.follow(root, frame, content, lifetimes);
        views.standIn(root);
        Ticker ticker = new Ticker();
        foot.getChildren().add(foot.getChildren().size() - 1, ticker);
        ticker.follow(model, phrases.words(), lifetimes);
        undo.follow(lifetimes);
        selection.follow(model.kioskProperty(), lifetimes);
        listen();
        keys.getChildren().add(new KeysPanel(phrases.words()));
        showKeys(false);
        ticks.start();
    }

    private void listen() {
        mouse.listen(details::open, commands::edit, this::chooseNone, lifetimes);
        HandOrder hand = new HandOrder(model, board, grid, commands);
        hand.listen();
        BoardKeys.of(commands, grid, board, () -> rule.size())
                .bindEach(Shortcut.ARRANGE, hand::step)
                .bind(Shortcut.BACK, this::back)
                .bind(Shortcut.DETAILS, this::open)
                .bind(Shortcut.MENU, () -> menu.openAtChosen(grid))
                .bind(Shortcut.SEARCH, header::startSearch)
                .bind(Shortcut.KEYS, () -> showKeys(!keys.isVisible()))
                .listenAt(root);
        new BoardDrop(commands, () -> !model.kioskProperty().get()).listenAt(root);
    }

    private void chooseNone() {
        grid.choose(null);
        focus();
    }

    /** What stands in the place of the tiles while there is no host; null for nothing. */
    public void setFirstRun(@Nullable Node view) {
        empty.setFirstRun(view);
    }

    /**
     * What shows the chosen host beside the tiles.
     *
     * @param view visible while it shows a host
     * @param show shows a host, or hides the view for null
     */
    public void setDetails(Node view, Consumer<@Nullable HostStatus> show) {
        details.set(frame, view, show, lifetimes);
    }

    /** The chosen host in detail; where nothing shows details, its form. */
    private void open() {
        if (!details.open()) {
            commands.edit();
        }
    }

    /** Shows this view, as its key does. */
    public void show(View view) {
        board.show(view);
    }

    /** Who shows the settings when they are asked for, and in them a person's own actions. */
    public void onSettings(Runnable open, Runnable tools) {
        commands.onSettings(open, tools);
    }

    /** Who shows the log of incidents, and in it what happened while nobody looked. */
    public void onLog(Runnable all, Runnable away) {
        commands.onLog(all, away);
    }

    /** Who may leave a kiosk, or change anything from it. */
    public KioskDoor door() {
        return commands.door();
    }

    /** Who makes the wall a bar on top of other windows when that is asked for. */
    public void onShrink(Runnable shrink) {
        commands.onShrink(shrink);
    }

    /**
     * The wall in one line, for a window of its own.
     *
     * @param back shows the wall again
     */
    public Parent bar(Runnable back) {
        return new MiniBar(model, phrases, commands, back, lifetimes);
    }

    /** Chooses this host, as a click on its tile does. */
    public void choose(HostStatus status) {
        grid.choose(status);
    }

    /** Puts the cursor where the keys of the wall work. */
    public void focus() {
        root.requestFocus();
    }

    /** The hosts that are shown, in their order. */
    ObservableList<HostStatus> shown() {
        return shown;
    }

    TileGrid grid() {
        return grid;
    }

    BoardView board() {
        return board;
    }

    ViewsController views() {
        return views;
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

    /** Which hosts, in which order, under which headings. */
    private void show() {
        shown.show(board.filterProperty().get(), board.shownLook());
    }

    private void look() {
        Look look = board.shownLook();
        boolean moves = look.order() != shown.look().order() || look.size() != shown.look().size();
        show();
        arrange();
        if (moves) {
            grid.toTop();
        }
    }

    private void arrange() {
        double font = Themes.DESK_FONT * model.scaleProperty().get();
        rule = new BoardRule(model, shown, board.shownLook(), font);
        grid.setRule(model.kioskProperty().get() ? kiosk::arrange : rule);
        groups.setOverview(!board.shownLook().headings());
    }

    private void showAll() {
        header.clearSearch();
        focus();
    }

    private void dress(boolean kiosk) {
        root.pseudoClassStateChanged(Styles.KIOSK, kiosk);
        if (kiosk) {
            details.hide();
            undo.hide();
            showKeys(false);
            board.enterKiosk();
        }
        show();
        arrange();
        grid.toTop();
    }

    /** One step back: keys, search, choice, kiosk. */
    private void back() {
        if (keys.isVisible()) {
            showKeys(false);
        } else if (attention.isCovering()) {
            attention.uncover();
        } else if (details.isOpen()) {
            details.hide();
            focus();
        } else if (!board.filterProperty().get().isAll() && !model.kioskProperty().get()) {
            showAll();
        } else if (model.kioskProperty().get()) {
            commands.toggleKiosk();
        } else {
            chooseNone();
        }
    }

    private void showKeys(boolean visible) {
        keys.setVisible(visible);
    }

    @FXML
    void hideKeys() {
        showKeys(false);
    }

    @Override
    public void close() {
        ticks.stop();
        undo.hide();
        mouse.close();
        grid.dispose();
        lifetimes.close();
    }
}
