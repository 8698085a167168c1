package org.atalaya.app;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.atalaya.engine.MonitorListener;
import org.atalaya.model.HostUpdate;
import org.atalaya.model.IncidentEvent;

/** The program without a window, saying what it does with the time of each; to be killed. */
final class WallLoop {

    private WallLoop() {}

    public static void main(String[] args) throws Exception {
        Evening wall = Evening.begin(Path.of(args[0]), false);
        wall.core.monitor().addListener(new Voice());
        new CountDownLatch(1).await(); // it is ended from outside, and not gently
    }

    private static void say(Object... words) {
        StringBuilder line = new StringBuilder().append(System.nanoTime() / 1_000_000);
        for (Object word : words) {
            line.append(' ').append(word);
        }
        System.out.println(line);
    }

    private static final class Voice implements MonitorListener {
        @Override
        public void updated(HostUpdate update) {
            if (update.result() != null) {
                say("RESULT", update.host().id());
            }
        }

        @Override
        public void incident(IncidentEvent event) {
            say(
                    event.type(),
                    event.host().id(),
                    event.incident().id(),
                    event.incident().openedAt().toEpochMilli());
        }
    }
}
