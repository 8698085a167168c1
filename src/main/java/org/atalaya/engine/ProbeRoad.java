package org.atalaya.engine;

import org.atalaya.model.Check;
import org.atalaya.model.ProbeResult;
import org.atalaya.probe.Deadline;

/**
 * All that the engine needs of the probes. Called on a virtual thread of its own, which it may
 * block until the deadline; interrupted when the monitor closes.
 */
@FunctionalInterface
public interface ProbeRoad {

    ProbeResult probe(Check check, Deadline deadline);
}
