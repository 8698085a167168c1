package org.atalaya.engine;

/** One probe that is to be made, from falling due to its end. Guarded by {@link Rounds}. */
final class Turn {

    private final Slot slot;
    private final long due;
    private final boolean asked;

    /** When it was let go, on the ticker. */
    long letGo;

    /** It still counts among the probes that are starting. */
    boolean holdsPermit;

    /**
     * @param due when it should begin
     * @param asked whether a person asked for it, out of turn
     */
    Turn(Slot slot, long due, boolean asked) {
        this.slot = slot;
        this.due = due;
        this.asked = asked;
    }

    Slot slot() {
        return slot;
    }

    long due() {
        return due;
    }

    boolean asked() {
        return asked;
    }
}
