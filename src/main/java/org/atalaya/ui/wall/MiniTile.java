package org.atalaya.ui.wall;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.atalaya.model.Health;
import org.atalaya.status.HostStatus;
import org.atalaya.ui.kit.Detail;
import org.atalaya.ui.kit.Lifetimes;
import org.atalaya.ui.kit.Styles;
import org.jspecify.annotations.Nullable;

/**
 * A tile for walls of hundreds and thousands: a name, or only a coloured square with its glyph. It
 * makes nodes only for what it shows and is laid out by hand, so that 5,000 come up at once.
 */
final class MiniTile extends Region implements Tile {

    /** Below this many px the tick of a host that needs nobody is a speck, times thousands. */
    private static final double SMALLEST_TICK = 24;

    private final TileContext context;
    private final Lifetimes lifetimes = new Lifetimes();
    private @Nullable HostStatus shown;
    private @Nullable StateGlyph glyph;
    private @Nullable Label name;
    private Detail detail = Detail.SQUARE;
    private boolean roomy;

    MiniTile(TileContext context) {
        this.context = context;
        getStyleClass().add(Styles.MINI_TILE);
        setAccessibleRole(AccessibleRole.LIST_ITEM);
    }

    @Override
    public Region root() {
        return this;
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
        lifetimes.add(status.hostProperty().subscribe(this::refresh));
        lifetimes.add(status.healthProperty().subscribe(this::refresh));
        lifetimes.add(status.acknowledgementProperty().subscribe(this::refresh));
        lifetimes.add(status.staleProperty().subscribe(this::refresh));
        lifetimes.add(context.now().subscribe(() -> blink(status)));
        refresh();
    }

    @Override
    public void fit(Detail newDetail, boolean prominent) {
        pseudoClassStateChanged(Styles.WIDE, prominent);
        boolean nowRoomy = getHeight() >= SMALLEST_TICK;
        if (detail != newDetail || roomy != nowRoomy) {
            detail = newDetail;
            roomy = nowRoomy;
            refresh();
        }
    }

    private void blink(HostStatus status) {
        pseudoClassStateChanged(Styles.ALERT, context.isAlert(status));
    }

    private void refresh() {
        HostStatus status = shown;
        if (status == null) {
            return;
        }
        boolean acknowledged =
                status.getAcknowledgement() != null && status.getHealth().isFailing();
        Styles.show(this, status.getHealth());
        pseudoClassStateChanged(Styles.ACKNOWLEDGED, acknowledged);
        boolean old = status.isStale() && !status.getHealth().isFailing();
        pseudoClassStateChanged(Styles.STALE, old);
        blink(status);
        if (detail.hasName()) {
            named().setText(status.getHost().name());
        } else if (name != null) {
            getChildren().remove(name);
            name = null;
        }
        showGlyph(old ? Health.UNKNOWN : status.getHealth(), acknowledged);
        setAccessibleText(context.text(status).spoken());
    }

    private void showGlyph(Health health, boolean acknowledged) {
        boolean wanted = detail.hasName() || health != Health.UP || roomy;
        pseudoClassStateChanged(Styles.BARE, !wanted);
        if (!wanted) {
            if (glyph != null) {
                getChildren().remove(glyph);
                glyph = null;
            }
            return;
        }
        StateGlyph sign = glyph;
        if (sign == null) {
            sign = new StateGlyph();
            glyph = sign;
            getChildren().add(sign);
        }
        sign.show(health, acknowledged);
    }

    private Label named() {
        Label label = name;
        if (label == null) {
            label = new Label();
            label.getStyleClass().add(Styles.TILE_NAME);
            name = label;
            getChildren().add(label);
        }
        return label;
    }

    @Override
    protected void layoutChildren() {
        double height = getHeight();
        StateGlyph sign = glyph;
        Label label = name;
        if (label == null) {
            if (sign != null) {
                double size = Math.max(4, Math.floor(Math.min(getWidth(), height) * 0.62));
                sign.resizeRelocate(
                        Math.round((getWidth() - size) / 2),
                        Math.round((height - size) / 2),
                        size,
                        size);
            }
            return;
        }
        double size = Math.floor(Math.min(height * 0.5, getWidth() * 0.2));
        double edge = Math.round(Math.min(height * 0.25, size * 0.6));
        if (sign != null) {
            sign.resizeRelocate(edge, Math.round((height - size) / 2), size, size);
        }
        double left = Math.round(edge + size + size * 0.45);
        label.resizeRelocate(left, 0, Math.max(0, getWidth() - left - edge / 2), height);
    }
}
