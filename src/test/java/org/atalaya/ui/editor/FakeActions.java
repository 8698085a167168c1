package org.atalaya.ui.editor;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.atalaya.model.GroupProfile;
import org.atalaya.model.GroupRule;
import org.atalaya.model.Host;
import org.atalaya.model.MaintenanceWindow;
import org.atalaya.model.ProbeResult;
import org.atalaya.model.Session;
import org.atalaya.model.TagColors;
import org.atalaya.model.Tool;
import org.atalaya.model.ToolFact;
import org.atalaya.ui.kit.ReadHosts;
import org.atalaya.ui.kit.Steps;
import org.atalaya.ui.kit.WallActions;

/** Writes down what the views ask for, and answers a test with what it was given. */
final class FakeActions implements WallActions, NoAlarmActions {

    final List<Host> tested = new ArrayList<>();
    final Map<String, GroupProfile> profiles = new HashMap<>();
    final List<Host> saved = new ArrayList<>();
    final List<String> acknowledged = new ArrayList<>();
    List<MaintenanceWindow> plan = List.of();
    final List<String> heard = new ArrayList<>();
    List<Host> fileHosts = List.of();
    TagColors colors = TagColors.NONE;
    int demos;
    int saves;
    CompletableFuture<ProbeResult> answer = new CompletableFuture<>();

    @Override
    public CompletableFuture<ProbeResult> test(Host host) {
        tested.add(host);
        return answer;
    }

    @Override
    public void save(List<Host> hosts) {
        saved.addAll(hosts);
        saves++;
    }

    @Override
    public void save(List<Host> hosts, TagColors now) {
        save(hosts);
        colors = now;
    }

    @Override
    public void listen(String file, Consumer<String> told) {
        heard.add(file);
        told.accept("It was played.");
    }

    @Override
    public void judgeSound(String file, Consumer<String> told) {
        told.accept(file.endsWith(".wav") ? "" : file + " is not a WAV.");
    }

    @Override
    public void openDemo() {
        demos++;
    }

    @Override
    public List<MaintenanceWindow> plan() {
        return plan;
    }

    @Override
    public void savePlan(List<MaintenanceWindow> now) {
        plan = now;
    }

    @Override
    public void acknowledge(List<Host> hosts, String by, String note) {
        acknowledged.add(hosts.getFirst().name() + ", " + by + ", " + note);
    }

    @Override
    public void save(String group, GroupProfile profile) {
        profiles.put(group, profile);
    }

    @Override
    public void save(GroupRule rule) {
        throw new AssertionError("not asked for by the dialog");
    }

    @Override
    public void delete(List<Host> hosts) {
        throw new AssertionError("not asked for by the dialog");
    }

    @Override
    public void setPaused(List<Host> hosts, boolean paused) {
        throw new AssertionError("not asked for by the dialog");
    }

    @Override
    public ReadHosts readHosts(String text) {
        return new ReadHosts(fileHosts, List.of());
    }

    @Override
    public CompletableFuture<String> text(Path file) {
        return CompletableFuture.completedFuture("# " + file + "\nshop.example");
    }

    @Override
    public void arrange(List<Host> moved, List<String> ids) {
        throw new AssertionError("not asked for by the dialog");
    }

    @Override
    public void undo() {
        throw new AssertionError("not asked for by the dialog");
    }

    @Override
    public void redo() {
        throw new AssertionError("not asked for by the dialog");
    }

    @Override
    public ReadOnlyObjectProperty<Steps> stepsProperty() {
        throw new AssertionError("not asked for by the dialog");
    }

    @Override
    public void checkNow(List<Host> hosts) {
        throw new AssertionError("not asked for by the dialog");
    }

    @Override
    public void quit() {
        throw new AssertionError("not asked for by the dialog");
    }

    @Override
    public void open(URI address) {
        heard.add("open " + address);
    }

    @Override
    public void open(Host host, Session session) {
        heard.add(session.key() + " " + host.name());
    }

    @Override
    public List<Tool> tools(Host host) {
        return List.of();
    }

    @Override
    public void run(Tool tool, Map<ToolFact, String> facts) {
        heard.add("run " + tool.name());
    }
}
