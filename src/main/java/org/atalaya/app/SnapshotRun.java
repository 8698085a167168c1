package org.atalaya.app;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import org.atalaya.cli.Parsed;
import org.atalaya.model.Health;
import org.atalaya.model.Host;
import org.atalaya.status.Counts;
import org.atalaya.status.StatusBoard;

/**
 * For {@code --snapshot}: waits until every host was probed once, takes the picture of the real
 * scene, and leaves. A host that never answers has its whole timeout, so the wait has an end.
 */
final class SnapshotRun {

    /** Frames after the last result: the board has changed, is laid out, and is drawn. */
    private static final int FRAMES = 3;

    private static final Duration MARGIN = Duration.ofSeconds(10);

    private final Core core;
    private final StatusBoard board;
    private final Scene scene;
    private final PrintStream err;
    private boolean taken;

    SnapshotRun(Core core, StatusBoard board, Scene scene, PrintStream err) {
        this.core = core;
        this.board = board;
        this.scene = scene;
        this.err = err;
    }

    /** Returns at once. */
    void begin(Path file) {
        board.countsProperty()
                .subscribe(
                        counts -> {
                            if (isComplete(counts)) {
                                takeAfterFrames(file);
                            }
                        });
        CompletableFuture.delayedExecutor(patience().toNanos(), TimeUnit.NANOSECONDS)
                .execute(() -> Platform.runLater(() -> takeAfterFrames(file)));
    }

    private boolean isComplete(Counts counts) {
        int undecided = counts.of(Health.PENDING) + counts.of(Health.SUSPECT);
        return counts.total() == core.book().hosts().size() && undecided == 0;
    }

    private Duration patience() {
        return core.book().hosts().stream()
                .map(SnapshotRun::firstAnswer)
                .reduce(Duration.ZERO, (a, b) -> a.compareTo(b) > 0 ? a : b)
                .plus(MARGIN);
    }

    private static Duration firstAnswer(Host host) {
        return host.interval().plus(host.timeout());
    }

    private void takeAfterFrames(Path file) {
        if (taken) {
            return;
        }
        taken = true;
        new AnimationTimer() {
            private int frames;

            @Override
            public void handle(long now) {
                if (++frames == FRAMES) {
                    stop();
                    // Not inside the pulse: a snapshot lays the scene out once more.
                    Platform.runLater(() -> take(file));
                }
            }
        }.start();
    }

    private void take(Path file) {
        Picture picture = Picture.of(scene);
        Thread.ofPlatform()
                .name("snapshot-writer")
                .start(
                        () -> {
                            boolean written = write(picture, file);
                            Leaving.with(written ? 0 : Parsed.UNWRITTEN);
                        });
    }

    private boolean write(Picture picture, Path file) {
        try {
            picture.write(file);
            return true;
        } catch (IOException e) {
            err.println(
                    core.words().get("app.snapshot.failed", file, String.valueOf(e.getMessage())));
            return false;
        }
    }
}
