package org.atalaya.app;

import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.atalaya.backup.DailyBackup;
import org.atalaya.backup.WallFiles;
import org.atalaya.config.Folders;
import org.jspecify.annotations.Nullable;

/**
 * Looks once a minute whether a chore is due, on a thread that holds up nobody. By the minute and
 * the wall clock, not by a timer to the hour: clocks are set, and machines sleep over their hour.
 */
final class Housekeeping implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Housekeeping.class.getName());

    private static final Duration LOOK = Duration.ofMinutes(1);

    /** A start has better to do than to copy a history. */
    private static final Duration SETTLE = Duration.ofMinutes(2);

    private final List<Chore> chores;
    private final InstantSource clock;
    private final BiConsumer<Class<?>, @Nullable String> say;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform()
                            .daemon()
                            .name("housekeeping")
                            .priority(Thread.MIN_PRIORITY)
                            .factory());

    /**
     * @param say takes what a chore has to say, null when it is well again
     */
    Housekeeping(
            List<Chore> chores, InstantSource clock, BiConsumer<Class<?>, @Nullable String> say) {
        this.chores = List.copyOf(chores);
        this.clock = clock;
        this.say = say;
    }

    /** The chores of a wall, which begin now. */
    static Housekeeping begin(Core core, @Nullable Path data) {
        Folders folders = Folders.ofThisMachine();
        Path hosts = core.book().file();
        SettingsBook settings = core.settings();
        WallFiles files = WallFiles.of(hosts, folders.history(hosts, data));
        Chore backup =
                new BackupChore(
                        new DailyBackup(files, folders.backups(hosts, data)),
                        settings::settings,
                        core.words());
        ReportChore.Needs needs =
                new ReportChore.Needs(
                        settings::settings,
                        core.chronicle()::reader,
                        core.telling()::notifier,
                        core.phrases());
        Chore report = new ReportChore(needs, folders.reports(hosts, data));
        Housekeeping house =
                new Housekeeping(List.of(backup, report), core.clock(), core.book()::say);
        house.start();
        return house;
    }

    private void start() {
        thread.scheduleWithFixedDelay(
                this::look, SETTLE.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** One look at each. */
    void look() {
        for (Chore chore : chores) {
            try {
                say.accept(chore.getClass(), chore.turn(clock.instant()));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException | Error fault) {
                LOG.log(Level.ERROR, "a chore stumbled; it is tried again", fault);
            }
        }
    }

    /** Looks no more. What is under way is broken off; it leaves nothing half made behind. */
    @Override
    public void close() {
        thread.shutdownNow();
    }
}
