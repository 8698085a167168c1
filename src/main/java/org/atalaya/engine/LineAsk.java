package org.atalaya.engine;

/**
 * Asks whether this machine's own line is there, when hosts begin to fail: a cable that was pulled
 * makes them fail before anybody has looked at it. Looks are numbered, so that only one that began
 * after the failure counts.
 */
interface LineAsk {

    /** Nobody looks, so nobody waits. */
    LineAsk NOBODY =
            new LineAsk() {
                @Override
                public long ask() {
                    return 0;
                }

                @Override
                public boolean isAnswered(long look) {
                    return true;
                }
            };

    /** Asks for a look that begins after now; its number, or 0 when nobody will look. */
    long ask();

    /** Whether that look, or a later one, has found the line there. */
    boolean isAnswered(long look);
}
