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
        MISSING("missing"),
        UNREADABLE("unreadable"),
        TOO_LARGE("tooLarge"),
        TOO_LONG("tooLong"),
        NOT_WAV("notWav"),
        NOT_PCM("notPcm");

        private final String word;

        Reason(String word) {
            this.word = word;
        }

        /** The sentence about it; its only place is the file. */
        public String key() {
            return "sound.problem." + word;
        }

        /** Why it cannot be chosen; its only place is the file. */
        public String refusal() {
            return "sound.unfit." + word;
        }
    }
}
