package org.atalaya.support;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.atalaya.model.Host;
import org.atalaya.model.ProbeResult;
import org.atalaya.ui.kit.HostEditing;
import org.atalaya.ui.kit.WallActions;

/** Does nothing but write down what it was asked to do. */
public final class NoActions implements WallActions, HostEditing {

    public final List<String> asked = new ArrayList<>();

    private static String names(List<Host> hosts) {
        return String.join(",", hosts.stream().map(Host::name).toList());
    }

    @Override
    public CompletableFuture<ProbeResult> test(Host host) {
        asked.add("test " + host.name());
        return new CompletableFuture<>();
    }

    @Override
    public void save(Host host) {
        asked.add("save " + host.name());
    }

    @Override
    public void delete(Host host) {
        asked.add("delete " + host.name());
    }

    @Override
    public void setPaused(Host host, boolean paused) {
        asked.add((paused ? "pause " : "resume ") + host.name());
    }

    @Override
    public void checkNow(List<Host> hosts) {
        asked.add("check " + names(hosts));
    }

    @Override
    public void acknowledge(List<Host> hosts) {
        asked.add("acknowledge " + names(hosts));
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
    public void edit(Host host) {
        asked.add("edit " + host.name());
    }

    @Override
    public void cloneOf(Host host) {
        asked.add("clone " + host.name());
    }
}
