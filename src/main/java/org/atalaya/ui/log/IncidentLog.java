package org.atalaya.ui.log;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.scene.layout.StackPane;
import org.atalaya.model.Host;
import org.atalaya.ui.kit.FileAsk;
import org.atalaya.ui.kit.ModalLayer;
import org.atalaya.ui.kit.Past;
import org.atalaya.words.Phrases;
import org.jspecify.annotations.Nullable;

/** Opens the log of incidents over a window, one at a time. FX thread only. */
public final class IncidentLog implements AutoCloseable {

    private final StackPane window;
    private final Past past;
    private final Phrases phrases;
    private final InstantSource clock;
    private final FileAsk files;
    private final Supplier<List<Host>> hosts;
    private final BiConsumer<String, Instant> show;
    private @Nullable ModalLayer layer;
    private @Nullable LogCard card;

    /**
     * @param window the topmost pane of the window, which the log is laid over
     * @param hosts those that are watched, asked each time it is opened
     * @param show takes a host and the moment at which it is to be seen; the log is closed then
     */
    public IncidentLog(
            StackPane window,
            Past past,
            Phrases phrases,
            InstantSource clock,
            FileAsk files,
            Supplier<List<Host>> hosts,
            BiConsumer<String, Instant> show) {
        this.window = window;
        this.past = past;
        this.phrases = phrases;
        this.clock = clock;
        this.files = files;
        this.hosts = hosts;
        this.show = show;
    }

    /** All incidents. */
    public void open() {
        open(null);
    }

    /** These alone, until somebody asks otherwise; null for all. */
    public void open(@Nullable List<String> incidentIds) {
        if (isOpen()) {
            return;
        }
        LogCard opened = new LogCard(past, phrases, clock, hosts.get(), incidentIds, new Desk());
        ModalLayer over =
                new ModalLayer(window, opened, opened.first(), opened.first(), opened.last());
        card = opened;
        layer = over;
        over.open();
    }

    /** Whether it is on the screen. */
    public boolean isOpen() {
        return layer != null && layer.isOpen();
    }

    @Override
    public void close() {
        if (card != null && layer != null) {
            card.close();
            layer.close();
        }
    }

    /** What the card asks of the window around it. */
    private final class Desk implements LogCard.Desk {
        @Override
        public FileAsk files() {
            return files;
        }

        @Override
        public void show(String hostId, Instant at) {
            close();
            show.accept(hostId, at);
        }

        @Override
        public void leave() {
            close();
        }
    }
}
