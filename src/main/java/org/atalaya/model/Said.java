package org.atalaya.model;

/**
 * What a good answer said, for the sentence about it. HTTP has its status for that; every other
 * protocol says something of its own.
 */
public sealed interface Said {

    /**
     * The host's own words: a greeting, records, the first line of a program.
     *
     * @param quoted short, without control or direction-turning characters, and in quotation marks,
     *     so that it never reads as words of ours; never a secret
     */
    record Text(String quoted) implements Said {}

    /**
     * Echoes of a ping.
     *
     * @param loss per cent
     * @param sent how many were asked for
     * @param averaged whether the latency of the result is their average, not the time of it all
     */
    record Echoes(int loss, int sent, boolean averaged) implements Said {}

    /** Not a word: a program that ended well in silence. */
    record Silence() implements Said {}

    /**
     * Nothing good, and so it should be: the check is inverted.
     *
     * @param why what would have made the host down
     */
    record Shut(Failure why) implements Said {}
}
