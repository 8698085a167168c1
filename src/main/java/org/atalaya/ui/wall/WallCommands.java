package org.atalaya.ui.wall;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.atalaya.model.GroupRule;
import org.atalaya.model.Host;
import org.atalaya.model.Session;
import org.atalaya.model.Tool;
import org.atalaya.model.ToolFact;
import org.atalaya.status.HostStatus;
import org.atalaya.ui.kit.AlarmView;
import org.atalaya.ui.kit.HostEditing;
import org.atalaya.ui.kit.Steps;
import org.atalaya.ui.kit.WallActions;
import org.atalaya.words.Phrases;

/** What keys, menus and buttons do: each command finds the hosts it is about, and acts. */
final class WallCommands {

    private final WallModel model;
    private final WallActions actions;
    private final HostEditing editing;
    private final Phrases phrases;
    private final Supplier<List<HostStatus>> chosen;
    private final KioskDoor door;
    private Runnable settings = () -> {};
    private Runnable tools = () -> {};
    private Runnable log = () -> {};
    private Runnable tested = () -> {};
    private Runnable bar = () -> {};
    private Runnable away = this::markSeen;

    /**
     * @param chosen the hosts that are chosen on the wall, in their order; often one, or none
     */
    WallCommands(
            WallModel model,
            WallActions actions,
            HostEditing editing,
            Phrases phrases,
            Supplier<List<HostStatus>> chosen) {
        this.model = model;
        this.actions = actions;
        this.editing = editing;
        this.phrases = phrases;
        this.chosen = chosen;
        door = new KioskDoor(model, phrases.words());
    }

    /** Who may change anything, and when. */
    KioskDoor door() {
        return door;
    }

    /** Who shows the settings, and in them the page with a person's own actions. */
    void onSettings(Runnable open, Runnable ownActions) {
        settings = open;
        tools = ownActions;
    }

    /** Who makes the wall a bar on top of other windows. */
    void onShrink(Runnable shrink) {
        bar = shrink;
    }

    /** A bar instead of the wall; a kiosk stays what it is. */
    void shrink() {
        door.onDesk(bar);
    }

    void openTools() {
        tools.run();
    }

    /** Who shows the log of incidents, and what happened while nobody looked. */
    void onLog(Runnable all, Runnable whileAway) {
        log = all;
        away = whileAway;
    }

    void openLog() {
        log.run();
    }

    /** What recovered while nobody looked: seen now, and shown where that can be. */
    void lookBack() {
        if (door.isKiosk()) {
            markSeen();
        } else {
            away.run();
        }
    }

    void openSettings() {
        settings.run();
    }

    void add() {
        editing.add();
    }

    /** Many hosts at once: pasted, dropped or typed as a list. */
    void addMany(String text) {
        editing.addMany(text);
    }

    /** The same from a file. */
    void addFile(Path file) {
        editing.addFile(file);
    }

    /** The chosen host in its form; of several, what they have in common. */
    void edit() {
        withChosen(
                hosts -> {
                    if (hosts.size() == 1) {
                        editing.edit(hosts.getFirst());
                    } else {
                        editing.editMany(hosts);
                    }
                });
    }

    void copy() {
        withChosen(hosts -> editing.cloneOf(hosts.getFirst()));
    }

    /** Pauses the chosen hosts; when all of them are paused, lets them go on. */
    void togglePause() {
        withChosen(hosts -> actions.setPaused(hosts, !hosts.stream().allMatch(Host::paused)));
    }

    void delete() {
        withChosen(actions::delete);
    }

    /** Puts the hosts of the board into this order; these are the ones that moved. */
    void arrange(List<HostStatus> moved, List<String> ids) {
        actions.arrange(hosts(moved), ids);
    }

    void undo() {
        actions.undo();
    }

    void redo() {
        actions.redo();
    }

    /** Opens an address of the web. */
    void open(URI address) {
        actions.open(address);
    }

    void open(Host host, Session session) {
        actions.open(host, session);
    }

    /** A person's own actions that fit this host. */
    List<Tool> tools(Host host) {
        return actions.tools(host);
    }

    void run(Tool tool, HostStatus status) {
        actions.run(tool, facts(status));
    }

    /** What can be copied of a host, and what a tool is told of it. */
    Map<ToolFact, String> facts(HostStatus status) {
        return HostFacts.of(status, model.getNow(), phrases);
    }

    /** Where the person stands in their steps. */
    ReadOnlyObjectProperty<Steps> stepsProperty() {
        return actions.stepsProperty();
    }

    /** The chosen hosts, or all of them. */
    void checkNow() {
        List<Host> hosts = hosts(chosen.get());
        actions.checkNow(hosts.isEmpty() ? hosts(model.hosts()) : hosts);
    }

    /** Takes in hand at once, without a word, what {@link #acknowledge} would ask about. */
    void acknowledgeNow() {
        List<Host> hosts = toAcknowledge();
        if (!hosts.isEmpty()) {
            actions.acknowledge(hosts, "", "");
        }
    }

    /** The same, and asks for a note first; in kiosk it asks nothing. */
    void acknowledge() {
        List<Host> hosts = toAcknowledge();
        if (door.isKiosk()) {
            acknowledgeNow();
        } else if (!hosts.isEmpty()) {
            editing.acknowledge(hosts);
        }
    }

    /** Those of the chosen hosts that need somebody; otherwise every host that does. */
    private List<Host> toAcknowledge() {
        List<Host> hosts =
                chosen.get().stream()
                        .filter(WallModel::canBeAcknowledged)
                        .map(HostStatus::getHost)
                        .toList();
        return hosts.isEmpty() ? model.unacknowledged() : hosts;
    }

    void askUntil(String titleKey, Consumer<Instant> told) {
        editing.askUntil(titleKey, told);
    }

    /** The planned work of the wall; a new window is for the chosen hosts. */
    void plan() {
        editing.plan(hosts(chosen.get()));
    }

    /** The same of the group of the chosen host. */
    void profile() {
        withChosen(hosts -> profile(hosts.getFirst().group()));
    }

    /** Asks what hosts of this group get that say nothing. */
    void profile(String group) {
        editing.profile(group);
    }

    /** Judges the group of this rule by it. */
    void judge(GroupRule rule) {
        actions.save(rule);
    }

    /** Keeps the chosen hosts quiet until then. */
    void shelve(Instant until) {
        withChosen(hosts -> actions.shelve(hosts, until));
    }

    void unshelve() {
        withChosen(actions::unshelve);
    }

    /** Planned work on the chosen hosts until then. */
    void maintain(Instant until) {
        withChosen(hosts -> actions.maintain(hosts, until));
    }

    void endMaintenance() {
        withChosen(actions::endMaintenance);
    }

    void muteHost(Instant until) {
        withChosen(hosts -> actions.muteHosts(hosts, until));
    }

    void muteGroup(Instant until) {
        withChosen(hosts -> actions.muteGroup(hosts.getFirst().group(), until));
    }

    void muteGroup(String group, Instant until) {
        actions.muteGroup(group, until);
    }

    void muteUntil(Instant until) {
        actions.muteUntil(until);
    }

    /** Who hears that somebody wanted to hear the alarm. */
    void onAlarmTested(Runnable told) {
        tested = told;
    }

    void testAlarm() {
        actions.testAlarm();
        tested.run();
    }

    void markSeen() {
        actions.markSeen();
    }

    void muteLonger() {
        actions.muteLonger();
    }

    /** The whole wall first; once that rings again, the groups and hosts that are muted. */
    void unmute() {
        AlarmView alarm = model.getAlarm();
        if (alarm.muted() || alarm.silences().isEmpty()) {
            actions.unmute();
        } else {
            unmute(alarm.silences());
        }
    }

    void unmute(List<AlarmView.Silence> silences) {
        silences.forEach(actions::unmute);
    }

    /** The bell: silent if it rings or could, loud again if it is muted. */
    void toggleMute() {
        if (model.getAlarm().muted()) {
            unmute();
        } else {
            muteLonger();
        }
    }

    void toggleKiosk() {
        door.turn();
    }

    private void withChosen(Consumer<List<Host>> command) {
        List<Host> hosts = hosts(chosen.get());
        if (!hosts.isEmpty()) {
            command.accept(hosts);
        }
    }

    private static List<Host> hosts(List<HostStatus> statuses) {
        return statuses.stream().map(HostStatus::getHost).toList();
    }
}
