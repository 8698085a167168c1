package org.atalaya.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.atalaya.model.Health;
import org.atalaya.model.Host;
import org.atalaya.model.HostState;
import org.atalaya.model.HostUpdate;
import org.atalaya.model.Transition;
import org.atalaya.words.Phrases;

/**
 * The wall for a terminal or a log: the board once, as soon as every host has been checked, then
 * one line for each change. May be fed from any thread; what is printed is never interleaved.
 */
public final class TextBoard {

    /** A first round that takes longer than this many timeouts is not waited for. */
    private static final int PATIENCE = 3;

    private final PrintStream out;
    private final Phrases phrases;
    private final BoardText text;
    private final InstantSource clock;
    private final Map<String, BoardText.Row> rows = new LinkedHashMap<>();
    private String name = "";
    private final Map<String, Health> printed = new HashMap<>();
    private boolean isShown;

    public TextBoard(PrintStream out, Phrases phrases, Ink ink, InstantSource clock) {
        this.out = out;
        this.phrases = phrases;
        this.text = new BoardText(phrases, ink);
        this.clock = clock;
    }

    /**
     * Says that it has begun, and prints the board later. To be called before the hosts are probed.
     *
     * @param boardName what stands above it
     * @param hosts in the order of the file
     */
    public void begin(String boardName, List<Host> hosts) {
        long patience = patience(hosts).toMillis();
        begin(boardName, hosts, CompletableFuture.delayedExecutor(patience, TimeUnit.MILLISECONDS));
    }

    /**
     * As {@link #begin(String, List)}, for tests.
     *
     * @param afterPatience runs what it is given once the first round has been waited for
     */
    void begin(String boardName, List<Host> hosts, Executor afterPatience) {
        synchronized (this) {
            name = boardName;
            Instant now = clock.instant();
            for (Host host : hosts) {
                rows.put(host.id(), new BoardText.Row(host, first(host, now)));
            }
            if (hosts.isEmpty()) {
                print(phrases.words().get("cli.board.empty"));
                isShown = true;
                return;
            }
            print(phrases.words().get("cli.board.begin", hosts.size()));
            showIfComplete();
        }
        afterPatience.execute(this::showNow);
    }

    private static HostState first(Host host, Instant now) {
        HostState pending = HostState.pending(now);
        return host.paused() ? new HostState(Health.PAUSED, now, null, 0, null) : pending;
    }

    /** How long the first round is waited for. */
    static Duration patience(List<Host> hosts) {
        return hosts.stream()
                .map(Host::timeout)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO)
                .multipliedBy(PATIENCE);
    }

    /** Takes a piece of news; returns at once but for the printing. */
    public synchronized void updated(HostUpdate update) {
        rows.put(update.host().id(), new BoardText.Row(update.host(), update.state()));
        if (!isShown) {
            showIfComplete();
            return;
        }
        Transition change = update.transition();
        if (change != null && isNews(change)) {
            print(text.change(change, update.state()));
        }
    }

    /** A failure that is still being checked, and turns out to be none, is no line in a log. */
    private boolean isNews(Transition change) {
        if (change.to() == Health.SUSPECT) {
            printed.putIfAbsent(change.host().id(), change.from());
            return false;
        }
        Health before = printed.remove(change.host().id());
        return before == null || before != change.to();
    }

    /** A host is not watched any more. */
    public synchronized void removed(String hostId) {
        rows.remove(hostId);
        showIfComplete();
    }

    private void showIfComplete() {
        if (rows.values().stream().noneMatch(row -> isUndecided(row.state().health()))) {
            showNow();
        }
    }

    private static boolean isUndecided(Health health) {
        return health == Health.PENDING || health == Health.SUSPECT;
    }

    private synchronized void showNow() {
        if (!isShown) {
            isShown = true;
            text.board(name, clock.instant(), rows.values()).forEach(out::println);
            out.flush();
        }
    }

    private void print(String line) {
        out.println(line);
        out.flush();
    }
}
