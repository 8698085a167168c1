package org.atalaya.app;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.atalaya.cli.Ink;
import org.atalaya.cli.Options;
import org.atalaya.cli.Parsed;
import org.atalaya.cli.TextBoard;
import org.atalaya.engine.MonitorListener;
import org.atalaya.model.HostUpdate;
import org.atalaya.words.Phrases;
import org.jspecify.annotations.Nullable;

/**
 * The same program without a window: the board as text, until Ctrl-C or the end of {@code --for}.
 */
final class TextMode {

    private TextMode() {}

    /** Runs until it is told to leave; then the process ends. */
    static void run(
            Core core,
            Options options,
            PrintStream out,
            PrintStream err,
            StandardStreams.Out output) {
        CountDownLatch leave = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(
                        Thread.ofPlatform()
                                .name("atalaya-shutdown")
                                .unstarted(() -> core.end(options.stats(), null, err)));
        boolean terminal = System.console() != null && System.console().isTerminal();
        TextBoard board =
                new TextBoard(out, core.phrases(), Ink.of(System.getenv(), terminal), core.clock());
        Set<String> told = ConcurrentHashMap.newKeySet();
        Runnable tell =
                () -> core.book().problems().stream().filter(told::add).forEach(err::println);
        tell.run();
        core.book().addListener(tell::run);
        board.begin(core.book().boardName(), core.book().hosts());
        core.monitor().addListener(new Reader(board));
        core.onNetwork(news -> tell(news, core.phrases(), out));
        core.start();
        await(leave, options.runFor());
        System.exit(output.isLost() ? Parsed.UNWRITTEN : 0);
    }

    /** Hosts say only "no data" meanwhile; somebody has to say why. */
    private static void tell(NetworkWatch.News news, Phrases phrases, PrintStream out) {
        String since = phrases.time(news.state().since());
        switch (news.state().kind()) {
            case OFFLINE ->
                    out.println(
                            phrases.words()
                                    .get(
                                            news.link() ? "banner.noNetwork" : "banner.noLink",
                                            since));
            case ONLINE -> out.println(phrases.words().get("cli.board.network", since));
            case RETURNING -> {} // not believed yet
        }
    }

    private static void await(CountDownLatch leave, @Nullable Duration runFor) {
        try {
            if (runFor == null) {
                leave.await();
            } else if (leave.await(runFor.toNanos(), TimeUnit.NANOSECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private record Reader(TextBoard board) implements MonitorListener {
        @Override
        public void updated(HostUpdate update) {
            board.updated(update);
        }

        @Override
        public void removed(String hostId) {
            board.removed(hostId);
        }
    }
}
