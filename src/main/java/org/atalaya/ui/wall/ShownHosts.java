package org.atalaya.ui.wall;

import java.util.HashSet;
import java.util.List;
import java.util.RandomAccess;
import java.util.Set;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableListBase;
import org.atalaya.model.Look;
import org.atalaya.model.TileOrder;
import org.atalaya.status.HostStatus;
import org.atalaya.ui.kit.Lifetimes;
import org.atalaya.words.Phrases;

/**
 * The hosts that are shown now, in the order in which they stand: those of the board that fit the
 * filter, sorted, parted by headings, without what is folded. One event for each change; none when
 * nobody stands elsewhere than before. FX thread only.
 */
final class ShownHosts extends ObservableListBase<HostStatus> implements RandomAccess {

    private final WallModel model;
    private final SearchText texts;
    private final BoardSorter sorter = new BoardSorter();
    private final ReadOnlyObjectWrapper<Sections> sections =
            new ReadOnlyObjectWrapper<>(Sections.NONE);
    private WallFilter filter = WallFilter.ALL;
    private Predicate<HostStatus> fits = host -> true;
    private Look look = Look.USUAL;
    private Sections now = Sections.NONE;
    private int most = Integer.MAX_VALUE;

    ShownHosts(WallModel model, Phrases phrases) {
        this.model = model;
        texts = new SearchText(phrases);
    }

    /** Follows the board until {@code lifetimes} ends. */
    void follow(Lifetimes lifetimes) {
        ListChangeListener<HostStatus> changed = this::changed;
        model.hosts().addListener(changed);
        lifetimes.add(() -> model.hosts().removeListener(changed));
        lifetimes.add(model.countsProperty().subscribe(this::recount));
        lifetimes.add(model.groupsProperty().subscribe(this::regroup));
        lifetimes.add(model.nowProperty().subscribe(this::second));
        refresh();
    }

    /** Shows these hosts in this way from now on. */
    void show(WallFilter wanted, Look how) {
        if (wanted.text().isBlank()) {
            texts.clear();
        }
        filter = wanted;
        fits = wanted.in(texts);
        look = how;
        refresh();
    }

    /** Folds groups in which all is well as soon as there are more hosts than these. */
    void foldBeyond(int hosts) {
        if (hosts != most) {
            most = hosts;
            refresh();
        }
    }

    /** How they are shown now. */
    Look look() {
        return look;
    }

    /** In sorted order a host that only became better or worse stays where it is. */
    private void changed(ListChangeListener.Change<? extends HostStatus> change) {
        boolean byHealth = look.order() == TileOrder.WORST || look.order() == TileOrder.GROUP;
        if (byHealth || look.headings() || filter.health() != null || !areMoves(change)) {
            refresh();
        }
    }

    private static boolean areMoves(ListChangeListener.Change<? extends HostStatus> change) {
        Set<HostStatus> others = new HashSet<>();
        while (change.next()) {
            if (change.wasUpdated()) {
                return false; // another name, group or place in the file
            }
            for (HostStatus gone : change.getRemoved()) {
                toggle(others, gone);
            }
            if (change.wasAdded()) {
                change.getAddedSubList().forEach(come -> toggle(others, come));
            }
        }
        return others.isEmpty();
    }

    private static void toggle(Set<HostStatus> set, HostStatus host) {
        if (!set.remove(host)) {
            set.add(host);
        }
    }

    private void recount() {
        if (filter.health() != null || most < model.hosts().size()) {
            refresh();
        } else if (now.list().isEmpty() && prominent() != now.prominent()) {
            tell(Sections.plain(now.hosts(), isWorstFirst()));
        }
    }

    private int prominent() {
        return isWorstFirst() ? Sections.down(now.hosts()) : 0;
    }

    private boolean isWorstFirst() {
        return look.order() == TileOrder.WORST;
    }

    private void regroup() {
        if (look.headings()) {
            refresh();
        }
    }

    /** What changes without a word: latencies, and the causes that a search looks in. */
    private void second() {
        boolean slow = look.order() == TileOrder.LATENCY && sorter.isOutdated(model.getNow());
        if (slow || !filter.text().isBlank()) {
            refresh();
        }
    }

    private void refresh() {
        List<HostStatus> sorted = sorter.sort(model.hosts(), look.order(), model.getNow());
        sorter.retain(sorted);
        List<HostStatus> fitting = filter.isAll() ? sorted : sorted.stream().filter(fits).toList();
        tell(
                look.headings()
                        ? SectionTree.of(fitting, sorted, model.groupsProperty().get(), look)
                        : KioskFold.of(fitting, most, isWorstFirst()));
    }

    private void tell(Sections fresh) {
        Sections before = now;
        now = fresh;
        if (!before.list().equals(fresh.list()) || before.prominent() != fresh.prominent()) {
            sections.set(fresh);
        }
        if (!before.showsSame(fresh.hosts())) {
            modCount++;
            beginChange();
            nextReplace(0, fresh.hosts().size(), before.hosts());
            endChange();
        }
    }

    /** The headings, as they are now; changes when one of them does. */
    ReadOnlyObjectProperty<Sections> sectionsProperty() {
        return sections.getReadOnlyProperty();
    }

    Sections sections() {
        return now;
    }

    @Override
    public HostStatus get(int index) {
        return now.hosts().get(index);
    }

    @Override
    public int size() {
        return now.hosts().size();
    }
}
