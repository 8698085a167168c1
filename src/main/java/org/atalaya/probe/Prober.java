package org.atalaya.probe;

import org.atalaya.model.Check;
import org.atalaya.model.ProbeResult;

/**
 * Asks one thing of one host, once.
 *
 * <p>Called on a virtual thread; may block it until {@code deadline}, and not longer than 250 ms
 * past it, whatever the far side does. Whatever goes wrong with the host is in the result.
 *
 * @param <C> the kind of check it understands
 */
@FunctionalInterface
public interface Prober<C extends Check> {

    ProbeResult probe(C check, Deadline deadline);
}
