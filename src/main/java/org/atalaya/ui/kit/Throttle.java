package org.atalaya.ui.kit;

import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/**
 * Does something when there is news: at once for the first, and no oftener than once a pause while
 * more keeps coming, so that a storm of incidents does not become a storm of questions. FX thread
 * only.
 */
public final class Throttle implements AutoCloseable {

    private final Runnable act;
    private final PauseTransition pause;
    private boolean again;
    private boolean closed;

    public Throttle(java.time.Duration atMostEach, Runnable act) {
        this.act = act;
        pause = new PauseTransition(Duration.millis(atMostEach.toMillis()));
        pause.setOnFinished(over -> rested());
    }

    /** There is news. */
    public void run() {
        if (closed) {
            return;
        }
        if (pause.getStatus() == Animation.Status.RUNNING) {
            again = true;
            return;
        }
        pause.playFromStart();
        act.run();
    }

    private void rested() {
        if (again) {
            again = false;
            run();
        }
    }

    /** Does nothing more. */
    @Override
    public void close() {
        closed = true;
        pause.stop();
    }
}
