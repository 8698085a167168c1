package org.atalaya.ui.wall;

import java.util.List;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.atalaya.model.Criticality;
import org.atalaya.model.Health;
import org.atalaya.model.Host;
import org.atalaya.model.TagColors;
import org.atalaya.status.HostStatus;
import org.atalaya.ui.kit.Detail;
import org.atalaya.ui.kit.Fxml;
import org.atalaya.ui.kit.Lifetimes;
import org.atalaya.ui.kit.Styles;
import org.atalaya.ui.kit.Tags;
import org.jspecify.annotations.Nullable;

/** A tile with words. Recycled: it shows one host after another and holds on to none. */
public final class TileController implements Tile {

    private static final double ADDRESS_SHARE = 0.5;

    private final TileContext context;
    private final Lifetimes lifetimes = new Lifetimes();
    private @Nullable HostStatus shown;
    private Detail detail = Detail.FULL;

    @FXML private VBox root;
    @FXML private StateGlyph glyph;
    @FXML private Label name;
    @FXML private Region insecure;
    @FXML private Region silent;
    @FXML private Region critical;
    @FXML private Tags dots;
    @FXML private HBox second;
    @FXML private Label target;
    @FXML private Tags tags;
    @FXML private FactsRow facts;
    @FXML private Label number;
    @FXML private Label unit;
    @FXML private Label side;
    @FXML private Label below;
    @FXML private AgeMark ageBeside;
    @FXML private HBox past;
    @FXML private StripView strip;
    @FXML private AgeMark age;

    TileController(TileContext context) {
        this.context = context;
    }

    @FXML
    private void initialize() {
        facts.watch(number, unit, side);
        // However many tags there are, and however long, the address stays in sight.
        target.minWidthProperty()
                .bind(
                        Bindings.createDoubleBinding(
                                this::addressWidth,
                                second.widthProperty(),
                                target.textProperty(),
                                target.fontProperty()));
    }

    private double addressWidth() {
        return Math.min(target.prefWidth(-1), second.getWidth() * ADDRESS_SHARE);
    }

    /** A new tile that shows nothing yet. */
    static Tile load(TileContext context) {
        return Fxml.TILE
                .<Region, TileController>load(
                        context.phrases().words(), new TileController(context))
                .controller();
    }

    @Override
    public Region root() {
        return root;
    }

    @Override
    public @Nullable HostStatus shown() {
        return shown;
    }

    @Override
    public void show(@Nullable HostStatus status) {
        if (status == shown) {
            return;
        }
        lifetimes.close();
        shown = status;
        if (status == null) {
            return;
        }
        lifetimes.follow(status.hostProperty(), this::describe);
        lifetimes.add(context.colors().subscribe((was, colors) -> describe(status.getHost())));
        lifetimes.follow(status.stripProperty(), strip::show);
        lifetimes.add(status.healthProperty().subscribe(this::refresh));
        lifetimes.add(status.acknowledgementProperty().subscribe(this::refresh));
        lifetimes.add(status.circumstancesProperty().subscribe(this::refresh));
        lifetimes.add(status.lastProperty().subscribe(this::refresh));
        lifetimes.add(status.staleProperty().subscribe(this::refresh));
        lifetimes.add(context.now().subscribe(this::second));
        refresh();
    }

    @Override
    public void fit(Detail newDetail, boolean prominent) {
        root.pseudoClassStateChanged(Styles.WIDE, prominent);
        if (newDetail != detail) {
            detail = newDetail;
            if (shown != null) {
                tag(shown.getHost().tags());
            }
            refresh();
        }
    }

    private void describe(Host host) {
        name.setText(host.name());
        target.setText(host.check().target());
        present(insecure, host.check().insecure());
        present(silent, !host.sound());
        weigh(host.watching().criticality());
        tag(host.tags());
    }

    private void weigh(Criticality worth) {
        present(critical, worth == Criticality.CRITICAL);
        name.pseudoClassStateChanged(Styles.CRITICAL, worth == Criticality.CRITICAL);
        name.pseudoClassStateChanged(Styles.MINOR, worth == Criticality.INFO);
    }

    /** Words beside the target; where that is given up, dots beside the name; then nothing. */
    private void tag(List<String> names) {
        TagColors colors = context.colors().getValue();
        boolean dotted = !detail.hasTarget() && detail.hasLatency() && !names.isEmpty();
        present(dots, dotted);
        dots.dots(dotted ? names : List.of(), colors);
        tags.words(detail.hasTarget() ? names : List.of(), colors);
    }

    /** Only tiles that count time have anything to do when a second has passed. */
    private void second() {
        age();
        HostStatus status = Objects.requireNonNull(shown);
        if (status.getHealth().isFailing() || status.isStale()) {
            refresh();
        }
    }

    private void age() {
        String text = context.age(Objects.requireNonNull(shown));
        ageBeside.show(text);
        age.show(text);
    }

    private void refresh() {
        HostStatus status = shown;
        if (status == null) {
            return;
        }
        age();
        Health health = status.getHealth();
        // What is only degraded stays amber, whoever has it in hand.
        boolean acknowledged = status.getAcknowledgement() != null && health.isFailing();
        Styles.show(root, health);
        root.pseudoClassStateChanged(Styles.ACKNOWLEDGED, acknowledged);
        // Old news of a failure stays red; old good news is nobody's green.
        boolean old = status.isStale() && !health.isFailing();
        root.pseudoClassStateChanged(Styles.STALE, old);
        root.pseudoClassStateChanged(Styles.ALERT, context.isAlert(status));
        glyph.show(old ? Health.UNKNOWN : health, acknowledged);
        write(context.text(status), status.getFailure() != null);
    }

    private void write(TileText text, boolean hasCause) {
        number.setText(text.number());
        unit.setText(text.unit());
        side.setText(text.side());
        below.setText(text.below());
        present(second, detail.hasTarget());
        present(target, detail.hasTarget());
        present(facts, detail.hasLatency());
        // A cause is never given up for room before the number itself.
        present(side, detail.hasUptime() || hasCause);
        present(below, !text.below().isEmpty());
        present(past, detail.hasStrip());
        present(strip, detail.hasStrip());
        // Where there is no strip, in the place that only a cause needs.
        present(ageBeside, detail == Detail.NO_STRIP && !hasCause);
        root.setAccessibleText(text.spoken());
    }

    private static void present(Region part, boolean present) {
        part.setVisible(present);
        part.setManaged(present);
    }
}
