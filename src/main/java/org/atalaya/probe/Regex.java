package org.atalaya.probe;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.atalaya.model.Reason;

/**
 * A regular expression that somebody typed, run over text that somebody else sent: it stops at the
 * deadline, however the two conspire to take for ever.
 */
final class Regex {

    private final Pattern pattern;

    private Regex(Pattern pattern) {
        this.pattern = pattern;
    }

    /**
     * @throws ProbeFault when it is no regular expression
     */
    static Regex of(String typed) throws ProbeFault {
        try {
            return new Regex(Pattern.compile(typed));
        } catch (PatternSyntaxException | StackOverflowError e) {
            throw ProbeFault.of(Reason.INVALID_TARGET, "regex", Failures.quote(typed));
        }
    }

    /**
     * Where the first match in {@code text} ends; -1 when there is none.
     *
     * @throws ProbeFault when the deadline passed before it was known
     */
    int endOfMatch(CharSequence text, int from, Deadline deadline) throws ProbeFault {
        try {
            Matcher matcher = pattern.matcher(new Watched(text, deadline));
            return matcher.find(from) ? matcher.end() : -1;
        } catch (TimeIsUp e) {
            throw new ProbeFault(Failures.timeout(deadline));
        } catch (StackOverflowError e) {
            // Alternatives inside a repetition recurse once a character: as good as no match.
            return -1;
        }
    }

    private static final class TimeIsUp extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TimeIsUp() {
            super(null, null, false, false);
        }
    }

    /** Text that looks at the clock now and then while it is read. */
    private static final class Watched implements CharSequence {

        private static final int GLANCE = 4096;

        private final CharSequence text;
        private final Deadline deadline;
        private int reads;

        Watched(CharSequence text, Deadline deadline) {
            this.text = text;
            this.deadline = deadline;
        }

        @Override
        public char charAt(int index) {
            if (++reads % GLANCE == 0 && deadline.hasPassed()) {
                throw new TimeIsUp();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
