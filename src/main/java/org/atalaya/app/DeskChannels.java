package org.atalaya.app;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.atalaya.config.ChannelRules;
import org.atalaya.model.Channel;
import org.atalaya.model.Host;
import org.atalaya.model.HttpCheck;
import org.atalaya.model.StatusRanges;
import org.atalaya.notify.LetterPreview;
import org.atalaya.ui.settings.Wrong;

/** What is said of a channel before it is used: whether it can be, and what it would be sent. */
final class DeskChannels {

    private final Core core;
    private final LetterPreview letters;

    DeskChannels(Core core) {
        this.core = core;
        letters = new LetterPreview(core.phrases(), core.book()::boardName);
    }

    Optional<Wrong> wrong(Channel channel) {
        return ChannelRules.wrong(channel).map(why -> new Wrong(why.key(), why.facts()));
    }

    /** Told of the first host of the wall; of one that is made up where there is none. */
    String preview(Channel channel) {
        List<Host> hosts = core.book().hosts();
        Instant now = core.clock().instant();
        return letters.of(channel, hosts.isEmpty() ? madeUp() : hosts.getFirst(), now);
    }

    private static Host madeUp() {
        return new Host(
                "payments",
                "Payments API",
                "Shop",
                List.of(),
                Host.DEFAULT_INTERVAL,
                Host.DEFAULT_TIMEOUT,
                true,
                false,
                new HttpCheck(
                        URI.create("https://pay.example.org/"), StatusRanges.SUCCESS, false, null));
    }
}
