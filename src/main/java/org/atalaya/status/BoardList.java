package org.atalaya.status;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.RandomAccess;
import java.util.Set;
import javafx.collections.ObservableListBase;

/**
 * The hosts in the order of their {@link Place}s, each found by halving. A tick is one change event
 * whose parts name the hosts that came, went, moved or were edited, and no others; when very many
 * do, it is one part that replaces all.
 */
final class BoardList extends ObservableListBase<HostStatus> implements RandomAccess {

    /** A host on the board that goes to another place. */
    record Move(HostStatus host, Place to) {}

    /** Above this, telling every single step costs more than showing all anew. */
    private static final int FEW = 400;

    private static final Comparator<HostStatus> BY_PLACE = Comparator.comparing(HostStatus::place);

    private List<HostStatus> hosts = new ArrayList<>();

    @Override
    public HostStatus get(int index) {
        return hosts.get(index);
    }

    @Override
    public int size() {
        return hosts.size();
    }

    /** All that one tick does to the list, as one event; none when nothing is to be done. */
    void change(
            Set<HostStatus> gone, List<Move> moves, List<HostStatus> come, Set<HostStatus> edited) {
        if (gone.size() + moves.size() + come.size() + edited.size() > FEW) {
            changeMany(gone, moves, come);
            return;
        }
        beginChange();
        edited.forEach(host -> nextUpdate(search(host)));
        gone.forEach(this::takeOut);
        for (Move move : moves) {
            takeOut(move.host());
            move.host().setPlace(move.to());
            putIn(move.host());
        }
        come.forEach(this::putIn);
        endChange();
    }

    private void takeOut(HostStatus host) {
        int index = search(host);
        nextRemove(index, hosts.remove(index));
        modCount++;
    }

    private void putIn(HostStatus host) {
        int index = -1 - search(host);
        hosts.add(index, host);
        nextAdd(index, index + 1);
        modCount++;
    }

    private int search(HostStatus host) {
        return Collections.binarySearch(hosts, host, BY_PLACE);
    }

    private void changeMany(Set<HostStatus> gone, List<Move> moves, List<HostStatus> come) {
        List<HostStatus> all = new ArrayList<>(hosts.size() + come.size());
        for (HostStatus host : hosts) {
            if (!gone.contains(host)) {
                all.add(host);
            }
        }
        moves.forEach(move -> move.host().setPlace(move.to()));
        all.addAll(come);
        all.sort(BY_PLACE);
        replaceAll(all);
    }

    /**
     * After ranks changed: all anew if that moved somebody, else an event that names those that
     * stand elsewhere in the file now.
     */
    void restoreOrder(Set<HostStatus> reranked) {
        for (int i = 1; i < hosts.size(); i++) {
            if (BY_PLACE.compare(hosts.get(i - 1), hosts.get(i)) > 0) {
                List<HostStatus> all = new ArrayList<>(hosts);
                all.sort(BY_PLACE);
                replaceAll(all);
                return;
            }
        }
        beginChange();
        reranked.forEach(host -> nextUpdate(search(host)));
        endChange();
    }

    private void replaceAll(List<HostStatus> all) {
        beginChange();
        List<HostStatus> before = hosts;
        hosts = all;
        nextReplace(0, all.size(), before);
        modCount++;
        endChange();
    }
}
