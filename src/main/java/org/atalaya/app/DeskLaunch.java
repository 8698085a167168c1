package org.atalaya.app;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.atalaya.launch.LaunchException;
import org.atalaya.launch.Launcher;
import org.atalaya.model.Host;
import org.atalaya.model.Session;
import org.atalaya.model.Tool;
import org.atalaya.model.ToolFact;
import org.atalaya.ui.kit.LaunchActions;
import org.atalaya.words.Words;
import org.jspecify.annotations.Nullable;

/** Starts programs of the desktop off the FX thread, and says on the wall when that cannot be. */
final class DeskLaunch implements LaunchActions {

    /** Starts one; what it comes to is its exit status. */
    @FunctionalInterface
    private interface Starting {
        CompletableFuture<Integer> start() throws LaunchException, IOException;
    }

    private final Core core;
    private final DeskLinks links;
    private final Launcher launcher;

    DeskLaunch(Core core) {
        this(
                core,
                Launcher.here(
                        new Launcher.Sentences(
                                core.words().get("launch.ended"),
                                core.words().get("launch.close"))));
    }

    DeskLaunch(Core core, Launcher launcher) {
        this.core = core;
        this.links = new DeskLinks(core);
        this.launcher = launcher;
    }

    @Override
    public void open(URI address) {
        links.accept(address);
    }

    @Override
    public void open(Host host, Session session) {
        String name = core.words().get("menu.session." + session.key());
        start(name, () -> launcher.open(session, host.check()));
    }

    @Override
    public List<Tool> tools(Host host) {
        return core.settings().settings().tools().tools().stream()
                .filter(tool -> tool.fits(host))
                .toList();
    }

    @Override
    public void run(Tool tool, Map<ToolFact, String> facts) {
        start(tool.name(), () -> launcher.run(tool, facts));
    }

    private void start(String name, Starting starting) {
        Thread.ofVirtual().name("launch").start(() -> startNow(name, starting));
    }

    private void startNow(String name, Starting starting) {
        Words words = core.words();
        try {
            CompletableFuture<Integer> status = starting.start();
            say(null);
            status.thenAccept(
                    ended -> say(ended == 0 ? null : words.get("launch.exit", name, ended)));
        } catch (LaunchException e) {
            say(words.get("launch.not", name, words.get(e.key(), e.facts().toArray())));
        } catch (IOException e) {
            say(words.get("launch.refused", name, String.valueOf(e.getMessage())));
        }
    }

    private void say(@Nullable String sentence) {
        core.book().say(DeskLaunch.class, sentence);
    }
}
