package org.atalaya.app;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.atalaya.model.GroupProfile;
import org.atalaya.model.GroupProfiles;
import org.atalaya.model.GroupRule;
import org.atalaya.model.Host;
import org.atalaya.model.MaintenanceWindow;
import org.atalaya.model.TagColors;
import org.atalaya.ui.kit.Deed;
import org.atalaya.ui.kit.Steps;
import org.jspecify.annotations.Nullable;

/**
 * What a person did to the board since the program began, to be taken back and done again, step by
 * step. It holds hosts as the book gave them out, so secrets are references that stay good until
 * the program ends. One thread.
 */
final class Edits {

    /** More steps than anybody remembers; each holds only the hosts that it changed. */
    private static final int MOST = 200;

    /** One step: what it was called, and the same part of the board before it and after. */
    private record Step(Deed deed, Changes before, Changes after) {}

    private final HostBook book;
    private final Consumer<Steps> reader;
    private final Deque<Step> done = new ArrayDeque<>();
    private final Deque<Step> undone = new ArrayDeque<>();

    /**
     * @param reader told where the person stands, after each step
     */
    Edits(HostBook book, Consumer<Steps> reader) {
        this.book = book;
        this.reader = reader;
    }

    /** Adds these hosts, or replaces those that are there. */
    void save(List<Host> hosts) {
        boolean isNew = hosts.stream().anyMatch(host -> book.now(host.id()).isEmpty());
        save(isNew ? Deed.Kind.ADD : Deed.Kind.EDIT, hosts);
    }

    /** Keeps these hosts under a name of the deed. */
    void save(Deed.Kind kind, List<Host> hosts) {
        make(Deed.of(kind, hosts), Changes.saved(hosts));
    }

    /** Adds or replaces these hosts, and gives tags these colours, in one step. */
    void save(List<Host> hosts, TagColors colors) {
        boolean isNew = hosts.stream().anyMatch(host -> book.now(host.id()).isEmpty());
        Deed.Kind kind = isNew ? Deed.Kind.ADD : Deed.Kind.EDIT;
        make(Deed.of(kind, hosts), Changes.saved(hosts).withTags(colors));
    }

    void delete(List<Host> hosts) {
        make(Deed.of(Deed.Kind.DELETE, hosts), Changes.deleted(hosts));
    }

    void setPaused(List<Host> hosts, boolean paused) {
        Set<String> ids = hosts.stream().map(Host::id).collect(Collectors.toSet());
        // As they are in the book: what the wall shows may be a moment older.
        List<Host> others =
                book.hosts().stream()
                        .filter(host -> ids.contains(host.id()) && host.paused() != paused)
                        .map(host -> host.withPaused(paused))
                        .toList();
        save(paused ? Deed.Kind.PAUSE : Deed.Kind.RESUME, others);
    }

    void savePlan(List<MaintenanceWindow> plan) {
        make(new Deed(Deed.Kind.PLAN, 1, ""), Changes.plan(plan));
    }

    /** Judges the group of the rule by it. */
    void save(GroupRule rule) {
        GroupRule judged = rule.withProfile(rule(rule.group()).profile());
        make(new Deed(Deed.Kind.RULE, 1, rule.group()), Changes.rules(rules(judged)));
    }

    /** Gives hosts of this group this where they say nothing; what they inherited follows. */
    void save(String group, GroupProfile profile) {
        List<GroupRule> rules = rules(rule(group).withProfile(profile));
        GroupProfiles before = book.defaults().with(book.rules());
        GroupProfiles after = book.defaults().with(rules);
        List<Host> hosts =
                book.hosts().stream()
                        .map(host -> after.of(host.group()).adopt(host, before.of(host.group())))
                        .toList();
        hosts =
                hosts.stream()
                        .filter(host -> !book.now(host.id()).equals(Optional.of(host)))
                        .toList();
        make(
                new Deed(Deed.Kind.PROFILE, 1, group),
                new Changes(Changes.saved(hosts).hosts(), null, rules));
    }

    /** The hosts of the board stand in this order from now on; these are the ones that moved. */
    void arrange(List<Host> moved, List<String> ids) {
        make(Deed.of(Deed.Kind.MOVE, moved), Changes.order(ids));
    }

    private GroupRule rule(String group) {
        return book.rules().stream()
                .filter(rule -> rule.group().equals(group))
                .findFirst()
                .orElse(GroupRule.worst(group));
    }

    /** The rules with this one in the place of that of its group, as far as it says anything. */
    private List<GroupRule> rules(GroupRule now) {
        List<GroupRule> rules = new ArrayList<>(book.rules());
        rules.removeIf(other -> other.group().equals(now.group()));
        if (!now.isUsual()) {
            rules.add(now);
        }
        return rules;
    }

    private void make(Deed deed, Changes changes) {
        boolean demo = book.isDemo();
        Changes before = book.now(changes);
        if (before.equals(changes)) {
            return; // nothing to take back
        }
        book.make(changes);
        if (book.isDemo() != demo) {
            // Hosts of the demo must not come back into a person's own file.
            done.clear();
        }
        undone.clear();
        done.push(new Step(deed, before, book.now(changes)));
        if (done.size() > MOST) {
            done.removeLast();
        }
        tell(Steps.Moved.DONE);
    }

    void undo() {
        Step step = done.poll();
        if (step != null) {
            book.make(step.before());
            undone.push(step);
            tell(Steps.Moved.BACK);
        }
    }

    void redo() {
        Step step = undone.poll();
        if (step != null) {
            book.make(step.after());
            done.push(step);
            tell(Steps.Moved.FORWARD);
        }
    }

    /** Forgets all: the board is another one. */
    void clear() {
        done.clear();
        undone.clear();
        tell(Steps.Moved.CLEARED);
    }

    private void tell(Steps.Moved moved) {
        reader.accept(new Steps(deed(done), deed(undone), moved));
    }

    private static @Nullable Deed deed(Deque<Step> steps) {
        Step step = steps.peek();
        return step == null ? null : step.deed();
    }
}
