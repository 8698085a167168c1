package org.atalaya.ui.editor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.atalaya.model.Dependencies;
import org.atalaya.model.Host;

/**
 * The hosts that one depends on, as a person writes them: by name, with commas between. A name that
 * several hosts have is no name; then it is the id.
 *
 * @param id of the host in hand
 * @param others the hosts that stand on the wall beside it
 */
record ParentNames(String id, List<Host> others) {

    private static final String BETWEEN = ", ";

    ParentNames {
        others = List.copyOf(others);
    }

    /** What stands in the field for these ids. */
    String text(List<String> ids) {
        return ids.stream().map(this::written).collect(Collectors.joining(BETWEEN));
    }

    private String written(String parent) {
        return others.stream()
                .filter(host -> host.id().equals(parent))
                .findFirst()
                .map(this::written)
                .orElse(parent);
    }

    /** How {@code host} is written. */
    String written(Host host) {
        return named(host.name()).size() == 1 ? host.name() : host.id();
    }

    private List<Host> named(String name) {
        String tidy = Wording.tidy(name);
        return others.stream()
                .filter(host -> Wording.tidy(host.name()).equalsIgnoreCase(tidy))
                .toList();
    }

    /** Splits what was typed; of a name with a comma in it, the longest that there is counts. */
    private List<String> split(String text) {
        List<String> parts =
                Arrays.stream(text.split(","))
                        .map(Wording::tidy)
                        .filter(part -> !part.isEmpty())
                        .toList();
        List<String> names = new ArrayList<>();
        int from = 0;
        while (from < parts.size()) {
            int end = parts.size();
            while (end > from + 1 && !isKnown(joined(parts, from, end))) {
                end--;
            }
            names.add(joined(parts, from, end));
            from = end;
        }
        return names;
    }

    private static String joined(List<String> parts, int from, int end) {
        return String.join(BETWEEN, parts.subList(from, end));
    }

    private boolean isKnown(String name) {
        return !named(name).isEmpty() || withId(name).isPresent();
    }

    private Optional<Host> withId(String typed) {
        return others.stream().filter(host -> host.id().equals(typed)).findFirst();
    }

    /** The ids that {@code text} names, each once. */
    List<String> ids(String text) throws Unfit {
        List<String> ids = new ArrayList<>();
        for (String name : split(text)) {
            String found = idOf(name);
            if (!ids.contains(found)) {
                ids.add(found);
            }
        }
        return ids;
    }

    private String idOf(String name) throws Unfit {
        List<Host> named = named(name);
        if (named.size() == 1) {
            return named.getFirst().id();
        }
        Optional<Host> withId = withId(name);
        if (withId.isPresent()) {
            return name;
        }
        if (name.equals(id)) {
            throw new Unfit("editor.problem.parent.self");
        }
        throw named.isEmpty()
                ? new Unfit("editor.problem.parent.unknown", name)
                : new Unfit(
                        "editor.problem.parent.many",
                        name,
                        named.stream().map(Host::id).collect(Collectors.joining(BETWEEN)));
    }

    /**
     * Refuses what would make a circle.
     *
     * @param own what the host in hand is called now
     */
    void judge(String text, String own) throws Unfit {
        for (String name : split(text)) {
            if (!isKnown(name) && !own.isEmpty() && name.equalsIgnoreCase(Wording.tidy(own))) {
                throw new Unfit("editor.problem.parent.self");
            }
        }
        Map<String, List<String>> parents = new HashMap<>();
        others.forEach(host -> parents.put(host.id(), host.watching().parents()));
        Dependencies dependencies = new Dependencies(parents);
        for (String parent : ids(text)) {
            List<String> road = dependencies.road(parent, id);
            if (!road.isEmpty()) {
                List<String> hosts = road.subList(0, road.size() - 1);
                throw new Unfit(
                        "editor.problem.parent.circle",
                        written(parent),
                        hosts.stream().map(this::written).collect(Collectors.joining(" → ")));
            }
        }
    }

    /** Hosts that fit the half of a name that is typed last, for a person to pick from. */
    List<Host> offered(String text, int most) {
        List<String> taken = split(text);
        String half = taken.isEmpty() || isKnown(taken.getLast()) ? "" : taken.getLast();
        String part = half.toLowerCase(Locale.ROOT);
        return others.stream()
                .filter(host -> taken.stream().noneMatch(written(host)::equalsIgnoreCase))
                .filter(host -> host.name().toLowerCase(Locale.ROOT).contains(part))
                .sorted((a, b) -> a.name().compareToIgnoreCase(b.name()))
                .limit(most)
                .toList();
    }

    /**
     * What stands in the field once {@code picked} was picked: it takes the place of half a name.
     */
    String with(String text, Host picked) {
        List<String> whole = new ArrayList<>(split(text));
        if (!whole.isEmpty() && !isKnown(whole.getLast())) {
            whole.removeLast();
        }
        whole.add(written(picked));
        return String.join(BETWEEN, whole);
    }
}
