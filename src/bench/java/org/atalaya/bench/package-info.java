/**
 * Measures the program from outside: as its own process, against a target on loopback, by the
 * figures that the kernel and the target keep of it. {@code java
 * src/bench/java/org/atalaya/bench/Bench.java}; docs/performance.md says how and why.
 *
 * <p>Never part of the program. Sees none of its classes, so that any build of it can be measured,
 * also two side by side.
 */
package org.atalaya.bench;
