package org.atalaya.probe;

import java.time.InstantSource;

/**
 * What every prober stands on.
 *
 * @param names how names become addresses
 * @param cutter what ends a probe at its deadline
 * @param clock stamps results and judges certificates
 */
record Ground(Names names, Cutter cutter, InstantSource clock) {}
