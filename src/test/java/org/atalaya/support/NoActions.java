package org.atalaya.support;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.atalaya.model.GroupProfile;
import org.atalaya.model.GroupRule;
import org.atalaya.model.Host;
import org.atalaya.model.MaintenanceWindow;
import org.atalaya.model.ProbeResult;
import org.atalaya.model.Session;
import org.atalaya.model.TagColors;
import org.atalaya.model.Tool;
import org.atalaya.model.ToolFact;
import org.atalaya.ui.kit.AlarmView;
import org.atalaya.ui.kit.Deed;
import org.atalaya.ui.kit.HostEditing;
import org.atalaya.ui.kit.ReadHosts;
import org.atalaya.ui.kit.Steps;
import org.atalaya.ui.kit.WallActions;

/** Does nothing but write down what it was asked to do. */
public final class NoActions implements WallActions, HostEditing {

    public final List<String> asked = new ArrayList<>();
    public final List<Tool> tools = new ArrayList<>();
    public final ReadOnlyObjectWrapper<Steps> steps = new ReadOnlyObjectWrapper<>(Steps.NONE);

    private static String names(List<Host> hosts) {
        return String.join(",", hosts.stream().map(Host::name).toList());
    }

    @Override
    public CompletableFuture<ProbeResult> test(Host host) {
        asked.add("test " + host.name());
        return new CompletableFuture<>();
    }

    @Override
    public void save(List<Host> hosts) {
        asked.add("save " + names(hosts));
    }

    @Override
    public void save(List<Host> hosts, TagColors colors) {
        asked.add("save " + names(hosts) + " " + colors.chosen());
    }

    @Override
    public void delete(List<Host> hosts) {
        asked.add("delete " + names(hosts));
        steps.set(new Steps(Deed.of(Deed.Kind.DELETE, hosts), null, Steps.Moved.DONE));
    }

    @Override
    public void setPaused(List<Host> hosts, boolean paused) {
        asked.add((paused ? "pause " : "resume ") + names(hosts));
    }

    @Override
    public ReadHosts readHosts(String text) {
        asked.add("read hosts");
        return new ReadHosts(List.of(), List.of());
    }

    @Override
    public CompletableFuture<String> text(Path file) {
        asked.add("read " + file);
        return new CompletableFuture<>();
    }

    @Override
    public void arrange(List<Host> moved, List<String> ids) {
        asked.add("arrange " + names(moved) + " " + String.join(" ", ids));
    }

    @Override
    public void undo() {
        asked.add("undo");
    }

    @Override
    public void redo() {
        asked.add("redo");
    }

    @Override
    public ReadOnlyObjectProperty<Steps> stepsProperty() {
        return steps.getReadOnlyProperty();
    }

    @Override
    public void checkNow(List<Host> hosts) {
        asked.add("check " + names(hosts));
    }

    @Override
    public void acknowledge(List<Host> hosts, String by, String note) {
        asked.add(("acknowledge " + names(hosts) + " " + note).strip());
    }

    @Override
    public List<MaintenanceWindow> plan() {
        return List.of();
    }

    @Override
    public void savePlan(List<MaintenanceWindow> plan) {
        asked.add("plan " + plan.size());
    }

    @Override
    public void save(String group, GroupProfile profile) {
        asked.add("profile " + group + " " + profile);
    }

    @Override
    public void save(GroupRule rule) {
        asked.add("rule " + rule);
    }

    @Override
    public void profile(String group) {
        asked.add("profile? " + group);
    }

    @Override
    public void askUntil(String titleKey, Consumer<Instant> chosen) {
        asked.add("until? " + titleKey);
    }

    @Override
    public void acknowledge(List<Host> hosts) {
        asked.add("acknowledge? " + names(hosts));
    }

    @Override
    public void plan(List<Host> about) {
        asked.add(("plan? " + names(about)).strip());
    }

    @Override
    public void shelve(List<Host> hosts, Instant until) {
        asked.add("shelve " + names(hosts) + " until " + until);
    }

    @Override
    public void unshelve(List<Host> hosts) {
        asked.add("unshelve " + names(hosts));
    }

    @Override
    public void maintain(List<Host> hosts, Instant until) {
        asked.add("maintain " + names(hosts) + " until " + until);
    }

    @Override
    public void endMaintenance(List<Host> hosts) {
        asked.add("end maintenance " + names(hosts));
    }

    @Override
    public void muteUntil(Instant until) {
        asked.add("mute until " + until);
    }

    @Override
    public void muteHosts(List<Host> hosts, Instant until) {
        asked.add("mute " + names(hosts) + " until " + until);
    }

    @Override
    public void muteGroup(String group, Instant until) {
        asked.add("mute group " + group + " until " + until);
    }

    @Override
    public void testAlarm() {
        asked.add("test alarm");
    }

    @Override
    public void markSeen() {
        asked.add("seen");
    }

    @Override
    public void muteLonger() {
        asked.add("mute");
    }

    @Override
    public void unmute() {
        asked.add("unmute");
    }

    @Override
    public void unmute(AlarmView.Silence silence) {
        asked.add("unmute " + (silence.group() ? "group " : "host ") + silence.key());
    }

    @Override
    public void open(URI address) {
        asked.add("open " + address);
    }

    @Override
    public void open(Host host, Session session) {
        asked.add(session.key() + " " + host.name());
    }

    @Override
    public List<Tool> tools(Host host) {
        return tools.stream().filter(tool -> tool.fits(host)).toList();
    }

    @Override
    public void run(Tool tool, Map<ToolFact, String> facts) {
        asked.add("run " + tool.name() + " for " + facts.get(ToolFact.NAME));
    }

    @Override
    public void openDemo() {
        asked.add("demo");
    }

    @Override
    public void quit() {
        asked.add("quit");
    }

    @Override
    public void add() {
        asked.add("add");
    }

    @Override
    public void addMany(String text) {
        asked.add(("add many " + text).strip());
    }

    @Override
    public void addFile(Path file) {
        asked.add("add file " + file);
    }

    @Override
    public void editMany(List<Host> hosts) {
        asked.add("edit many " + names(hosts));
    }

    @Override
    public void edit(Host host) {
        asked.add("edit " + host.name());
    }

    @Override
    public void cloneOf(Host host) {
        asked.add("clone " + host.name());
    }

    @Override
    public void listen(String file, Consumer<String> told) {
        asked.add("listen " + file);
    }

    @Override
    public void judgeSound(String file, Consumer<String> told) {
        asked.add("judge " + file);
    }
}
