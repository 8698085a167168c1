package org.atalaya.ui.editor;

/** What stands in a field does not mean anything that could be saved. */
final class Unfit extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    Unfit(Problem problem) {
        // Half a word is in the field while a person types: this is thrown with every key.
        super(problem.key(), null, false, false);
        this.problem = problem;
    }

    Unfit(String key, String... facts) {
        this(Problem.error(key, facts));
    }

    Problem problem() {
        return problem;
    }
}
