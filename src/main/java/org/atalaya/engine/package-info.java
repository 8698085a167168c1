/**
 * The judgement and its clockwork: who is due ({@code Schedule}), what a result makes of a host
 * ({@link org.atalaya.engine.Judge}), and the one class that runs both ({@link
 * org.atalaya.engine.Monitor}).
 *
 * <p>Knows {@code model}, and of {@code probe} the deadline only. It must never see JavaFX, a file
 * or a socket: a window is one listener among others, and probing never depends on what is drawn.
 * Time comes in from outside, as an {@link java.time.InstantSource} for stamps and a nanosecond
 * ticker for intervals, so that a test of an hour takes no time.
 */
package org.atalaya.engine;
