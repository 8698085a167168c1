package org.atalaya.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where in its interval each of many hosts begins. All positions are equally far apart, and hosts
 * behind one address as far from each other as can be. Nothing is random: the same hosts are spread
 * the same way each time, which is what a test can hold.
 *
 * <p>The first round is a quick one, so that the first picture is there soon; from the second on
 * each host keeps its own place in the whole interval, so that the machine and those that it asks
 * have as much to do in each second. Between the two rounds lie half an interval to one and a half.
 */
final class Spread {

    /** A hundred starts a second: the first picture of a small wall is there within a second. */
    private static final long GAP = Duration.ofMillis(10).toNanos();

    private static final long SHORTEST_WINDOW = Duration.ofSeconds(1).toNanos();

    /** Its multiples fall evenly on a circle, however many there are. */
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

    private Spread() {}

    private record Place(Slot slot, double position) {}

    /** Sets when each of these slots is due, beginning now. One alone is due at once. */
    static void from(long now, Collection<Slot> slots) {
        List<Place> places = places(slots);
        int count = places.size();
        long window = Math.max(SHORTEST_WINDOW, count * GAP);
        for (int i = 0; i < count; i++) {
            Slot slot = places.get(i).slot();
            place(slot, now, (double) i / count, window);
        }
    }

    private static void place(Slot slot, long now, double share, long window) {
        long interval = slot.intervalNanos();
        long usual = now + (long) (share * interval);
        slot.due = now + (long) (share * Math.min(window, interval));
        slot.offGrid = window < interval;
        slot.onGrid = usual - slot.due < interval / 2 ? usual + interval : usual;
    }

    private static List<Place> places(Collection<Slot> slots) {
        Map<String, List<Slot>> byAddress = new LinkedHashMap<>();
        for (Slot slot : slots) {
            byAddress
                    .computeIfAbsent(slot.host().check().hostName(), name -> new ArrayList<>())
                    .add(slot);
        }
        List<Place> places = new ArrayList<>(slots.size());
        int group = 0;
        for (List<Slot> neighbours : byAddress.values()) {
            double phase = group++ * GOLDEN % 1;
            for (int i = 0; i < neighbours.size(); i++) {
                places.add(new Place(neighbours.get(i), (i + phase) / neighbours.size()));
            }
        }
        places.sort(Comparator.comparingDouble(Place::position));
        return places;
    }
}
