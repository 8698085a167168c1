package org.atalaya.alarm;

/** The way to a loudspeaker. Never called on the FX thread; never blocks its caller for long. */
public interface Sound extends AutoCloseable {

    /** What can be heard; each is a file {@code sounds/<name>.wav} of this project's making. */
    enum Cue {
        /** A host went down: cannot be missed. */
        DOWN("down"),
        /** The last host that rang has recovered: gentle. */
        RECOVERY("recovery");

        private final String file;

        Cue(String file) {
            this.file = file;
        }

        /** The resource inside this module. */
        public String resource() {
            return "/sounds/" + file + ".wav";
        }
    }

    /**
     * Starts a cue and returns; without a device nothing is heard, and {@link #isAudible} says so.
     */
    void play(Cue cue);

    /** Falls silent at once. */
    void stop();

    /** Whether a person in the room can hear this: false without a sound device. */
    boolean isAudible();

    @Override
    void close();
}
