package org.atalaya.ui.wall;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.atalaya.model.BoardSettings;
import org.atalaya.model.Health;
import org.atalaya.model.Host;
import org.atalaya.model.KioskSettings;
import org.atalaya.model.TagColors;
import org.atalaya.model.VisualSettings;
import org.atalaya.status.GroupStatus;
import org.atalaya.status.HostStatus;
import org.atalaya.ui.kit.AlarmView;
import org.jspecify.annotations.Nullable;

/**
 * All that the wall shows, fed by {@code app}. The list of hosts stands worst first; the order is
 * not made here. FX thread only.
 */
public final class WallModel {

    private final ObservableList<HostStatus> hosts;
    private final InstantSource clock;
    private final LongSupplier pulse;
    private final ReadOnlyObjectWrapper<Instant> now;
    private final ReadOnlyBooleanWrapper beating = new ReadOnlyBooleanWrapper(true);
    private final StringProperty boardName = new SimpleStringProperty("Atalaya");
    private final ObjectProperty<Map<Health, Integer>> counts =
            new SimpleObjectProperty<>(Map.of());
    private final ObjectProperty<@Nullable Instant> lastCheck = new SimpleObjectProperty<>();
    private final ObjectProperty<AlarmView> alarm = new SimpleObjectProperty<>(AlarmView.QUIET);
    private final ObjectProperty<List<GroupStatus>> groups = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<@Nullable Outage> outage = new SimpleObjectProperty<>();
    private final BooleanProperty ticking = new SimpleBooleanProperty();
    private final ObjectProperty<List<String>> news = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<TagColors> tagColors = new SimpleObjectProperty<>(TagColors.NONE);
    private final BooleanProperty demo = new SimpleBooleanProperty();
    private final BooleanProperty stalled = new SimpleBooleanProperty();
    private final BooleanProperty engineStalled = new SimpleBooleanProperty();
    private final BooleanProperty fresh = new SimpleBooleanProperty(true);
    private final IntegerProperty restarts = new SimpleIntegerProperty();
    private final BooleanProperty kiosk = new SimpleBooleanProperty();
    private final BooleanProperty reducedMotion = new SimpleBooleanProperty();
    private final ObjectProperty<VisualSettings> visual =
            new SimpleObjectProperty<>(VisualSettings.USUAL);
    private final ObjectProperty<BoardSettings> board =
            new SimpleObjectProperty<>(BoardSettings.USUAL);
    private final ObjectProperty<KioskSettings> kioskSettings =
            new SimpleObjectProperty<>(KioskSettings.USUAL);
    private final BooleanProperty awake = new SimpleBooleanProperty(true);
    private final DoubleProperty scale = new SimpleDoubleProperty(1);
    private final ObservableList<String> problems = FXCollections.observableArrayList();
    private long lastPulse;

    /**
     * @param hosts worst first
     * @param clock what time it is
     * @param pulse any number that changes whenever the probe loop goes round: it drives the second
     *     hand, so that a loop that stands still is seen from afar
     */
    public WallModel(ObservableList<HostStatus> hosts, InstantSource clock, LongSupplier pulse) {
        this.hosts = hosts;
        this.clock = clock;
        this.pulse = pulse;
        now = new ReadOnlyObjectWrapper<>(clock.instant().truncatedTo(ChronoUnit.SECONDS));
        lastPulse = pulse.getAsLong();
    }

    /** A model of the same hosts by the same clock, which has been told nothing yet. */
    WallModel another() {
        return new WallModel(hosts, clock, pulse);
    }

    /**
     * Reads the clock and the pulse. The wall calls it a few times a second; {@link #nowProperty}
     * changes once a second at most, for all tiles together.
     */
    public void tick() {
        Instant second = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        if (!second.equals(now.get())) {
            long newest = pulse.getAsLong();
            beating.set(newest != lastPulse);
            lastPulse = newest;
            now.set(second);
        }
    }

    public ObservableList<HostStatus> hosts() {
        return hosts;
    }

    /** The hosts that are down and that nobody has in hand. */
    public List<Host> unacknowledged() {
        return hosts.stream().filter(WallModel::needsSomebody).map(HostStatus::getHost).toList();
    }

    /** Whether the host is down and nobody has said "mine". */
    public static boolean needsSomebody(HostStatus status) {
        return status.getHealth() == Health.DOWN && status.getAcknowledgement() == null;
    }

    /** Whether somebody can say "mine" of it: it is worse than it should be, and nobody has. */
    public static boolean canBeAcknowledged(HostStatus status) {
        Health health = status.getHealth();
        boolean wrong =
                health == Health.DOWN || health == Health.FLAPPING || health == Health.DEGRADED;
        return wrong && status.getAcknowledgement() == null;
    }

    /** The present second. */
    public ReadOnlyObjectProperty<Instant> nowProperty() {
        return now.getReadOnlyProperty();
    }

    public Instant getNow() {
        return now.get();
    }

    /** Whether the probe loop went round during the last second. */
    public ReadOnlyBooleanProperty beatingProperty() {
        return beating.getReadOnlyProperty();
    }

    /** What the tags of the hosts look like. */
    public ObjectProperty<TagColors> tagColorsProperty() {
        return tagColors;
    }

    public StringProperty boardNameProperty() {
        return boardName;
    }

    /** How many hosts are in each state; a state nobody is in may be missing. */
    public ObjectProperty<Map<Health, Integer>> countsProperty() {
        return counts;
    }

    /** How many hosts are in this state. */
    public int count(Health health) {
        return counts.get().getOrDefault(health, 0);
    }

    /** What the groups are, worst first. */
    public ObjectProperty<List<GroupStatus>> groupsProperty() {
        return groups;
    }

    /** How this machine is cut off; null while it is not. */
    public ObjectProperty<@Nullable Outage> outageProperty() {
        return outage;
    }

    /**
     * This machine's own line is lost.
     *
     * @param link whether there is a cable or a radio link at all
     */
    public record Outage(Instant since, boolean link) {}

    /** Counts the hosts themselves: for a board that nobody counts. */
    public void recount() {
        Map<Health, Integer> fresh = new EnumMap<>(Health.class);
        hosts.forEach(h -> fresh.merge(h.getHealth(), 1, Integer::sum));
        counts.set(fresh);
    }

    /** When the newest result came; null before the first. */
    public ObjectProperty<@Nullable Instant> lastCheckProperty() {
        return lastCheck;
    }

    public ObjectProperty<AlarmView> alarmProperty() {
        return alarm;
    }

    public AlarmView getAlarm() {
        return alarm.get();
    }

    /** Whether a line at the foot tells {@link #newsProperty}. */
    public BooleanProperty tickingProperty() {
        return ticking;
    }

    /** What happened lately, newest first: a sentence each. */
    public ObjectProperty<List<String>> newsProperty() {
        return news;
    }

    /** Whether these hosts are the made-up ones. */
    public BooleanProperty demoProperty() {
        return demo;
    }

    /** Whether the refresh of the board stands still: what is seen may be old. */
    public BooleanProperty stalledProperty() {
        return stalled;
    }

    /** Whether no check is made any more, though the board is refreshed. */
    public BooleanProperty engineStalledProperty() {
        return engineStalled;
    }

    /** Whether this wall has no host of its own yet: without, it shows where to begin. */
    public BooleanProperty freshProperty() {
        return fresh;
    }

    /** How often the watchdog had to start the refresh again since the program began. */
    public IntegerProperty restartsProperty() {
        return restarts;
    }

    /** Whether the wall fills the screen; {@code F11} turns it. */
    public BooleanProperty kioskProperty() {
        return kiosk;
    }

    /** What the wall does by itself while it does. */
    public ObjectProperty<KioskSettings> kioskSettingsProperty() {
        return kioskSettings;
    }

    /** Whether the display is kept awake, or nobody wants it to be. */
    public BooleanProperty awakeProperty() {
        return awake;
    }

    /** Whether nothing may blink. */
    public BooleanProperty reducedMotionProperty() {
        return reducedMotion;
    }

    /** What calls for a person by sight. */
    public ObjectProperty<VisualSettings> visualProperty() {
        return visual;
    }

    /** How the board looks, and its views: changed by the wall, kept by whoever feeds it. */
    public ObjectProperty<BoardSettings> boardProperty() {
        return board;
    }

    /** How large letters are, as a multiple of the usual. */
    public DoubleProperty scaleProperty() {
        return scale;
    }

    /** Whether no tile may blink: nothing may, or a person does not want it. */
    public ObservableBooleanValue stillProperty() {
        return Bindings.createBooleanBinding(
                () -> reducedMotion.get() || !visual.get().tile(), reducedMotion, visual);
    }

    /** What a person must repair: full sentences, e.g. about a broken {@code hosts.json}. */
    public ObservableList<String> problems() {
        return problems;
    }
}
