package org.atalaya.app;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.atalaya.alarm.MuteScope;
import org.atalaya.alarm.Sound;
import org.atalaya.config.HostFile;
import org.atalaya.config.ReadResult;
import org.atalaya.model.GroupProfile;
import org.atalaya.model.GroupRule;
import org.atalaya.model.Host;
import org.atalaya.model.MaintenanceWindow;
import org.atalaya.model.ProbeResult;
import org.atalaya.model.Session;
import org.atalaya.model.TagColors;
import org.atalaya.model.Tool;
import org.atalaya.model.ToolFact;
import org.atalaya.probe.Deadline;
import org.atalaya.ui.kit.AlarmView;
import org.atalaya.ui.kit.ReadHosts;
import org.atalaya.ui.kit.Steps;
import org.atalaya.ui.kit.WallActions;

/** What a person does on the wall, handed to the engine, the alarm and the store. */
final class DeskActions implements WallActions {

    private final Core core;
    private final String person;
    private final Edits edits;
    private final DeskLaunch launch;
    private final ReadOnlyObjectWrapper<Steps> steps = new ReadOnlyObjectWrapper<>(Steps.NONE);

    DeskActions(Core core) {
        this.core = core;
        this.person = System.getProperty("user.name", "");
        this.edits = new Edits(core.book(), steps::set);
        this.launch = new DeskLaunch(core);
    }

    @Override
    public CompletableFuture<ProbeResult> test(Host host) {
        CompletableFuture<ProbeResult> answer = new CompletableFuture<>();
        Thread.ofVirtual()
                .name("probe-test")
                .start(
                        () -> {
                            ProbeResult result =
                                    core.probers()
                                            .probe(host.check(), Deadline.after(host.timeout()));
                            Platform.runLater(() -> answer.complete(result));
                        });
        return answer;
    }

    @Override
    public void save(List<Host> hosts) {
        edits.save(hosts);
    }

    @Override
    public void save(List<Host> hosts, TagColors colors) {
        edits.save(hosts, colors);
    }

    @Override
    public void delete(List<Host> hosts) {
        edits.delete(hosts);
    }

    @Override
    public void setPaused(List<Host> hosts, boolean paused) {
        edits.setPaused(hosts, paused);
    }

    @Override
    public ReadHosts readHosts(String text) {
        ReadResult read = HostFile.read(core.book().file(), text);
        return new ReadHosts(
                read.wall().hosts(),
                read.problems().stream().map(p -> p.sentence(core.words())).toList());
    }

    @Override
    public CompletableFuture<String> text(Path file) {
        CompletableFuture<String> text = new CompletableFuture<>();
        Thread.ofVirtual()
                .name("dropped-file")
                .start(
                        () -> {
                            try {
                                String read = TextFile.read(file);
                                core.book().say(TextFile.class, null);
                                Platform.runLater(() -> text.complete(read));
                            } catch (IOException e) {
                                String why =
                                        core.words().get("paste.file", file, TextFile.MOST >> 20);
                                core.book().say(TextFile.class, why);
                            }
                        });
        return text;
    }

    @Override
    public void arrange(List<Host> moved, List<String> ids) {
        edits.arrange(moved, ids);
    }

    @Override
    public void undo() {
        edits.undo();
    }

    @Override
    public void redo() {
        edits.redo();
    }

    @Override
    public ReadOnlyObjectProperty<Steps> stepsProperty() {
        return steps.getReadOnlyProperty();
    }

    @Override
    public void checkNow(List<Host> hosts) {
        core.monitor().checkNow(ids(hosts));
    }

    @Override
    public void acknowledge(List<Host> hosts, String by, String note) {
        String who = by.isBlank() ? person : by.strip();
        core.monitor().acknowledge(ids(hosts), who, note.isBlank() ? null : note.strip());
    }

    @Override
    public List<MaintenanceWindow> plan() {
        return core.book().plan();
    }

    @Override
    public void savePlan(List<MaintenanceWindow> plan) {
        edits.savePlan(plan);
    }

    @Override
    public void save(GroupRule rule) {
        edits.save(rule);
    }

    @Override
    public void save(String group, GroupProfile profile) {
        edits.save(group, profile);
    }

    @Override
    public void shelve(List<Host> hosts, Instant until) {
        core.monitor().shelve(ids(hosts), until, person);
    }

    @Override
    public void unshelve(List<Host> hosts) {
        core.monitor().unshelve(ids(hosts), person);
    }

    @Override
    public void maintain(List<Host> hosts, Instant until) {
        core.maintain(ids(hosts), until, person);
    }

    @Override
    public void endMaintenance(List<Host> hosts) {
        core.endMaintenance(ids(hosts));
    }

    private static List<String> ids(List<Host> hosts) {
        return hosts.stream().map(Host::id).toList();
    }

    @Override
    public void muteLonger() {
        core.alarm().muteLonger();
    }

    @Override
    public void unmute() {
        core.alarm().unmute();
    }

    @Override
    public void unmute(AlarmView.Silence silence) {
        core.alarm()
                .unmute(
                        silence.group()
                                ? new MuteScope.Group(silence.key())
                                : new MuteScope.One(silence.key()));
    }

    @Override
    public void muteUntil(Instant until) {
        core.alarm().muteUntil(new MuteScope.All(), until);
    }

    @Override
    public void muteHosts(List<Host> hosts, Instant until) {
        hosts.forEach(host -> core.alarm().muteUntil(new MuteScope.One(host.id()), until));
    }

    @Override
    public void muteGroup(String group, Instant until) {
        core.alarm().muteUntil(new MuteScope.Group(group), until);
    }

    @Override
    public void testAlarm() {
        core.alarm()
                .preview(
                        Sound.Cue.DOWN,
                        null,
                        road -> {}); // the banner says what is wrong with the sound
    }

    @Override
    public void listen(String file, Consumer<String> told) {
        sounds().preview(Sound.Cue.DOWN, Optional.of(file), told);
    }

    @Override
    public void judgeSound(String file, Consumer<String> told) {
        sounds().judge(file, told);
    }

    private DeskSounds sounds() {
        return new DeskSounds(core.alarm(), core.words());
    }

    @Override
    public void markSeen() {
        core.markSeen();
    }

    @Override
    public void open(URI address) {
        launch.open(address);
    }

    @Override
    public void open(Host host, Session session) {
        launch.open(host, session);
    }

    @Override
    public List<Tool> tools(Host host) {
        return launch.tools(host);
    }

    @Override
    public void run(Tool tool, Map<ToolFact, String> facts) {
        launch.run(tool, facts);
    }

    @Override
    public void openDemo() {
        core.book().openDemo();
        edits.clear();
    }

    @Override
    public void quit() {
        Leaving.now();
    }
}
