package org.atalaya.app;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.atalaya.engine.MonitorListener;
import org.atalaya.model.HostUpdate;
import org.atalaya.words.Phrases;
import org.jspecify.annotations.Nullable;

/**
 * Says on the wall, for a while, that the clock of this machine was set back or that it has another
 * time zone: both make times on the wall look wrong to who does not know.
 */
final class ClockWatch implements MonitorListener, AutoCloseable {

    private static final System.Logger LOG = System.getLogger(ClockWatch.class.getName());

    /** How long it is said: until somebody came by. */
    static final Duration SAID = Duration.ofHours(1);

    private static final Duration LOOK = Duration.ofSeconds(5);

    private final Supplier<ZoneId> zone;
    private final BooleanSupplier follows;
    private final Phrases phrases;
    private final BiConsumer<Class<?>, @Nullable String> say;
    private final Duration said;
    private final Map<Class<?>, Future<?>> silences = new ConcurrentHashMap<>();
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("atalaya-clock").factory());

    /** Used on the thread alone once it runs. */
    private ZoneId known;

    /**
     * @param zone asks the machine
     * @param follows whether the wall tells the time in the zone of the machine
     * @param say takes what there is to say about a subject, null when it was said long enough
     * @param said how long that is
     */
    ClockWatch(
            Supplier<ZoneId> zone,
            BooleanSupplier follows,
            Phrases phrases,
            BiConsumer<Class<?>, @Nullable String> say,
            Duration said) {
        this.zone = zone;
        this.follows = follows;
        this.phrases = phrases;
        this.say = say;
        this.said = said;
        this.known = zone.get();
    }

    void start() {
        thread.scheduleWithFixedDelay(
                this::look, LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** One look at the zone. */
    void look() {
        try {
            ZoneId now = zone.get();
            ZoneId before = known;
            known = now;
            if (!now.equals(before)) {
                LOG.log(Level.INFO, "the time zone was " + before + " and is " + now);
                if (follows.getAsBoolean()) {
                    tell(
                            ZoneId.class,
                            phrases.words().get("clock.zone", now.getId(), before.getId()));
                }
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "the time zone of this machine cannot be read", e);
        }
    }

    /** What hosts do says nothing of the clock. */
    @Override
    public void updated(HostUpdate update) {}

    @Override
    public void setBack(Instant from, Instant to) {
        LOG.log(Level.WARNING, "the clock was set back from " + from + " to " + to);
        tell(
                ClockWatch.class,
                phrases.words()
                        .get(
                                "clock.back",
                                phrases.lasted(rounded(Duration.between(to, from))),
                                phrases.moment(from, phrases.zone())));
    }

    /** The last look at the clock was up to a second old: a day would be 23 h 59 min. */
    private static Duration rounded(Duration back) {
        Duration half = Duration.ofSeconds(30);
        return back.compareTo(half) < 0 ? back : back.plus(half).truncatedTo(ChronoUnit.MINUTES);
    }

    private void tell(Class<?> about, String sentence) {
        say.accept(about, sentence);
        Future<?> silence =
                thread.schedule(
                        () -> say.accept(about, null), said.toMillis(), TimeUnit.MILLISECONDS);
        Future<?> before = silences.put(about, silence);
        if (before != null) {
            before.cancel(false);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
