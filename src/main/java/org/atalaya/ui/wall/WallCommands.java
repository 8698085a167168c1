package org.atalaya.ui.wall;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.atalaya.model.GroupRule;
import org.atalaya.model.Host;
import org.atalaya.status.HostStatus;
import org.atalaya.ui.kit.HostEditing;
import org.atalaya.ui.kit.WallActions;
import org.jspecify.annotations.Nullable;

/** What keys, menus and buttons do: each command finds the hosts it is about, and acts. */
final class WallCommands {

    private final WallModel model;
    private final WallActions actions;
    private final HostEditing editing;
    private final Supplier<@Nullable HostStatus> chosen;
    private final Consumer<Host> deleted;
    private Runnable settings = () -> {};
    private Runnable log = () -> {};
    private Runnable away = this::markSeen;

    /**
     * @param chosen the host that is chosen on the wall, if any
     * @param deleted told of each host that was deleted, so that it can be brought back
     */
    WallCommands(
            WallModel model,
            WallActions actions,
            HostEditing editing,
            Supplier<@Nullable HostStatus> chosen,
            Consumer<Host> deleted) {
        this.model = model;
        this.actions = actions;
        this.editing = editing;
        this.chosen = chosen;
        this.deleted = deleted;
    }

    /** Who shows the settings. */
    void onSettings(Runnable open) {
        settings = open;
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
        away.run();
    }

    void openSettings() {
        settings.run();
    }

    void add() {
        editing.add();
    }

    void edit() {
        withChosen(editing::edit);
    }

    void copy() {
        withChosen(editing::cloneOf);
    }

    void togglePause() {
        withChosen(host -> actions.setPaused(host, !host.paused()));
    }

    void delete() {
        withChosen(
                host -> {
                    actions.delete(host);
                    deleted.accept(host);
                });
    }

    void bringBack(Host host) {
        actions.save(host);
    }

    /** The chosen host, or all of them. */
    void checkNow() {
        HostStatus one = chosen.get();
        actions.checkNow(
                one == null
                        ? model.hosts().stream().map(HostStatus::getHost).toList()
                        : List.of(one.getHost()));
    }

    /** Takes in hand at once, without a word, what {@link #acknowledge} would ask about. */
    void acknowledgeNow() {
        List<Host> hosts = toAcknowledge();
        if (!hosts.isEmpty()) {
            actions.acknowledge(hosts, "", "");
        }
    }

    /** The same, and asks for a note first. */
    void acknowledge() {
        List<Host> hosts = toAcknowledge();
        if (!hosts.isEmpty()) {
            editing.acknowledge(hosts);
        }
    }

    /** The chosen host when it needs somebody; otherwise every host that does. */
    private List<Host> toAcknowledge() {
        HostStatus one = chosen.get();
        return one != null && WallModel.canBeAcknowledged(one)
                ? List.of(one.getHost())
                : model.unacknowledged();
    }

    void askUntil(String titleKey, Consumer<Instant> told) {
        editing.askUntil(titleKey, told);
    }

    /** The planned work of the wall; a new window is for the chosen host. */
    void plan() {
        HostStatus one = chosen.get();
        editing.plan(one == null ? List.of() : List.of(one.getHost()));
    }

    /** Judges the group of this rule by it. */
    void judge(GroupRule rule) {
        actions.save(rule);
    }

    /** Keeps the chosen host quiet until then. */
    void shelve(Instant until) {
        withChosen(host -> actions.shelve(List.of(host), until));
    }

    void unshelve() {
        withChosen(host -> actions.unshelve(List.of(host)));
    }

    /** Planned work on the chosen host until then. */
    void maintain(Instant until) {
        withChosen(host -> actions.maintain(List.of(host), until));
    }

    void endMaintenance() {
        withChosen(host -> actions.endMaintenance(List.of(host)));
    }

    void muteHost(Instant until) {
        withChosen(host -> actions.muteHosts(List.of(host), until));
    }

    void muteGroup(Instant until) {
        withChosen(host -> actions.muteGroup(host.group(), until));
    }

    void muteGroup(String group, Instant until) {
        actions.muteGroup(group, until);
    }

    void muteUntil(Instant until) {
        actions.muteUntil(until);
    }

    void testAlarm() {
        actions.testAlarm();
    }

    void markSeen() {
        actions.markSeen();
    }

    void muteLonger() {
        actions.muteLonger();
    }

    void unmute() {
        actions.unmute();
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
        model.kioskProperty().set(!model.kioskProperty().get());
    }

    private void withChosen(Consumer<Host> command) {
        HostStatus one = chosen.get();
        if (one != null) {
            command.accept(one.getHost());
        }
    }
}
