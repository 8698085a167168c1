package org.atalaya.engine;

/**
 * How much a result counts.
 *
 * @param failuresToDown how many results in a row must fail before a host is down; fewer make it
 *     suspect
 */
public record Policy(int failuresToDown) {

    /** The first failure is believed. */
    public static final Policy FIRST_FAILURE = new Policy(1);

    public Policy {
        if (failuresToDown < 1) {
            throw new IllegalArgumentException(
                    "at least one failure is needed before a host is down: " + failuresToDown);
        }
    }
}
