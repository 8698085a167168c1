package org.atalaya.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an HTTP answer must be to count as healthy, judged in the order of the components.
 *
 * @param status accepted statuses
 * @param headers every one must match
 * @param contains plain texts that must all be in the body
 * @param notContains plain texts none of which may be in the body
 * @param matches regular expressions ({@link java.util.regex.Pattern}) that must all be found in it
 * @param json every one must hold
 * @param maxBody bytes that the body may have, after decoding where it is looked at; null when
 *     nobody set a limit
 */
public record HttpExpect(
        StatusRanges status,
        List<HeaderMatch> headers,
        List<String> contains,
        List<String> notContains,
        List<String> matches,
        List<JsonMatch> json,
        @Nullable Long maxBody) {

    public static final long DEFAULT_MAX_BODY = 1L << 20;

    /** Any 2xx. */
    public static final HttpExpect SUCCESS = ofStatus(StatusRanges.SUCCESS);

    /** A header whose value must contain a match of a regular expression. */
    public record HeaderMatch(String name, String regex) {}

    /** The value at a JSON path (RFC 9535), compared as text. */
    public record JsonMatch(String path, String equals) {}

    public HttpExpect {
        headers = List.copyOf(headers);
        contains = List.copyOf(contains);
        notContains = List.copyOf(notContains);
        matches = List.copyOf(matches);
        json = List.copyOf(json);
    }

    /** Only the status decides. */
    public static HttpExpect ofStatus(StatusRanges status) {
        return new HttpExpect(status, List.of(), List.of(), List.of(), List.of(), List.of(), null);
    }

    /** Bytes of the body that are read at most where there is a limit. */
    public long cap() {
        return maxBody == null ? DEFAULT_MAX_BODY : maxBody;
    }

    /**
     * Whether a body larger than {@link #cap} is a failure: one that is looked at, and any where
     * somebody has set a limit. Otherwise all of it is read and none of it kept (docs/adr/0012).
     */
    public boolean limitsBody() {
        return readsBody() || maxBody != null;
    }

    /** Whether the body has to be looked at. */
    public boolean readsBody() {
        return !(contains.isEmpty()
                && notContains.isEmpty()
                && matches.isEmpty()
                && json.isEmpty());
    }
}
