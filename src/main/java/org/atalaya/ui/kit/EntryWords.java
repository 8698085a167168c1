package org.atalaya.ui.kit;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atalaya.words.Phrases;
import org.jspecify.annotations.Nullable;

/** What happened to an incident, as a line: the same in the log and beside the wall. */
public final class EntryWords {

    private EntryWords() {}

    /** {@code 15:10:03 acknowledged · Ana · on it}. */
    public static String line(Past.Entry entry, Phrases phrases) {
        String what = phrases.words().get("log.event." + entry.what());
        return phrases.clock(entry.at()) + "  " + what + told(entry.by()) + told(entry.note());
    }

    private static String told(@Nullable String more) {
        return more == null || more.isBlank() ? "" : " · " + more;
    }

    /** What came of an incident, in numbers; what did not happen is not said. */
    public static String sum(Past.Remembered one, Phrases phrases) {
        return Stream.of(
                        count("log.sum.rings", one.rings(), phrases),
                        count("log.sum.escalated", one.incident().escalation(), phrases),
                        count("log.sum.sent", one.sent(), phrases))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static String count(String key, int times, Phrases phrases) {
        return times == 0 ? "" : phrases.words().get(key, times);
    }
}
