package org.atalaya.config;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.atalaya.model.GroupProfiles;
import org.atalaya.model.GroupRule;
import org.atalaya.model.Host;
import org.atalaya.model.MaintenanceWindow;
import org.atalaya.model.TagColors;
import org.jspecify.annotations.Nullable;

/**
 * {@code hosts.json} in memory, with its text. Whatever is not changed is written back character by
 * character: layout, order, unknown fields, hosts that could not be read. Not thread-safe.
 */
final class WallDocument {

    /** Where a deleted host stood, so that an undo brings it back whole. */
    private record Removed(Entry entry, int index) {}

    private final Wall frame;
    private final String head;
    private final List<Entry> entries;
    private final String tail;
    private final boolean wasEmpty;
    private final Map<String, Removed> removed = new HashMap<>();
    private RootList<MaintenanceWindow> plan;
    private RootList<GroupRule> rules;
    private RootList<TagColors.Choice> tags;

    /**
     * @param frame all but the hosts
     * @param head the text up to and with the bracket that opens the list of hosts
     * @param entries the hosts
     * @param tail the text from the bracket that closes it, with the blanks before
     * @param plan planned work, and what stands among it
     * @param rules rules of groups, and what stands among them
     * @param tags colours of tags, and what stands among them
     */
    WallDocument(
            Wall frame,
            String head,
            List<Entry> entries,
            String tail,
            RootList<MaintenanceWindow> plan,
            RootList<GroupRule> rules,
            RootList<TagColors.Choice> tags) {
        this.frame = frame;
        this.head = head;
        this.entries = new ArrayList<>(entries);
        this.tail = tail;
        this.wasEmpty = entries.isEmpty();
        this.plan = plan;
        this.rules = rules;
        this.tags = tags;
    }

    /** What a file that does not exist yet will be. */
    static WallDocument fresh() {
        return new WallDocument(
                Wall.EMPTY,
                skeleton(),
                List.of(),
                "]\n}\n",
                plan(List.of()),
                rules(List.of()),
                tags(List.of()));
    }

    static RootList<MaintenanceWindow> plan(List<RootList.Entry<MaintenanceWindow>> entries) {
        return new RootList<>(
                "maintenance", entries, false, MaintenanceJson::write, MaintenanceWindow::id);
    }

    static RootList<GroupRule> rules(List<RootList.Entry<GroupRule>> entries) {
        return new RootList<>("groups", entries, false, GroupJson::write, GroupRule::group);
    }

    static RootList<TagColors.Choice> tags(List<RootList.Entry<TagColors.Choice>> entries) {
        return new RootList<>("tags", entries, false, TagJson::write, TagColors.Choice::tag);
    }

    /** Gives tags exactly these colours from now on. */
    void setTags(TagColors now) {
        tags = tags.with(now.choices());
    }

    /** Plans exactly this work from now on. */
    void setPlan(List<MaintenanceWindow> windows) {
        plan = plan.with(windows);
    }

    /** Judges groups by exactly these rules from now on. */
    void setRules(List<GroupRule> now) {
        rules = rules.with(now);
    }

    private static String skeleton() {
        JsonObject root = new JsonObject();
        root.addProperty("version", Wall.VERSION);
        root.addProperty("board", Wall.UNNAMED);
        root.add("defaults", new JsonObject());
        root.getAsJsonObject("defaults").addProperty("interval", "20s");
        root.getAsJsonObject("defaults").addProperty("timeout", "5s");
        root.add("hosts", new JsonArray());
        String text = JsonStyle.pretty(root);
        return text.substring(0, text.lastIndexOf('[') + 1);
    }

    /** What hosts get that say nothing, by group, as the file says it now. */
    private GroupProfiles profiles() {
        return frame.defaults().with(rules.values());
    }

    Wall wall() {
        List<Host> hosts = entries.stream().map(Entry::host).filter(Objects::nonNull).toList();
        return new Wall(
                frame.version(),
                frame.board(),
                frame.defaults(),
                hosts,
                plan.values(),
                rules.values(),
                TagColors.of(tags.values()));
    }

    /** An id for a new host, which no other has or had. */
    String freshId(String name) {
        Set<String> taken = ids();
        taken.addAll(removed.keySet());
        return HostIds.unique(name, taken);
    }

    /** Every id that stands in the file, also of hosts that could not be read. */
    private Set<String> ids() {
        Set<String> ids = new HashSet<>();
        for (Entry entry : entries) {
            Host host = entry.host();
            String id = host == null ? explicitId(entry) : host.id();
            if (id != null) {
                ids.add(id);
            }
        }
        return ids;
    }

    /** Replaces the host with this id, or brings a deleted one back, or adds a new one. */
    void put(Host host) {
        putAll(List.of(host));
    }

    /** The same for each: those that come back stand as they stood when they were taken away. */
    void putAll(Collection<Host> hosts) {
        Map<String, Integer> places = places();
        Set<String> taken = ids();
        List<Host> back = new ArrayList<>();
        for (Host host : hosts) {
            Integer place = places.get(host.id());
            if (place != null) {
                replace(place, host);
            } else if (removed.containsKey(host.id())) {
                back.addFirst(host);
            } else {
                if (!taken.add(host.id())) {
                    throw new IllegalArgumentException(
                            "an unreadable host has the id " + host.id());
                }
                Entry neighbour = entries.isEmpty() ? null : entries.getLast();
                entries.add(Entry.of(host, profiles(), neighbour));
            }
        }
        back.forEach(this::bringBack);
    }

    private void replace(int index, Host host) {
        removed.remove(host.id());
        if (!host.name().equals(nameOf(entries.get(index)))) {
            pinShakyIds();
        }
        entries.set(index, entries.get(index).with(host, profiles()));
    }

    /** The last that went comes back first, so that each place is the one it had. */
    private void bringBack(Host host) {
        Removed before = Objects.requireNonNull(removed.remove(host.id()));
        entries.add(
                Math.min(before.index(), entries.size()), before.entry().with(host, profiles()));
    }

    private Map<String, Integer> places() {
        Map<String, Integer> places = new HashMap<>();
        for (int i = entries.size() - 1; i >= 0; i--) {
            Host host = entries.get(i).host();
            if (host != null) {
                places.put(host.id(), i);
            }
        }
        return places;
    }

    /** Makes room for a host of ours where somebody made the one with its id unreadable. */
    void dropUnreadable(String id) {
        entries.removeIf(entry -> entry.host() == null && id.equals(explicitId(entry)));
    }

    private static @Nullable String explicitId(Entry entry) {
        return entry.json() instanceof JsonObject json && json.get("id") instanceof JsonPrimitive id
                ? id.getAsString().strip()
                : null;
    }

    private static String nameOf(Entry entry) {
        Host host = entry.host();
        return host == null ? "" : host.name();
    }

    /**
     * Puts the hosts in this order; those that it does not name stand behind them, and what could
     * not be read stays where it is.
     */
    void arrange(List<String> ids) {
        Map<String, Integer> ranks = new HashMap<>();
        ids.forEach(id -> ranks.putIfAbsent(id, ranks.size()));
        pinShakyIds();
        List<Entry> sorted = new ArrayList<>(entries);
        sorted.removeIf(entry -> entry.host() == null);
        sorted.sort(
                Comparator.comparingInt(
                        entry -> ranks.getOrDefault(idOf(entry), Integer.MAX_VALUE)));
        int next = 0;
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).host() != null) {
                entries.set(i, sorted.get(next++).between(entries.get(i)));
            }
        }
    }

    private static String idOf(Entry entry) {
        return Objects.requireNonNull(entry.host()).id();
    }

    /** Takes a host away; unknown ids do nothing. */
    void remove(String id) {
        int index = indexOf(id);
        if (index >= 0) {
            pinShakyIds();
            removed.put(id, new Removed(entries.remove(index), index));
        }
    }

    private void pinShakyIds() {
        entries.replaceAll(entry -> entry.hasShakyId() ? entry.pinned() : entry);
    }

    private int indexOf(String id) {
        for (int i = 0; i < entries.size(); i++) {
            @Nullable Host host = entries.get(i).host();
            if (host != null && host.id().equals(id)) {
                return i;
            }
        }
        return -1;
    }

    /** The whole text; that of the file it was read from as long as nothing was changed. */
    String text() {
        StringBuilder text = new StringBuilder(head);
        String comma = "";
        for (Entry entry : entries) {
            text.append(comma).append(entry.before()).append(entry.text());
            text.append(entry.after());
            comma = ",";
        }
        if (wasEmpty && !entries.isEmpty()) {
            text.append("\n  ");
        }
        return tags.into(plan.into(rules.into(text.append(tail).toString())));
    }
}
