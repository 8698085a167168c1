package org.atalaya.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The roads from hosts to those they depend on, by their ids. A circle is refused where it is typed
 * and named where a file has one; the engine passes over both. Pure.
 *
 * @param parents of each host that there is; one that is named as a parent need not be there
 */
public record Dependencies(Map<String, List<String>> parents) {

    public Dependencies {
        parents = Map.copyOf(parents);
    }

    /** The hosts on one way up from {@code from} to {@code to}, both with it; empty for none. */
    public List<String> road(String from, String to) {
        List<String> road = new ArrayList<>();
        return climb(from, to, road, new HashSet<>()) ? List.copyOf(road) : List.of();
    }

    private boolean climb(String at, String to, List<String> road, Set<String> visited) {
        road.add(at);
        if (at.equals(to)) {
            return true;
        }
        if (visited.add(at)) {
            for (String next : parents.getOrDefault(at, List.of())) {
                if (climb(next, to, road, visited)) {
                    return true;
                }
            }
        }
        road.removeLast();
        return false;
    }
}
