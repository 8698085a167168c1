package org.atalaya.notify;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.atalaya.model.Failure;
import org.atalaya.model.Occasion;
import org.jspecify.annotations.Nullable;

/**
 * One line of the delivery log.
 *
 * @param at when the far side answered, or the attempt ended
 * @param channel the channel's id
 * @param name what it was called then
 * @param key the letter's
 * @param text what it said, as one sentence
 * @param incidents the ids of those it told of
 * @param why null when it was delivered, or given up for its age or number
 */
public record Delivery(
        Instant at,
        String channel,
        String name,
        String key,
        Occasion occasion,
        String text,
        List<String> incidents,
        Result result,
        @Nullable Failure why) {

    /** How it went. */
    public enum Result {
        DELIVERED,
        /** Not yet: it is tried again. */
        LATER,
        /** The far side will never take it. */
        REFUSED,
        /** It waited too long, or too many waited with it. */
        GIVEN_UP;

        /** As in language keys: {@code given_up}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
