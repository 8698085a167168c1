package org.atalaya.notify;

import java.nio.file.Path;
import java.time.Instant;
import org.atalaya.model.Host;
import org.atalaya.model.Incident;
import org.atalaya.model.Occasion;
import org.jspecify.annotations.Nullable;

/** What is to be told, still in no language. */
public sealed interface Notice {

    Occasion occasion();

    /** When it happened. */
    Instant at();

    /**
     * News of one host.
     *
     * @param by the person who did it; null when the engine did
     * @param note what that person wrote; null for nothing
     */
    record OfHost(
            Occasion occasion,
            Incident incident,
            Host host,
            Instant at,
            @Nullable String by,
            @Nullable String note)
            implements Notice {}

    /** The wall's own network went, or came back; {@code since} is when it went. */
    record OfNetwork(boolean back, Instant since, Instant at) implements Notice {
        @Override
        public Occasion occasion() {
            return Occasion.NETWORK;
        }
    }

    /**
     * How a month went, for whoever asked for it.
     *
     * @param title what it is about
     * @param share how much of it all was well
     * @param text the same, as a sentence or two
     * @param page the file that is sent with it
     */
    record OfReport(String title, String share, String text, Path page, Instant at)
            implements Notice {
        @Override
        public Occasion occasion() {
            return Occasion.REPORT;
        }
    }

    /** A person tries a channel. */
    record OfTest(Instant at) implements Notice {
        @Override
        public Occasion occasion() {
            return Occasion.TEST;
        }
    }
}
