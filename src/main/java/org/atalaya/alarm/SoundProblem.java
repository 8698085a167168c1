package org.atalaya.alarm;

/**
 * A WAV that a person chose and that cannot be heard; the built-in cue is heard instead, and the
 * wall says so.
 *
 * @param file as the person named it
 * @param reason what is wrong with it
 */
public record SoundProblem(String file, Reason reason) {

    /** What can be wrong with a WAV. */
    public enum Reason {
        MISSING("sound.problem.missing"),
        UNREADABLE("sound.problem.unreadable"),
        TOO_LARGE("sound.problem.tooLarge"),
        TOO_LONG("sound.problem.tooLong"),
        NOT_WAV("sound.problem.notWav"),
        NOT_PCM("sound.problem.notPcm");

        private final String key;

        Reason(String key) {
            this.key = key;
        }

        /** The sentence about it; its only place is the file. */
        public String key() {
            return key;
        }
    }
}
