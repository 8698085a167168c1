package org.atalaya.alarm;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A sound that only notes what it was told, and fails when a test wants it to. */
final class FakeSound implements Sound {

    final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    volatile boolean audible = true;
    volatile @Nullable RuntimeException fault;
    volatile Consumer<String> before = _ -> {};

    /** Whether it may look for a device; nothing may be asked of it before. */
    final CountDownLatch begun = new CountDownLatch(1);

    @Override
    public void begin() {
        begun.countDown();
    }

    @Override
    public void play(Tone tone) {
        note(tone.cue().name());
    }

    @Override
    public void play(Tone tone, Consumer<Road> told) {
        note("test " + tone.cue().name());
        told.accept(road());
    }

    @Override
    public Road road() {
        return audible ? Road.CLIP : Road.BEEP;
    }

    @Override
    public void prepare(Collection<String> files) {
        files.forEach(file -> note("prepare " + file));
    }

    @Override
    public List<SoundProblem> problems() {
        return List.of();
    }

    @Override
    public void stop() {
        note("stop");
    }

    @Override
    public boolean isAudible() {
        return audible;
    }

    @Override
    public void close() {
        note("close");
    }

    /** The next thing it was told; "nothing" when five seconds bring none. */
    String next() throws InterruptedException {
        String next = heard.poll(Duration.ofSeconds(5).toMillis(), TimeUnit.MILLISECONDS);
        return next == null ? "nothing" : next;
    }

    private void note(String what) {
        before.accept(what);
        RuntimeException wanted = fault;
        if (wanted != null) {
            throw wanted;
        }
        heard.add(what);
    }

    @Override
    public void judge(String file, Consumer<Optional<SoundProblem>> told) {
        told.accept(Optional.empty());
    }
}
