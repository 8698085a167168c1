package org.atalaya.engine;

import java.util.function.LongSupplier;

/** The looks at this machine's own line, between those who ask for them and the one who looks. */
final class LineLooks implements LineAsk {

    private volatile LongSupplier asker = () -> 0;
    private volatile long answered;

    /** Who looks from now on, see {@link Monitor#onLineAsked}. */
    void asker(LongSupplier looks) {
        asker = looks;
    }

    /** The line was there at this look. */
    void seen(long look) {
        answered = look;
    }

    @Override
    public long ask() {
        return asker.getAsLong();
    }

    @Override
    public boolean isAnswered(long look) {
        return answered - look >= 0;
    }
}
