package org.atalaya.ui.editor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.atalaya.model.Host;
import org.jspecify.annotations.Nullable;

/**
 * All that the dialog for changing many hosts knows: what they have in common, what is to be
 * otherwise, and what they come to. Each host is read and judged by a {@link HostForm} of its own,
 * so a value means here what it means there. Needs no toolkit; one thread.
 */
final class BulkForm {

    /**
     * Why the change cannot be made.
     *
     * @param field where it stands
     * @param host the first that it does not fit
     */
    record Refusal(BulkField field, Host host, Problem problem) {}

    private final List<Host> hosts;
    private final BoardFacts board;
    private final Map<BulkField, Optional<String>> common = new EnumMap<>(BulkField.class);
    private final Map<BulkField, String> wanted = new EnumMap<>(BulkField.class);

    BulkForm(List<Host> hosts, BoardFacts board) {
        this.hosts = List.copyOf(hosts);
        this.board = board;
        List<Map<BulkField, String>> texts = new ArrayList<>();
        BoardFacts near = near(Set.of());
        this.hosts.forEach(host -> texts.add(texts(host, near)));
        for (BulkField field : BulkField.values()) {
            Set<String> all = new HashSet<>();
            texts.forEach(each -> all.add(each.getOrDefault(field, "")));
            common.put(
                    field, all.size() == 1 ? Optional.of(all.iterator().next()) : Optional.empty());
        }
    }

    private static Map<BulkField, String> texts(Host host, BoardFacts board) {
        HostForm form = HostForm.editing(host, board);
        Map<BulkField, String> texts = new EnumMap<>(BulkField.class);
        for (BulkField field : BulkField.values()) {
            String own = field.read(host);
            if (own != null) {
                texts.put(field, own);
            } else if (field.field() != null) {
                texts.put(field, form.text(field.field()).get());
            }
        }
        return texts;
    }

    List<Host> hosts() {
        return hosts;
    }

    /** What all of them have here; empty when they differ. */
    Optional<String> common(BulkField field) {
        return common.getOrDefault(field, Optional.empty());
    }

    /** Whether all of them have this from their groups. */
    boolean isInherited(BulkField field) {
        HostField own = field.inheritable();
        return own != null
                && hosts.stream().allMatch(host -> Inherited.holds(host, own, board.profiles()));
    }

    /** All of them get this. */
    void want(BulkField field, String text) {
        wanted.put(field, text);
    }

    /** Each keeps what it has. */
    void leave(BulkField field) {
        wanted.remove(field);
    }

    boolean isWanted(BulkField field) {
        return wanted.containsKey(field);
    }

    /** Whether anything is to be otherwise. */
    boolean isChange() {
        return !wanted.isEmpty();
    }

    /** What stands in the way; empty for nothing. */
    Optional<Refusal> refusal() {
        List<Host> changed = new ArrayList<>();
        return make(changed);
    }

    /**
     * The hosts as they are to be, without those that are so already.
     *
     * @throws IllegalStateException when something stands in the way: ask first
     */
    List<Host> changed() {
        List<Host> changed = new ArrayList<>();
        if (make(changed).isPresent()) {
            throw new IllegalStateException("fields with errors: " + wanted.keySet());
        }
        return List.copyOf(changed);
    }

    private Optional<Refusal> make(List<Host> changed) {
        BoardFacts near;
        try {
            near = near(parents());
        } catch (Unfit e) {
            return Optional.of(new Refusal(BulkField.DEPENDS_ON, hosts.getFirst(), e.problem()));
        }
        for (Host host : hosts) {
            HostForm form = HostForm.editing(host, near);
            wanted.forEach((field, text) -> set(form, field, text));
            form.readyToSave();
            Refusal refusal = refusal(host, form);
            if (refusal != null) {
                return Optional.of(refusal);
            }
            Host made = form.toHost();
            for (Map.Entry<BulkField, String> want : wanted.entrySet()) {
                made = want.getKey().write(made, want.getValue());
            }
            if (!made.equals(host)) {
                changed.add(made);
            }
        }
        return Optional.empty();
    }

    private static void set(HostForm form, BulkField field, String text) {
        if (field.field() != null) {
            form.text(field.field()).set(text);
        }
    }

    /** Only what is changed can be in the way: what was wrong before is no reason. */
    private @Nullable Refusal refusal(Host host, HostForm form) {
        for (BulkField field : wanted.keySet()) {
            for (HostField judged : judged(field)) {
                Problem problem = form.shown().get(judged);
                if (problem != null && problem.isError()) {
                    return new Refusal(field, host, problem);
                }
            }
        }
        return null;
    }

    /** Interval and timeout are judged against each other. */
    private static Set<HostField> judged(BulkField field) {
        if (field == BulkField.INTERVAL) {
            return EnumSet.of(HostField.INTERVAL, HostField.TIMEOUT);
        }
        return field.field() == null ? Set.of() : EnumSet.of(field.field());
    }

    private Collection<String> parents() throws Unfit {
        String typed = wanted.get(BulkField.DEPENDS_ON);
        return typed == null ? Set.of() : new ParentNames("", board.hosts()).ids(typed);
    }

    /** The board without the hosts that nobody here depends on: they would be asked for each. */
    private BoardFacts near(Collection<String> more) {
        Map<String, Host> all = new HashMap<>();
        board.hosts().forEach(host -> all.put(host.id(), host));
        Set<String> ids = new HashSet<>();
        List<String> next = new ArrayList<>(more);
        hosts.forEach(host -> next.addAll(host.watching().parents()));
        while (!next.isEmpty()) {
            String id = next.removeLast();
            Host host = all.get(id);
            if (host != null && ids.add(id)) {
                next.addAll(host.watching().parents());
            }
        }
        List<Host> near = board.hosts().stream().filter(host -> ids.contains(host.id())).toList();
        return board.with(near);
    }

    /** The groups of the board, sorted, each once. */
    List<String> groups() {
        return board.groups();
    }
}
