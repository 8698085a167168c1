package org.atalaya.ui.wall;

import java.util.HashMap;
import java.util.Map;
import org.atalaya.model.Failure;
import org.atalaya.model.Host;
import org.atalaya.status.HostStatus;
import org.atalaya.words.Phrases;
import org.jspecify.annotations.Nullable;

/**
 * What a search looks in: name, target, group, tags, note, contact and the cause in the reader's
 * words. Made once for each host and kept until one of them is another.
 */
final class SearchText {

    private record Known(Host host, @Nullable Failure failure, String text) {}

    private final Phrases phrases;
    private final Map<HostStatus, Known> known = new HashMap<>();

    SearchText(Phrases phrases) {
        this.phrases = phrases;
    }

    /** In small letters and without accents. */
    String of(HostStatus status) {
        Host host = status.getHost();
        Failure failure = status.getFailure();
        Known before = known.get(status);
        if (before != null && before.host() == host && before.failure() == failure) {
            return before.text();
        }
        String text =
                Plain.of(
                        String.join(
                                "\n",
                                host.name(),
                                host.check().target(),
                                host.group(),
                                String.join("\n", host.tags()),
                                host.about().note(),
                                host.about().contact(),
                                failure == null ? "" : phrases.cause(failure)));
        known.put(status, new Known(host, failure, text));
        return text;
    }

    /** Forgets all: nobody searches any more. */
    void clear() {
        known.clear();
    }
}
